import type { Words } from '../../../iam/words';

/** The types of value that condition keys hold, as AWS's documentation calls them. */
export type KeyType = 'String' | 'Bool' | 'Numeric' | 'Date' | 'IPAddress' | 'ARN';

/** The page of the IAM User Guide that describes a key. */
export type KeyPage = 'global' | 'iam';

/** What is worth knowing about a condition key. */
export interface KnownKey {
  /** In its documented spelling; ends in a slash where a tag key follows. */
  readonly name: string;
  readonly type: KeyType;
  /** A request may hold several values: ForAllValues and ForAnyValue make sense. */
  readonly multivalued: boolean;
  readonly page: KeyPage;
  /** The key as part of a sentence; `{parameter}` stands for the tag key. */
  readonly subject: Words;
  /** What it holds. */
  readonly holds: Words;
  /** When it is in the request. */
  readonly present: Words;
  /** Who decides its value. */
  readonly control: Words;
}

type Told = Omit<KnownKey, 'name' | 'type' | 'multivalued' | 'page'> & {
  readonly multivalued?: boolean;
  readonly page?: KeyPage;
};

/** Declares a key; a single-valued global one unless said otherwise. */
export const key = (name: string, type: KeyType, told: Told): KnownKey => ({
  multivalued: false,
  page: 'global',
  ...told,
  name,
  type,
});

/** Sentences that several keys have in common. */
export const ALWAYS: Words = {
  en: 'In every request.',
  ja: 'すべてのリクエストに含まれます。',
};
export const SIGNED: Words = {
  en: 'In every signed request.',
  ja: '署名されたすべてのリクエストに含まれます。',
};
export const BY_AWS: Words = {
  en: 'AWS sets it; the caller cannot.',
  ja: 'AWS が設定します。呼び出し元は変更できません。',
};
