import pico from 'picocolors';
import type { Locale } from '../../iam/words';
import { RULES } from '../../rules/registry.generated';
import type { AnyRule } from '../../rules/runner';
import { EXIT } from '../exitStatus';
import type { ExitStatus } from '../exitStatus';
import type { Host } from '../host';
import { localeOfHost } from '../locale';

export const RULES_FORMATS = ['text', 'json'] as const;

export interface RulesOptions {
  readonly format: (typeof RULES_FORMATS)[number];
  readonly lang?: Locale;
}

/** `iam-sidekick rules`: lists the rules. */
export function rules(options: RulesOptions, host: Host): ExitStatus {
  const locale = options.lang ?? localeOfHost(host);
  host.out(
    options.format === 'json'
      ? `${JSON.stringify(RULES.map(ruleJson), undefined, 2)}\n`
      : rulesText(host, locale),
  );
  return EXIT.ok;
}

const isFixable = (rule: AnyRule): boolean => Object.keys(rule.fixes).length > 0;

const ruleJson = (rule: AnyRule) => ({
  id: rule.id,
  group: rule.group,
  severity: rule.severity,
  accessAnalyzer: rule.accessAnalyzer,
  fixable: isFixable(rule),
  since: rule.since,
});

/** One line a rule, under a heading for each group; a star where there is a fix. */
function rulesText({ colours: wanted }: Host, locale: Locale): string {
  const colours = pico.createColors(wanted);
  const longest = Math.max(...RULES.map(({ id }) => id.length));
  const line = (rule: AnyRule): string => {
    const name = `${isFixable(rule) ? '*' : ' '} ${rule.id.padEnd(longest)}`;
    const severity = colours.dim(rule.severity.padEnd('warning'.length));
    return `${name}  ${severity}  ${rule.docs.title[locale].replaceAll('`', '')}\n`;
  };
  const groups = [...new Set(RULES.map(({ group }) => group))].map((group) => {
    const own = RULES.filter((rule) => rule.group === group);
    return `${colours.bold(group)}\n${own.map(line).join('')}`;
  });
  return `${groups.join('\n')}\n${NOTE[locale]}\n`;
}

const NOTE = {
  en: '* = has a fix.',
  ja: '* = 修正できるルール',
} as const satisfies Record<Locale, string>;
