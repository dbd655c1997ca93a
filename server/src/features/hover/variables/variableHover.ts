import { keyWords } from '../../../catalog/keyWords';
import type { PolicyVariable } from '../../../iam/policyVariable';
import { findPolicyVariables, isEscape } from '../../../iam/policyVariable';
import { fill } from '../../../iam/words';
import type { StringValue } from '../../../policy/value';
import { locate, outlineOffset } from '../../../policy/value';
import { isMultivalued } from '../../../catalog/keyTypes';
import { variablesWork } from '../../../reasoning/evaluate';
import type { HoverContext } from '../context';
import { LINKS, writePage } from '../page';
import type { Hover, Table } from '../page';
import { CALLER_COLUMNS, CALLERS, VARIABLE_WORDS } from './variableDocs';

/** Why a variable is not replaced in the place where it stands; undefined where it is. */
export type NoReplacement = 'element' | 'operator' | 'before-resource';

/**
 * The policy variable under the cursor; undefined where there is none.
 *
 * @param noReplacement tells for a variable, by its offset in the value, why it is not replaced
 * @param lines what else is to be said of the value that the variable stands in
 */
export function variableHover(
  value: StringValue,
  context: HoverContext,
  noReplacement: (start: number) => NoReplacement | undefined,
  lines: readonly string[] = [],
): Hover | undefined {
  const at = outlineOffset(value, context.offset);
  const variable = findPolicyVariables(value.outline).find(
    ({ start, end }) => start <= at && at < end,
  );
  if (variable === undefined) return undefined;
  const { locale } = context;
  const range = locate(value, variable.start, variable.end);
  const reason = variablesWork(context.document) ? noReplacement(variable.start) : 'version';
  const description =
    reason === undefined ? describe(variable, context) : literal(variable, reason, context);
  const page = {
    ...description,
    lines: [...description.lines, ...lines],
    links: [LINKS.variables],
  };
  return { markdown: writePage(page, locale), range };
}

interface Description {
  readonly headline: string;
  readonly lines: readonly string[];
  readonly table?: Table;
}

function literal(
  { inner }: PolicyVariable,
  reason: NoReplacement | 'version',
  { locale, phrases }: HoverContext,
): Description {
  const code = phrases.text.code(`\${${inner}}`);
  return {
    headline: fill(VARIABLE_WORDS.literal[locale], { code }),
    lines: [VARIABLE_WORDS[reason][locale]],
  };
}

function describe(variable: PolicyVariable, context: HoverContext): Description {
  const { locale, phrases } = context;
  const code = phrases.text.code(`\${${variable.name === '' ? variable.inner : variable.name}}`);
  if (!variable.closed) return { headline: VARIABLE_WORDS.open[locale], lines: [] };
  if (isEscape(variable)) {
    const character = phrases.text.code(variable.inner);
    return { headline: fill(VARIABLE_WORDS.escape[locale], { code, character }), lines: [] };
  }
  const subject = phrases.conditions.subject(variable.name);
  const values = CALLERS.get(variable.name.toLowerCase());
  return {
    headline:
      subject === undefined
        ? fill(VARIABLE_WORDS.becomesKey[locale], { code, key: phrases.text.code(variable.name) })
        : fill(VARIABLE_WORDS.becomes[locale], { code, subject }),
    lines: [
      ...factLines(variable.name, subject !== undefined, context),
      defaultLine(variable, context),
    ],
    table: values && { columns: CALLER_COLUMNS[locale], rows: values.map((row) => row[locale]) },
  };
}

/** What is known of a variable's key; what it holds is left out where the headline tells. */
function factLines(key: string, told: boolean, { locale }: HoverContext): readonly string[] {
  const words = keyWords(key);
  return [
    ...(words === undefined || told ? [] : [words.description[locale]]),
    ...(isMultivalued(key.toLowerCase()) === true ? [VARIABLE_WORDS.multivalued[locale]] : []),
    ...(words === undefined
      ? []
      : [fill(VARIABLE_WORDS.exists[locale], { words: words.availability[locale] })]),
  ];
}

const defaultLine = (
  { defaultValue }: PolicyVariable,
  { locale, phrases }: HoverContext,
): string =>
  defaultValue === undefined
    ? VARIABLE_WORDS.noDefault[locale]
    : fill(VARIABLE_WORDS.default[locale], {
        value: phrases.text.code(defaultValue.replace(/^'(.*)'$/s, '$1')),
      });
