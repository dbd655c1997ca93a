import { UNKNOWN } from '../../iam/unknown';
import { stringsOf, itemsOf } from '../../policy/value';
import type { Value } from '../../policy/value';
import { AWS_PAGES } from '../awsPages';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';
import { principalKindOf } from './principalKind';
import { PRINCIPAL_TYPES } from './principalTypes';

const ACCOUNT = '111122223333';
const example = (principal: unknown): string =>
  examplePolicy({
    Effect: 'Allow',
    Principal: principal,
    Action: 's3:GetObject',
    Resource: 'arn:aws:s3:::example-bucket/*',
  });

export const rule = defineRule({
  id: 'invalid-principal-format',
  group: 'principal',
  severity: 'error',
  accessAnalyzer: ['INVALID_PRINCIPAL_FORMAT'],
  types: PRINCIPAL_TYPES,
  since: '0.1.0',
  docs: {
    title: {
      en: 'Principal is neither `"*"` nor an object',
      ja: 'Principal が `"*"` でもオブジェクトでもありません',
    },
    why: {
      en: 'A principal is written with its kind: `{ "AWS": … }`, `{ "Service": … }`, `{ "Federated": … }` or `{ "CanonicalUser": … }`. The only text that may stand alone is `"*"`. AWS refuses everything else.',
      ja: 'プリンシパルは種類とともに書きます（`{ "AWS": … }`、`{ "Service": … }`、`{ "Federated": … }`、`{ "CanonicalUser": … }`）。単独で書ける文字列は `"*"` だけで、それ以外は受け付けられません。',
    },
    instead: {
      en: 'Put the value under the key of its kind.',
      ja: '値を、その種類のキーの下に書いてください。',
    },
    bad: { policy: example(`arn:aws:iam::${ACCOUNT}:root`) },
    good: { policy: example({ AWS: `arn:aws:iam::${ACCOUNT}:root` }) },
    references: [AWS_PAGES.principal, AWS_PAGES.accessAnalyzerChecks],
  },
  messages: {
    format: {
      en: '`{element}` must be `*`, or have a key such as `AWS` with the principals under it. AWS refuses the policy as it is.',
      ja: '`{element}` は `*` であるか、`AWS` などのキーの下にプリンシパルを書いたものでなければなりません。このままでは AWS はポリシーを受け付けません。',
    },
  },
  fixes: {
    wrap: { en: 'Put it under the key `{kind}`', ja: 'キー `{kind}` の下に書く' },
  },
  check: {
    principals: ({ entry, everyone, negated }, _statement, { report }) => {
      const { value } = entry;
      if (value === undefined || everyone || !hasWrongForm(value)) return;
      const kind = commonKind(value);
      report({
        message: 'format',
        data: { element: negated ? 'NotPrincipal' : 'Principal' },
        range: value.range,
        fixes:
          kind === undefined
            ? []
            : [
                {
                  title: 'wrap',
                  data: { kind },
                  effect: 'same',
                  edits: [
                    {
                      kind: 'replace-value',
                      target: value,
                      value: new Map([[kind, { copyOf: value }]]),
                    },
                  ],
                },
              ],
      });
    },
  },
});

/** An empty list is `empty-principal`; a text that is wholly computed may turn out to be `*`. */
function hasWrongForm(value: Value): boolean {
  if (value.kind === 'string') return value.outline !== UNKNOWN;
  if (value.kind === 'list') return value.items.length > 0;
  return value.kind === 'scalar';
}

/** The kind that all the values have in common; undefined where one of them is in doubt. */
function commonKind(value: Value): string | undefined {
  const strings = stringsOf(value);
  if (strings.length === 0 || strings.length !== itemsOf(value).length) return undefined;
  const kinds = new Set(strings.map(({ text }) => principalKindOf(text ?? '')));
  return kinds.size === 1 ? [...kinds][0] : undefined;
}
