import type { Locale } from '../../server/src/iam/words';
import { SEVERITIES } from '../../server/src/rules/rule';
import type { RuleFile } from './rules';

/** The schema of the setting `iamSidekick.rules`: one property for each rule, none beside them. */
export const rulesSchema = (rules: readonly RuleFile[]): object => ({
  type: 'object',
  default: {},
  scope: 'resource',
  markdownDescription: '%configuration.rules%',
  additionalProperties: false,
  properties: Object.fromEntries(
    rules.map(({ rule }) => [
      rule.id,
      {
        enum: ['off', ...SEVERITIES],
        markdownDescription: `%${nlsKey(rule.id)}%`,
      },
    ]),
  ),
});

const PREFIX = 'rule.';
const nlsKey = (id: string): string => PREFIX + id;

const DEFAULT: Readonly<Record<Locale, string>> = { en: 'Default', ja: '既定値' };

/** The texts of the manifest in one language, those of the rules renewed and the others kept. */
export function nlsTexts(
  texts: Readonly<Record<string, string>>,
  rules: readonly RuleFile[],
  locale: Locale,
): Record<string, string> {
  const others = Object.entries(texts).filter(([key]) => !key.startsWith(PREFIX));
  const own = rules.map(({ rule }): [string, string] => [
    nlsKey(rule.id),
    `${rule.docs.title[locale]}${locale === 'ja' ? '。' : '. '}${DEFAULT[locale]}: \`${rule.severity}\``,
  ]);
  return Object.fromEntries([...others, ...own]);
}
