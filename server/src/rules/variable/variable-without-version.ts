import { AWS_PAGES } from '../awsPages';
import { VERSIONS } from '../../iam/element';
import type { PolicyDocument } from '../../policy/document';
import type { PolicyEdit } from '../../policy/edit';
import type { Statement } from '../../policy/model';
import { locate, stringsOf } from '../../policy/value';
import type { StringValue } from '../../policy/value';
import { isMisspelled } from '../grammar/nearName';
import { effectOfVersion2012 } from '../grammar/versionEffect';
import { defineRule } from '../rule';
import type { Fix } from '../rule';
import { iamVariables } from './variables';

export const rule = defineRule({
  id: 'variable-without-version',
  group: 'variable',
  severity: 'error',
  accessAnalyzer: ['VARIABLE_UNSUPPORTED_IN_VERSION'],
  since: '0.1.0',
  docs: {
    title: {
      en: 'Policy variable without `"Version": "2012-10-17"`',
      ja: '`"Version": "2012-10-17"` のないポリシーに書かれたポリシー変数',
    },
    why: {
      en: 'Policy variables came with the version 2012-10-17 of the policy language. In a policy of the older version, or without any, `${aws:username}` is plain text, and the statement silently matches nothing.',
      ja: 'ポリシー変数はポリシー言語のバージョン 2012-10-17 で導入されました。古いバージョンや Version のないポリシーでは `${aws:username}` はただの文字列になり、ステートメントは何にも一致しません。',
    },
    instead: {
      en: 'Set `Version` to `2012-10-17`, and check that the statements then grant what they should.',
      ja: '`Version` を `2012-10-17` にして、ステートメントが意図どおりの許可になることを確認してください。',
    },
    bad: {
      policy: `{
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "iam:ChangePassword",
      "Resource": "arn:aws:iam::*:user/\${aws:username}"
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
      "Action": "iam:ChangePassword",
      "Resource": "arn:aws:iam::*:user/\${aws:username}"
    }
  ]
}`,
    },
    references: [AWS_PAGES.variables, AWS_PAGES.version],
  },
  messages: {
    missing: {
      en: 'The policy has no `Version`, so `{variable}` is plain text, not a variable. Add `Version` with the value `2012-10-17`.',
      ja: 'ポリシーに `Version` がないため、`{variable}` は変数ではなくただの文字列として扱われます。値が `2012-10-17` の `Version` を追加してください。',
    },
    old: {
      en: 'Version 2008-10-17 of the policy language has no variables, so `{variable}` is plain text. Set `Version` to `2012-10-17`.',
      ja: 'ポリシー言語のバージョン 2008-10-17 に変数はなく、`{variable}` はただの文字列として扱われます。`Version` を `2012-10-17` にしてください。',
    },
  },
  fixes: {
    add: { en: 'Add Version 2012-10-17', ja: 'Version 2012-10-17 を追加する' },
    set: { en: 'Set `Version` to `2012-10-17`', ja: '`Version` を `2012-10-17` にする' },
  },
  check: {
    policy(policy, { document, report }) {
      const lack = lackOfVersion(document);
      if (lack === undefined) return;
      for (const value of policy.statements.flatMap(valuesWithVariables)) {
        for (const { start, end } of iamVariables(value.outline)) {
          report({
            message: lack.message,
            data: { variable: value.outline.slice(start, end) },
            range: locate(value, start, end),
            fixes: [lack.fix],
          });
        }
      }
    },
  },
});

/** The strings in which IAM replaces variables; where the operator takes none, that is the mistake. */
const valuesWithVariables = ({ resources, conditions }: Statement): readonly StringValue[] => [
  ...(resources?.values ?? []),
  ...conditions
    .filter(({ operator }) => operator?.family === 'String' || operator?.family === 'Arn')
    .flatMap(({ entry }) => stringsOf(entry.value)),
];

interface Lack {
  readonly message: 'missing' | 'old';
  readonly fix: Fix<'add' | 'set'>;
}

/** Undefined where the policy has variables, or where that cannot be known. */
function lackOfVersion({ policy, dialect }: PolicyDocument): Lack | undefined {
  const { node, version, oddEntries } = policy;
  if (node === undefined || dialect.defaults.has('Version')) return undefined;
  if (version === undefined) {
    if (isMisspelled(oddEntries, 'Version')) return undefined;
    const edits: readonly PolicyEdit[] = [
      {
        kind: 'add-entry',
        map: node,
        after: undefined,
        first: true,
        key: 'Version',
        value: VERSIONS[0],
      },
    ];
    const effect = effectOfVersion2012(policy);
    return { message: 'missing', fix: { title: 'add', effect, edits } };
  }
  const { value } = version;
  if (value?.kind !== 'string' || value.text !== VERSIONS[1]) return undefined;
  const edits: readonly PolicyEdit[] = [
    { kind: 'replace-value', target: value, value: VERSIONS[0] },
  ];
  const effect = effectOfVersion2012(policy);
  return { message: 'old', fix: { title: 'set', effect, edits } };
}
