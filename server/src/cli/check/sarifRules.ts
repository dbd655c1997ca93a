import type { ReportingDescriptor } from 'sarif';
import type { Locale } from '../../iam/words';
import { RULES } from '../../rules/registry.generated';
import type { AnyRule } from '../../rules/runner';
import { rulePage } from '../../service/rulePage';
import { LEVELS } from './sarif';

/** Every rule with its help text, in the order of the registry. */
export const describeRules = (locale: Locale): ReportingDescriptor[] =>
  RULES.map((rule) => describe(rule, locale));

/** The position of a rule among those that `describeRules` describes. */
export const ruleIndex = (id: string): number => RULES.findIndex((rule) => rule.id === id);

function describe(
  { id, docs, severity, group, accessAnalyzer }: AnyRule,
  locale: Locale,
): ReportingDescriptor {
  const [title, why, instead] = [docs.title[locale], docs.why[locale], docs.instead[locale]];
  const links = docs.references.map((address) => `<${address}>`);
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: why },
    helpUri: rulePage(id),
    help: {
      text: [why, instead, ...docs.references].join('\n\n'),
      markdown: [`**${title}**`, why, instead, ...links].join('\n\n'),
    },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: ['aws', 'iam', group], accessAnalyzer },
  };
}
