import { defineRule } from '../rule';
import { isDirective } from '../suppression';
import { GRAMMAR } from './references';

export const rule = defineRule({
  id: 'jsonc-comment',
  group: 'grammar',
  severity: 'info',
  accessAnalyzer: [],
  since: '0.1.0',
  docs: {
    title: {
      en: 'Comments that must go before AWS reads the policy',
      ja: 'AWS に渡す前に取り除く必要のあるコメントがあります',
    },
    why: {
      en: 'Editors and many tools understand JSON with comments; AWS does not, and refuses a policy that has one.',
      ja: 'コメント付きの JSON はエディターや多くのツールで扱えますが、AWS では扱えず、コメントのあるポリシーは受け付けられません。',
    },
    instead: {
      en: 'Keep the comments while you work, and strip them in the step that deploys the policy. This is said once for each file.',
      ja: '作業中はコメントを残してかまいませんが、ポリシーをデプロイする手順で取り除いてください。この報告はファイルごとに 1 回だけ表示されます。',
    },
    bad: {
      file: 'policy.jsonc',
      policy: `{
  "Version": "2012-10-17",
  // For the backup job
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:ListAllMyBuckets",
    "Resource": "*"
  }
}`,
    },
    good: {
      file: 'policy.jsonc',
      policy: `{
  "Version": "2012-10-17",
  "Statement": {
    "Sid": "ForTheBackupJob",
    "Effect": "Allow",
    "Action": "s3:ListAllMyBuckets",
    "Resource": "*"
  }
}`,
    },
    references: [GRAMMAR],
  },
  messages: {
    comment: {
      en: 'AWS refuses a policy with comments. Strip them before the policy is deployed.',
      ja: 'コメントのあるポリシーを AWS は受け付けません。デプロイの前にコメントを取り除いてください。',
    },
  },
  // No fix: it would take the comments out of the file with all other fixes on save.
  fixes: {},
  check: {
    policy({ node }, { document, report }) {
      const { whole, dialect, text, trivia } = document;
      // A statement that stands alone goes into something else before AWS reads it.
      if (node === undefined) return;
      // In the comments of YAML and HCL there is nothing wrong: they never reach AWS.
      if (!whole || dialect.verbatim || !/^[{[]/.test(text)) return;
      const first = trivia.find((one) => one.kind === 'comment' && !isDirective(one.text));
      if (first !== undefined) report({ message: 'comment', range: first.range });
    },
  },
});
