import { AWS_PAGES } from '../awsPages';
import { VERSIONS } from '../../iam/element';
import { defineRule } from '../rule';
import { elementPage } from './references';
import { effectOfVersion2012 } from './versionEffect';

export const rule = defineRule({
  id: 'invalid-version',
  group: 'grammar',
  severity: 'error',
  accessAnalyzer: ['INVALID_VERSION'],
  since: '0.1.0',
  docs: {
    title: {
      en: 'Version is not a version of the policy language',
      ja: 'Version がポリシー言語のバージョンではありません',
    },
    why: {
      en: '`Version` names the version of the policy language, not of your policy. AWS knows only `2012-10-17` and the old `2008-10-17`, and refuses any other date.',
      ja: '`Version` はポリシー言語のバージョンであり、ポリシー自体のバージョンではありません。AWS が受け付けるのは `2012-10-17` と古い `2008-10-17` だけで、それ以外の日付は受け付けません。',
    },
    instead: {
      en: 'Write `"Version": "2012-10-17"`. To note when the policy was changed, use version control.',
      ja: '`"Version": "2012-10-17"` と書いてください。ポリシーの変更日はバージョン管理で記録してください。',
    },
    bad: {
      policy: `{
  "Version": "2024-01-15",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:ListAllMyBuckets",
    "Resource": "*"
  }
}`,
    },
    good: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:ListAllMyBuckets",
    "Resource": "*"
  }
}`,
    },
    references: [AWS_PAGES.accessAnalyzerChecks, elementPage('version')],
  },
  messages: {
    invalid: {
      en: '`{version}` is not a version of the policy language, so AWS refuses the policy. Write `2012-10-17`: it is the version of the language, not of your policy.',
      ja: '`{version}` はポリシー言語のバージョンではないため、AWS はポリシーを受け付けません。ポリシーではなく言語のバージョンである `2012-10-17` を書いてください。',
    },
  },
  fixes: {
    replace: { en: 'Set Version to 2012-10-17', ja: 'Version を 2012-10-17 にする' },
  },
  check: {
    policy(policy, { report }) {
      const value = policy.version?.value;
      if (value?.kind !== 'string' || value.text === undefined) return;
      if ((VERSIONS as readonly string[]).includes(value.text)) return;
      const edits = [{ kind: 'replace-value', target: value, value: VERSIONS[0] }] as const;
      report({
        message: 'invalid',
        data: { version: value.text },
        range: value.range,
        fixes: [{ title: 'replace', effect: effectOfVersion2012(policy), edits }],
      });
    },
  },
});
