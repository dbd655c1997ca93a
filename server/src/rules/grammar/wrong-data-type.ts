import { AWS_PAGES } from '../awsPages';
import { VERSIONS } from '../../iam/element';
import type { PlainValue } from '../../policy/edit';
import type { Policy } from '../../policy/model';
import type { Value } from '../../policy/value';
import { defineRule } from '../rule';
import type { Fix } from '../rule';
import { isOfType, mismatches, typedPlaces } from './jsonTypes';
import type { JsonType, TypedPlace } from './jsonTypes';
import { GRAMMAR } from './references';
import { effectOfVersion2012 } from './versionEffect';

const MESSAGES = {
  string: {
    en: '`{key}` must be a string, not {actual}; AWS refuses the policy. Write it as one string, in quotes.',
    ja: '`{key}` は {actual} ではなく文字列でなければならず、このままでは AWS はポリシーを受け付けません。引用符で囲んだ 1 つの文字列で書いてください。',
  },
  strings: {
    en: 'In `{key}` AWS accepts a string or a list of strings, not {actual}, and refuses the policy. Write each value as a string.',
    ja: '`{key}` に書けるのは文字列か文字列のリストで、{actual} があると AWS はポリシーを受け付けません。値はそれぞれ文字列で書いてください。',
  },
  object: {
    en: '`{key}` must be an object, not {actual}; AWS refuses the policy. Write keys with their values.',
    ja: '`{key}` は {actual} ではなくオブジェクトでなければならず、このままでは AWS はポリシーを受け付けません。キーと値を書いてください。',
  },
  objects: {
    en: '`{key}` holds statements, which are objects, not {actual}; AWS refuses the policy. Write each statement as an object of its own.',
    ja: '`{key}` に書けるのはステートメントのオブジェクトで、{actual} があると AWS はポリシーを受け付けません。ステートメントはそれぞれ 1 つのオブジェクトとして書いてください。',
  },
} as const satisfies Record<JsonType, unknown>;

export const rule = defineRule({
  id: 'wrong-data-type',
  group: 'grammar',
  severity: 'error',
  accessAnalyzer: ['DATA_TYPE_MISMATCH'],
  since: '0.1.0',
  docs: {
    title: {
      en: 'A value is of the wrong JSON type',
      ja: '値の JSON データ型が正しくありません',
    },
    why: {
      en: 'Each element of a policy has its JSON type: `Version`, `Id`, `Sid` and `Effect` are strings; actions, resources and principals are strings or lists of strings; statements and conditions are objects. AWS refuses a policy with any other type.',
      ja: 'ポリシーの各要素は JSON のデータ型が決まっています。`Version`、`Id`、`Sid`、`Effect` は文字列、アクション、リソース、プリンシパルは文字列または文字列のリスト、ステートメントと条件はオブジェクトです。ほかの型があると、AWS はポリシーを受け付けません。',
    },
    instead: {
      en: 'Write the value in the type that the message names. Account IDs are strings, too: without quotes a leading zero gets lost.',
      ja: 'メッセージが示すデータ型で値を書いてください。アカウント ID も文字列です。引用符がないと先頭のゼロが失われます。',
    },
    bad: {
      policy: `{
  "Version": 20121017,
  "Statement": {
    "Sid": ["ListBuckets"],
    "Effect": "Allow",
    "Action": ["s3:ListAllMyBuckets", null],
    "Resource": "*"
  }
}`,
    },
    good: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": {
    "Sid": "ListBuckets",
    "Effect": "Allow",
    "Action": ["s3:ListAllMyBuckets"],
    "Resource": "*"
  }
}`,
    },
    references: [AWS_PAGES.accessAnalyzerChecks, GRAMMAR],
  },
  messages: MESSAGES,
  fixes: {
    quote: { en: 'Put {key} in quotes', ja: '{key} を引用符で囲む' },
    version: { en: 'Set Version to "2012-10-17"', ja: 'Version を "2012-10-17" にする' },
    unwrap: { en: 'Take the value out of the list', ja: '値をリストから取り出す' },
    remove: { en: 'Remove {key}', ja: '{key} を削除する' },
  },
  check: {
    policy(policy, { report }) {
      for (const place of typedPlaces(policy)) {
        for (const value of mismatches(place)) {
          report({
            message: place.type,
            data: { key: place.entry.key.outline, actual: asJson(value) },
            range: value.range,
            fixes: fixesFor(policy, place, value),
          });
        }
      }
    },
  },
});

/** A value in the shortest JSON that shows its type, so that no language has to name it. */
function asJson(value: Value): string {
  if (value.kind === 'list') return '`[…]`';
  if (value.kind === 'map') return '`{…}`';
  return value.kind === 'scalar' ? `\`${String(value.value)}\`` : '`"…"`';
}

/** Elements that a statement can do without, so that null means that they are not there. */
const OPTIONAL: ReadonlySet<string> = new Set(['Id', 'Sid', 'Condition']);

function fixesFor(
  policy: Policy,
  { type, entry, parent }: TypedPlace,
  value: Value,
): readonly Fix<'quote' | 'version' | 'unwrap' | 'remove'>[] {
  const data = { key: entry.key.outline };
  const replaced = (plain: PlainValue) =>
    [{ kind: 'replace-value', target: value, value: plain }] as const;
  if (entry === policy.version && value.kind === 'scalar' && /^2012/.test(String(value.value))) {
    const effect = effectOfVersion2012(policy);
    return [{ title: 'version', effect, edits: replaced(VERSIONS[0]) }];
  }
  if (value.kind === 'list' && (type === 'string' || type === 'object')) {
    const [only, more] = value.items;
    if (only === undefined || more !== undefined || !isOfType(only, type)) return [];
    return [{ title: 'unwrap', effect: 'same', edits: replaced({ copyOf: only }) }];
  }
  if (value.kind !== 'scalar') return [];
  if (value.value === null) {
    if (value !== entry.value || !OPTIONAL.has(entry.key.outline)) return [];
    const edits = [{ kind: 'remove-entry', map: parent, entry }] as const;
    return [{ title: 'remove', data, effect: 'same', edits }];
  }
  // Nothing else becomes right in quotes; an account ID that has lost its zeros does not, either.
  const digits = Number.isSafeInteger(value.value) ? String(value.value) : '';
  const isName = entry === policy.id || entry.key.outline === 'Sid';
  const isAccount = entry.key.outline === 'AWS' && digits.length === 12;
  if (!/^\d+$/.test(digits) || !(isName || isAccount)) return [];
  return [{ title: 'quote', data, effect: 'same', edits: replaced(digits) }];
}
