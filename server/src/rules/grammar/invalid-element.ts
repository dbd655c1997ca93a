import { POLICY_ELEMENTS, STATEMENT_ELEMENTS, canonicalName } from '../../iam/element';
import type { OddEntry } from '../../policy/model';
import type { Entry } from '../../policy/value';
import { defineRule } from '../rule';
import type { Fix, Report } from '../rule';
import { nearestName } from './nearName';
import { CHECKS, ELEMENTS } from './references';

type MessageId = keyof typeof messages;
type FixId = keyof typeof fixes;

const messages = {
  'letter-case': {
    en: '`{written}` is not spelled as AWS wants it; letter case counts. Write `{element}`.',
    ja: '`{written}` は AWS の定める表記ではありません。大文字と小文字は区別されるため、`{element}` と書いてください。',
  },
  again: {
    en: '`{written}` repeats `{element}` in another letter case, so AWS refuses the policy. Keep one of the two.',
    ja: '`{written}` は `{element}` を大文字と小文字だけ変えて繰り返しているため、AWS はポリシーを拒否します。どちらか一方だけを残してください。',
  },
  first: { en: '`{element}` is here', ja: '`{element}` はここにあります' },
  misspelled: {
    en: '`{written}` is no policy element, so AWS refuses the policy. `{element}` is probably meant.',
    ja: '`{written}` というポリシー要素はないため、AWS はポリシーを拒否します。`{element}` の間違いと思われます。',
  },
  'in-policy': {
    en: '`{element}` belongs in a statement, not beside `Statement`; AWS refuses the policy. Move it into the statement that it is about.',
    ja: '`{element}` は `Statement` と並べるのではなく、ステートメントの中に書く要素です。このままでは AWS がポリシーを拒否するため、該当するステートメントへ移してください。',
  },
  'in-statement': {
    en: '`{element}` belongs in the policy, not in a statement; AWS refuses the policy. Move it out of the statement.',
    ja: '`{element}` はステートメントの中ではなく、ポリシーの直下に書く要素です。このままでは AWS がポリシーを拒否するため、ステートメントの外へ移してください。',
  },
  unknown: {
    en: '`{written}` is no policy element, so AWS refuses the policy. Remove it, or write the element that is meant.',
    ja: '`{written}` というポリシー要素はないため、AWS はポリシーを拒否します。削除するか、意図した要素に書き換えてください。',
  },
} as const;

const fixes = {
  rename: { en: 'Rename to {element}', ja: '{element} に変更する' },
} as const;

export const rule = defineRule({
  id: 'invalid-element',
  group: 'grammar',
  severity: 'error',
  accessAnalyzer: ['INVALID_POLICY_ELEMENT'],
  since: '0.1.0',
  docs: {
    title: { en: 'A key is no policy element', ja: 'キーがポリシー要素ではありません' },
    why: {
      en: 'A policy consists of `Version`, `Id` and `Statement`; a statement of `Sid`, `Effect`, `Principal`, `Action`, `Resource`, `Condition` and the three `Not…` elements. AWS refuses a policy with any other key, also one in another letter case.',
      ja: 'ポリシーの要素は `Version`、`Id`、`Statement` です。ステートメントの要素は `Sid`、`Effect`、`Principal`、`Action`、`Resource`、`Condition` と 3 つの `Not…` 要素です。それ以外のキーがあると、大文字と小文字が違うだけでも AWS はポリシーを拒否します。',
    },
    instead: {
      en: 'Write the element exactly as above. For a note use the `Sid`: policies have no comments.',
      ja: '要素は上記の表記どおりに書いてください。ポリシーにはコメントがないため、メモは `Sid` に書きます。',
    },
    bad: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": {
    "Comment": "Lists the buckets",
    "Effect": "Allow",
    "Actions": "s3:ListAllMyBuckets",
    "resource": "*"
  }
}`,
    },
    good: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": {
    "Sid": "ListBuckets",
    "Effect": "Allow",
    "Action": "s3:ListAllMyBuckets",
    "Resource": "*"
  }
}`,
    },
    references: [CHECKS, ELEMENTS],
  },
  messages,
  fixes,
  check: {
    policy({ version, id, statementEntry, statements, oddEntries }, { report }) {
      const present = new Map([
        ['Version', version],
        ['Id', id],
        ['Statement', statementEntry],
      ]);
      const places: readonly Place[] = [
        { oddEntries, present, inStatement: false },
        ...statements.map((statement) => ({
          oddEntries: statement.oddEntries,
          present: statement.elements,
          inStatement: true,
        })),
      ];
      for (const place of places) {
        for (const odd of place.oddEntries) {
          const found = reportOn(odd, place);
          if (found !== undefined) report(found);
        }
      }
    },
  },
});

interface Place {
  readonly oddEntries: readonly OddEntry[];
  /** The elements that are there in their right spelling, or as near to it as any. */
  readonly present: ReadonlyMap<string, Entry | undefined>;
  readonly inStatement: boolean;
}

type ElementReport = Report<MessageId, FixId>;

function reportOn(odd: OddEntry, place: Place): ElementReport | undefined {
  const { entry, element } = odd;
  const written = entry.key.text;
  // CloudFormation replaces its functions before AWS reads the policy.
  if (written === undefined || written.startsWith('Fn::')) return undefined;
  return element === undefined
    ? reportUnknown(entry, written, place)
    : reportLetterCase(odd, written, element, place);
}

function reportLetterCase(
  { entry, reason }: OddEntry,
  written: string,
  element: string,
  { present }: Place,
): ElementReport | undefined {
  // The very same key twice is another rule's.
  if (written === element) return undefined;
  const data = { written, element };
  const { range } = entry.key;
  const first = present.get(element);
  if (reason !== 'repeated' || first === undefined) {
    return { message: 'letter-case', data, range, fixes: rename(entry, element) };
  }
  const related = [{ message: 'first', data, range: first.key.range }] as const;
  return { message: 'again', data, range, related };
}

function reportUnknown(
  entry: Entry,
  written: string,
  { present, inStatement }: Place,
): ElementReport {
  const { range } = entry.key;
  const [own, others] = inStatement
    ? [STATEMENT_ELEMENTS, POLICY_ELEMENTS]
    : [POLICY_ELEMENTS, STATEMENT_ELEMENTS];
  const misplaced = canonicalName<string>(others, written);
  if (misplaced !== undefined) {
    const message = inStatement ? 'in-statement' : 'in-policy';
    return { message, data: { element: misplaced }, range };
  }
  const meant = nearestName<string>(own, written);
  if (meant === undefined || present.get(meant) !== undefined) {
    return { message: 'unknown', data: { written }, range };
  }
  const data = { written, element: meant };
  return { message: 'misspelled', data, range, fixes: rename(entry, meant) };
}

const rename = (entry: Entry, element: string): readonly Fix<FixId>[] => [
  {
    title: 'rename',
    data: { element },
    effect: 'same',
    edits: [{ kind: 'rename-key', entry, key: element }],
  },
];
