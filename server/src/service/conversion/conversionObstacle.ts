import type { WordData, Words } from '../../iam/words';
import type { TextRange } from '../languageService';

/** Why a policy cannot be written in another language. */
export interface ConversionObstacle {
  readonly reason:
    /** These parts are computed: nothing that could be written stands there. */
    | 'computed'
    /** A key stands twice in its map: one of the two would be lost. */
    | 'repeated'
    /** The language has no form for an element of the policy. */
    | 'no-form'
    /** The language fills nothing in where a key is, and no lists in a text. */
    | 'filled-key'
    /** The language does not put lists into lists. */
    | 'list-in-list';
  /** At least one place. */
  readonly at: readonly TextRange[];
}

/** Says why, with the first place; the sentence has no full stop. */
export const obstacleWords = ({
  reason,
  at,
}: ConversionObstacle): { readonly words: Words; readonly data: WordData } => ({
  words: WORDS[reason],
  data: { line: (at[0]?.start.line ?? 0) + 1 },
});

const WORDS: Readonly<Record<ConversionObstacle['reason'], Words>> = {
  computed: {
    en: 'line {line}: a value is computed, and cannot be written in another language',
    ja: '{line} 行目: 計算される値があるため、ほかの言語では表せません',
  },
  repeated: {
    en: 'line {line}: a key is repeated, and only one of the two could be written',
    ja: '{line} 行目: 同じキーが重複しているため、一方しか書き出せません',
  },
  'no-form': {
    en: 'line {line}: the other language has no form for this element',
    ja: '{line} 行目: 変換先の言語では表せない要素があります',
  },
  'filled-key': {
    en: 'line {line}: a part of a key is filled in, and a list elsewhere: CloudFormation cannot do both',
    ja: '{line} 行目: キーの一部に値が埋め込まれ、ほかの場所にはリストが埋め込まれますが、CloudFormation では両立できません',
  },
  'list-in-list': {
    en: 'line {line}: a list is added to other values, which CloudFormation has no function for',
    ja: '{line} 行目: ほかの値にリストが追加されますが、CloudFormation にはそのための関数がありません',
  },
};
