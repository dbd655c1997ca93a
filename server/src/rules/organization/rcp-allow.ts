import { UNKNOWN } from '../../iam/unknown';
import type { Statement } from '../../policy/model';
import { itemsOf } from '../../policy/value';
import type { Value } from '../../policy/value';
import { AWS_PAGES } from '../awsPages';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';
import { OUTSIDE_ORGANIZATION } from './examples';

export const rule = defineRule({
  id: 'rcp-allow',
  group: 'organization',
  severity: 'error',
  accessAnalyzer: ['RCP_SYNTAX_ERROR_ALLOW'],
  types: ['rcp'],
  since: '0.1.0',
  docs: {
    title: {
      en: 'An RCP allows only some access',
      ja: 'RCP で一部のアクセスだけを許可しています',
    },
    why: {
      en: 'An RCP grants nothing. Its only Allow is the one of `RCPFullAWSAccess`, which AWS attaches itself: everyone, all resources, no condition. AWS refuses any narrower one.',
      ja: 'RCP はアクセス許可を付与しません。Allow が使えるのは、AWS が自動的にアタッチする `RCPFullAWSAccess`（全員、すべてのリソース、条件なし）だけで、それより狭い Allow は書けません。',
    },
    instead: {
      en: 'Write a Deny for what is not to be allowed.',
      ja: '許可しないものを Deny で書いてください。',
    },
    bad: {
      policy: examplePolicy({
        Effect: 'Allow',
        Principal: '*',
        Action: 's3:*',
        Resource: 'arn:aws:s3:::example-bucket/*',
      }),
      type: 'rcp',
    },
    good: { policy: examplePolicy(OUTSIDE_ORGANIZATION), type: 'rcp' },
    references: [AWS_PAGES.rcpSyntax, AWS_PAGES.accessAnalyzerChecks],
  },
  messages: {
    narrow: {
      en: 'An RCP cannot allow some resources only, or under a condition: AWS refuses it. Write a Deny for what is not to be allowed.',
      ja: 'RCP では、一部のリソースだけの許可や条件付きの許可はできず、AWS はポリシーを受け付けません。許可しないものを Deny で書いてください。',
    },
    here: {
      en: 'This makes the Allow a narrow one.',
      ja: 'この要素によって Allow が限定されています。',
    },
  },
  fixes: {},
  check: {
    statement: (statement, { report }) => {
      const effect = statement.elements.get('Effect')?.value;
      if (statement.effect !== 'Allow' || effect === undefined) return;
      const narrowing = narrowingElements(statement);
      if (narrowing.length === 0) return;
      report({
        message: 'narrow',
        range: effect.range,
        related: narrowing.map((range) => ({ range, message: 'here' as const })),
      });
    },
  },
});

/** Where the statement says more than "all resources, no condition". */
function narrowingElements({ elements, resources }: Statement): readonly Value['range'][] {
  const ranges: Value['range'][] = [];
  if (resources !== undefined) {
    const all = itemsOf(resources.entry.value).every(mayBeStar);
    if (resources.negated || !all) ranges.push(resources.entry.range);
  }
  const condition = elements.get('Condition');
  if (condition?.value?.kind === 'map' && condition.value.entries.length > 0)
    ranges.push(condition.range);
  return ranges;
}

const mayBeStar = (value: Value): boolean =>
  value.kind === 'unknown' ||
  (value.kind === 'string' && (value.outline === '*' || value.outline === UNKNOWN));
