import type { PolicyEdit } from '../../policy/edit';
import { effectOfMatching } from '../condition/accessEffect';
import { defineRule } from '../rule';
import type { Fix } from '../rule';
import { GRAMMAR, TROUBLESHOOTING } from './references';
import { repetitions } from './repetition';
import type { Repetition } from './repetition';

export const rule = defineRule({
  id: 'repeated-key',
  group: 'grammar',
  severity: 'error',
  accessAnalyzer: [],
  since: '0.1.0',
  docs: {
    title: { en: 'A key is written twice', ja: 'キーが 2 回書かれています' },
    why: {
      en: 'JSON gives no meaning to a key that is repeated in one object: most programs keep the last one and drop the others without a word. A condition can get lost in this way, and the policy allows more than it says.',
      ja: '1 つのオブジェクトに同じキーが繰り返された場合の意味は JSON では定められておらず、多くのプログラムは最後のものだけを残して、ほかを黙って捨てます。そのため条件が失われ、ポリシーが見た目より広いアクセスを許可することがあります。',
    },
    instead: {
      en: 'Write the key once. Several conditions with one operator go into one block; several values of one key into one list.',
      ja: 'キーは 1 回だけ書いてください。同じ演算子の条件は 1 つのブロックに、同じキーの値は 1 つのリストにまとめます。',
    },
    bad: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:ListAllMyBuckets",
    "Resource": "*",
    "Condition": {
      "StringEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" },
      "StringEquals": { "aws:RequestedRegion": "eu-central-1" }
    }
  }
}`,
    },
    good: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:ListAllMyBuckets",
    "Resource": "*",
    "Condition": {
      "StringEquals": {
        "aws:PrincipalOrgID": "o-a1b2c3d4e5",
        "aws:RequestedRegion": "eu-central-1"
      }
    }
  }
}`,
    },
    references: [GRAMMAR, TROUBLESHOOTING],
  },
  messages: {
    repeated: {
      en: '`{key}` is written here a second time, and programs that read the policy keep only one of them. Write it once.',
      ja: '`{key}` が 2 回書かれており、ポリシーを読み込む側は一方しか残しません。1 回だけ書いてください。',
    },
    first: { en: '`{key}` is here already.', ja: '`{key}` はすでにここにあります。' },
  },
  fixes: {
    merge: {
      en: 'Move these conditions to the first {key}',
      ja: 'これらの条件を最初の {key} に移す',
    },
  },
  check: {
    policy(policy, { report }) {
      for (const repetition of repetitions(policy)) {
        const { entry, first } = repetition;
        const data = { key: entry.key.outline };
        report({
          message: 'repeated',
          data,
          range: entry.key.range,
          related: [{ message: 'first', data, range: first.key.range }],
          fixes: mergeFix(repetition),
        });
      }
    },
  },
});

/** Puts the conditions of both blocks into the first one: all of them must then hold. */
function mergeFix({ entry: again, first, condition }: Repetition): readonly Fix<'merge'>[] {
  if (condition === undefined) return [];
  const effect = effectOfMatching(condition.statement, 'fewer');
  const [into, from] = [first.value, again.value];
  if (effect === undefined || into?.kind !== 'map' || from?.kind !== 'map') return [];
  const keys = [...into.entries, ...from.entries].map(({ key }) => key.outline.toLowerCase());
  if (new Set(keys).size < keys.length) return [];
  const moved = from.entries.flatMap((entry): PolicyEdit[] =>
    entry.value === undefined || entry.key.text === undefined
      ? []
      : [
          {
            kind: 'add-entry',
            map: into,
            after: undefined,
            key: entry.key.text,
            value: { copyOf: entry.value },
          },
        ],
  );
  if (moved.length < from.entries.length) return [];
  const removal: PolicyEdit = { kind: 'remove-entry', map: condition.block, entry: again };
  return [{ title: 'merge', data: { key: first.key.outline }, effect, edits: [...moved, removal] }];
}
