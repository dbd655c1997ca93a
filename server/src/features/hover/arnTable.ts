import { PARTITIONS, findRegion } from '../../catalog/regions';
import { parseArn } from '../../iam/arn';
import { hasUnknown } from '../../iam/unknown';
import { hasWildcard } from '../../iam/wildcard';
import type { Words } from '../../iam/words';
import { readResource } from '../../reasoning/explain/reading/readResource';
import { serviceLabel } from '../../reasoning/explain/serviceLabel';
import { variablesWork } from '../../reasoning/evaluate';
import type { HoverContext } from './context';
import type { Table } from './page';

const COLUMNS: Readonly<Record<keyof Words, readonly string[]>> = {
  en: ['Field', 'Value', 'Meaning'],
  ja: ['フィールド', '値', '意味'],
};
const NAMES = {
  partition: { en: 'partition', ja: 'パーティション' },
  service: { en: 'service', ja: 'サービス' },
  region: { en: 'Region', ja: 'リージョン' },
  account: { en: 'account', ja: 'アカウント' },
  resource: { en: 'resource', ja: 'リソース' },
} as const satisfies Readonly<Record<string, Words>>;

const ANY: Words = { en: 'any', ja: 'すべて' };
const NO_REGION: Words = {
  en: 'none: the ARN belongs to no Region',
  ja: 'なし（リージョンに属さない ARN）',
};
const NO_ACCOUNT: Words = {
  en: 'none: the ARN names no account',
  ja: 'なし（アカウントを含まない ARN）',
};
const FILLED_IN: Words = { en: 'filled in later', ja: '後から埋め込まれます' };
const MATCHING: Words = { en: 'whatever matches', ja: '一致するもの' };
const THIS_ACCOUNT: Words = { en: 'this account', ja: 'このアカウント' };
const OWNED_BY_AWS: Words = { en: 'AWS itself', ja: 'AWS 自身' };

/**
 * Characters above which a resource is not named twice in its row: two long names squeeze the other
 * columns to nothing, and the hover's headline says what it is.
 */
const LONG = 36;

/** The fields of an ARN, one a row. */
export function arnTable(
  text: string,
  { document, locale, phrases }: HoverContext,
): Table | undefined {
  const arn = parseArn(text);
  if (arn === undefined) return undefined;
  const row = (field: keyof typeof NAMES, value: string, meaning: string): readonly string[] => [
    NAMES[field][locale],
    value === '' ? '' : phrases.text.code(value),
    meaning,
  ];
  const said = (value: string, empty: Words | undefined, known: string): string => {
    if (value === '') return empty?.[locale] ?? '';
    if (hasUnknown(value)) return FILLED_IN[locale];
    if (value === '*') return ANY[locale];
    return hasWildcard(value) ? MATCHING[locale] : known;
  };
  const { partition, service, region, account, resource } = arn;
  const owner = account === 'aws' ? OWNED_BY_AWS : THIS_ACCOUNT;
  return {
    columns: COLUMNS[locale],
    rows: [
      row(
        'partition',
        partition,
        said(
          partition,
          undefined,
          PARTITIONS.find(({ id }) => id === partition)?.title[locale] ?? '',
        ),
      ),
      row('service', service, said(service, undefined, serviceLabel(service) ?? '')),
      row('region', region, said(region, NO_REGION, findRegion(region)?.name[locale] ?? '')),
      row('account', account, said(account, NO_ACCOUNT, owner[locale])),
      row(
        'resource',
        resource,
        resource.length > LONG
          ? ''
          : phrases.resources.words(readResource(text, variablesWork(document))),
      ),
    ],
  };
}
