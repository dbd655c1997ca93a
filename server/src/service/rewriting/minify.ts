import { say } from '../../iam/words';
import type { Words } from '../../iam/words';
import { MANAGED_POLICY_QUOTA } from '../../iam/quota';
import { toRangeEdit } from '../languageService';
import type { ParsedText, RangeEdit, Settings } from '../languageService';
import { forEachPolicy, furtherSteps, inSteps, removeRedundancy } from './organize';
import type { Step, Stepped } from './organize';
import type { PolicyDocument } from '../../policy/document';
import type { Effect } from '../../policy/effect';
import { sizeOf } from '../../policy/size';
import type { PolicySize } from '../../policy/size';
import { mergeAll, removeSids, shrinkGrants, unwrapLists } from '../../refactorings/smaller';

/** A way to write a policy with fewer characters, in the user's language. */
export interface Smaller {
  readonly title: string;
  readonly effect: Effect;
  readonly edits: readonly RangeEdit[];
}

interface Way {
  readonly title: Words;
  readonly effect: Effect;
  readonly steps: readonly Step[];
}

const MERGE = forEachPolicy(mergeAll, true);
const UNWRAP = forEachPolicy(unwrapLists);

/** The first is what the others begin with. */
const WAYS: readonly Way[] = [
  {
    title: {
      en: 'Make the policy smaller: {size}',
      ja: 'ポリシーを小さくする: {size}',
    },
    effect: 'same',
    steps: [],
  },
  {
    title: {
      en: 'Make the policy smaller, without Sids: {size}',
      ja: 'Sid も除いてポリシーを小さくする: {size}',
    },
    effect: 'same',
    steps: [forEachPolicy(removeSids)],
  },
  {
    title: {
      en: 'Make the policy smaller, with wildcards: {size}',
      ja: 'ワイルドカードも使ってポリシーを小さくする: {size}',
    },
    effect: 'widens',
    steps: [forEachPolicy(shrinkGrants), MERGE, UNWRAP],
  },
];

/**
 * Ways to make a policy fit its quota, with its size before and after; those that save nothing beyond
 * the first are left out. Empty where no quota is known.
 *
 * @param index of the policy in its text
 */
export function smaller(parsed: ParsedText, index: number, settings: Settings): readonly Smaller[] {
  const document = parsed.policies[index];
  const before = document && sizeOf(document);
  if (document === undefined || before === undefined || parsed.problems.length > 0) return [];
  const lean = removeRedundancy(settings);
  // What is merged may make something else redundant.
  const common = inSteps(parsed, [lean, MERGE, lean, UNWRAP]);
  const { start, end } = document.policy.range;
  let least = before.counted;
  return WAYS.flatMap(({ title, effect, steps }) => {
    const stepped = furtherSteps(parsed, common, steps);
    const after = sizeAt(stepped, index);
    if (after === undefined || after.counted >= least) return [];
    if (steps.length === 0) least = after.counted;
    const size = say(sizeWords(before), settings.locale, {
      before: formatted(before.counted),
      after: formatted(after.counted),
      limit: formatted(limitOf(document, before)),
    });
    const own = stepped.edits.filter((edit) => edit.start >= start && edit.end <= end);
    return [
      {
        title: say(title, settings.locale, { size }),
        effect,
        edits: own.map((edit) => toRangeEdit(parsed, edit)),
      },
    ];
  });
}

const sizeAt = ({ parsed }: Stepped, index: number): PolicySize | undefined => {
  const document = parsed.policies[index];
  return document && sizeOf(document);
};

/** Whether somebody will soon have to make a policy smaller, wherever in it they are. */
export function isNearQuota(document: PolicyDocument): boolean {
  const size = sizeOf(document);
  if (size === undefined) return false;
  const used = size.counted / limitOf(document, size);
  return used > NEAR && used < HOPELESS;
}

const NEAR = 0.75;
/** Nothing but splitting helps. */
const HOPELESS = 4;

/** Most policies of identities are managed ones; the quota of their type is the widest there is. */
const limitOf = ({ type: { type }, quota }: PolicyDocument, { limit }: PolicySize): number =>
  type === 'identity' && quota === undefined ? MANAGED_POLICY_QUOTA.limit : limit;

const sizeWords = ({ unit }: PolicySize): Words =>
  unit === 'bytes'
    ? {
        en: '{before} → {after} of {limit} bytes',
        ja: '上限 {limit} バイトのうち {before} → {after} バイト',
      }
    : {
        en: '{before} → {after} of {limit} characters',
        ja: '上限 {limit} 文字のうち {before} → {after} 文字',
      };

/** `10,240`, as both languages write it. */
const formatted = (number: number): string => number.toLocaleString('en-US');
