import type { AccessLevel } from '../catalog/model';
import type { Words } from '../iam/words';

/** The access levels, as AWS's console calls them. */
export const ACCESS_LEVEL_WORDS: Readonly<Record<AccessLevel, Words>> = {
  List: { en: 'List', ja: 'リスト' },
  Read: { en: 'Read', ja: '読み取り' },
  Write: { en: 'Write', ja: '書き込み' },
  Tagging: { en: 'Tagging', ja: 'タグ付け' },
  'Permissions management': { en: 'Permissions management', ja: 'アクセス許可の管理' },
};
