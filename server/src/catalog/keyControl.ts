import type { Words } from '../iam/words';

/** Who decides the value of a condition key, where several keys have the same answer. */
export const BY_AWS: Words = {
  en: 'AWS sets it; the caller cannot.',
  ja: 'AWS が設定します。呼び出し元は変更できません。',
};
export const BY_CALLER: Words = {
  en: 'The caller, freely: alone it protects nothing.',
  ja: '呼び出し元が自由に設定できるため、これだけでは保護になりません。',
};
export const CHOSEN_BY_CALLER: Words = {
  en: 'The caller chooses it.',
  ja: '呼び出し元が選びます。',
};
export const BY_RESOURCE_TAGGERS: Words = {
  en: 'Whoever may tag the resource.',
  ja: 'リソースにタグを付けられる人が決めます。',
};
export const BY_TAGS_ASKED_FOR: Words = {
  en: 'The caller, by the tags it asks for.',
  ja: '呼び出し元が、指定するタグによって決めます。',
};
export const BY_IDENTITY_PROVIDER: Words = {
  en: 'The identity provider, which signs it.',
  ja: 'ID プロバイダーが署名して渡します。',
};
