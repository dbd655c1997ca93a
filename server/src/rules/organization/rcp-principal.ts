import { UNKNOWN } from '../../iam/unknown';
import type { Value } from '../../policy/value';
import { itemsOf } from '../../policy/value';
import { AWS_PAGES } from '../awsPages';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';
import { OUTSIDE_ORGANIZATION } from './examples';

export const rule = defineRule({
  id: 'rcp-principal',
  group: 'organization',
  severity: 'error',
  accessAnalyzer: ['RCP_SYNTAX_ERROR_PRINCIPAL'],
  types: ['rcp'],
  since: '0.1.0',
  docs: {
    title: {
      en: 'The Principal of an RCP is not `"*"`',
      ja: 'RCP の Principal が `"*"` ではありません',
    },
    why: {
      en: 'An RCP limits what anyone can do with the resources of the accounts. AWS accepts only `"Principal": "*"` there, and no `NotPrincipal`.',
      ja: 'RCP は、アカウントのリソースに対する操作を、相手を問わず制限します。書けるのは `"Principal": "*"` だけで、`NotPrincipal` は使えません。',
    },
    instead: {
      en: 'Write `"Principal": "*"`, and say in the Condition whom it concerns: `aws:PrincipalArn`, `aws:PrincipalOrgID`.',
      ja: '`"Principal": "*"` と書き、対象は Condition の `aws:PrincipalArn` や `aws:PrincipalOrgID` で絞り込んでください。',
    },
    bad: {
      policy: examplePolicy({ ...OUTSIDE_ORGANIZATION, Principal: { AWS: '111122223333' } }),
      type: 'rcp',
    },
    good: { policy: examplePolicy(OUTSIDE_ORGANIZATION), type: 'rcp' },
    references: [AWS_PAGES.rcpSyntax, AWS_PAGES.accessAnalyzerChecks],
  },
  messages: {
    principal: {
      en: 'AWS accepts only `*` as the `Principal` of an RCP. Say in the Condition whom the statement concerns, for example with `aws:PrincipalArn`.',
      ja: 'RCP の `Principal` に書けるのは `*` だけです。対象は Condition の `aws:PrincipalArn` などで絞り込んでください。',
    },
    notPrincipal: {
      en: 'AWS accepts no `NotPrincipal` in an RCP. Write the `Principal` `*` and make the exception in the Condition, for example with `ArnNotLike` on `aws:PrincipalArn`.',
      ja: 'RCP に `NotPrincipal` は書けません。`Principal` には `*` を書き、例外は Condition の `aws:PrincipalArn` に対する `ArnNotLike` などで設けてください。',
    },
  },
  fixes: {},
  check: {
    principals: ({ entry, everyone, negated }, _statement, { report }) => {
      if (negated) report({ message: 'notPrincipal', range: entry.key.range });
      else if (entry.value !== undefined && !everyone && !mayBeEveryone(entry.value))
        report({ message: 'principal', range: entry.value.range });
    },
  },
});

/** `{ "AWS": "*" }` says the same as `"*"`; what is computed may turn out to be it. */
function mayBeEveryone(value: Value): boolean {
  if (value.kind === 'unknown') return true;
  if (value.kind === 'string') return value.outline === UNKNOWN || value.outline === '*';
  if (value.kind !== 'map' || value.entries.length !== 1) return false;
  const [only] = value.entries;
  const items = itemsOf(only?.value);
  return only?.key.text === 'AWS' && items.length === 1 && items.every(mayBeEveryone);
}
