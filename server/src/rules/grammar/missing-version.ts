import { AWS_PAGES } from '../awsPages';
import { VERSIONS } from '../../iam/element';
import { defineRule } from '../rule';
import { isMisspelled } from './nearName';
import { policyLabelRange } from './policyLabel';
import { elementPage } from './references';
import { effectOfVersion2012 } from './versionEffect';

export const rule = defineRule({
  id: 'missing-version',
  group: 'grammar',
  severity: 'warning',
  accessAnalyzer: ['MISSING_VERSION'],
  since: '0.1.0',
  docs: {
    title: { en: 'The policy has no Version', ja: 'ポリシーに Version がありません' },
    why: {
      en: 'Without `Version` AWS reads the policy in the language of 2008. Policy variables such as `${aws:username}` are then plain text, so that statements that use them silently match nothing.',
      ja: '`Version` がないと、AWS はポリシーを 2008 年版の言語として解釈します。その場合 `${aws:username}` などのポリシー変数はただの文字列になり、それを使うステートメントは何にも一致しなくなります。',
    },
    instead: {
      en: 'Begin every policy with `"Version": "2012-10-17"`. This is the version of the language, not the date of your policy.',
      ja: 'すべてのポリシーを `"Version": "2012-10-17"` で始めてください。これは言語のバージョンであり、ポリシーを書いた日付ではありません。',
    },
    bad: {
      policy: `{
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:ListAllMyBuckets",
      "Resource": "*"
    }
  ]
}`,
    },
    good: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:ListAllMyBuckets",
      "Resource": "*"
    }
  ]
}`,
    },
    references: [AWS_PAGES.accessAnalyzerChecks, elementPage('version')],
  },
  messages: {
    missing: {
      en: 'The policy has no `Version`, so AWS reads it in the language of 2008, without policy variables. Add `Version` with the value `2012-10-17`.',
      ja: 'ポリシーに `Version` がないため、AWS はポリシー変数のない 2008 年版の言語として解釈します。値が `2012-10-17` の `Version` を追加してください。',
    },
  },
  fixes: {
    add: { en: 'Add Version 2012-10-17', ja: 'Version 2012-10-17 を追加する' },
  },
  check: {
    policy(policy, { document, report }) {
      const { node, version, oddEntries } = policy;
      if (node === undefined || version !== undefined) return;
      if (document.dialect.defaults.has('Version') || isMisspelled(oddEntries, 'Version')) return;
      const edit = {
        kind: 'add-entry',
        map: node,
        after: undefined,
        first: true,
        key: 'Version',
        value: VERSIONS[0],
      } as const;
      const effect = effectOfVersion2012(policy);
      report({
        message: 'missing',
        range: policyLabelRange(policy),
        fixes: [{ title: 'add', effect, edits: [edit] }],
      });
    },
  },
});
