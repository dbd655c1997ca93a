import { formatConditionOperator } from '../../../iam/conditionOperator';
import { readActionPattern, readResourcePattern } from '../../../iam/patternFields';
import type { PatternFields } from '../../../iam/patternFields';
import { indexPatterns } from '../../../iam/patternIndex';
import type { PatternIndex } from '../../../iam/patternIndex';
import { conditionText } from '../../../policy/model';
import type { Condition, Selection, Statement } from '../../../policy/model';
import { once } from './once';
import { readPrincipals } from './principalNames';
import type { PrincipalNames } from './principalNames';

/** A statement of which every part is known, ready to be compared with others. */
export interface StatementReading {
  readonly statement: Statement;
  readonly actions: SelectionReading;
  /** Undefined where the statement has none, as in role trust policies. */
  readonly resources: SelectionReading | undefined;
  readonly principals: PrincipalNames | undefined;
  /** Each condition as one text, equal for conditions that mean the same; sorted. */
  readonly conditions: readonly string[];
}

export interface SelectionReading {
  readonly negated: boolean;
  /** The values that are known, and patterns of their kind. */
  readonly patterns: readonly PatternFields[];
  /** The patterns are all there is. */
  readonly complete: boolean;
  readonly index: () => PatternIndex<PatternFields>;
  /** The texts, for asking whether two patterns have something in common. */
  readonly texts: readonly string[];
}

/**
 * Reads a statement; undefined where a part of it is unknown, missing, or nothing that IAM accepts.
 *
 * @param variables policy variables work in its policy (`variablesWork`)
 */
export function readStatement(
  statement: Statement,
  variables: boolean,
): StatementReading | undefined {
  if (statement.effect === undefined || !isWellFormed(statement)) return undefined;
  const actions = readActions(statement);
  const resources = readResources(statement, variables);
  const principals = readPrincipals(statement);
  const conditions = readConditions(statement);
  if (actions?.complete !== true || resources?.complete === false) return undefined;
  if (principals === 'unknown' || conditions === undefined) return undefined;
  return { statement, actions, resources, principals, conditions };
}

/** The actions of a statement; undefined where the element is missing. */
export const readActions = ({ actions }: Statement): SelectionReading | undefined =>
  readSelection(actions, readActionPattern);

/** The resources of a statement; undefined where the element is missing. */
export const readResources = (
  { resources }: Statement,
  variables: boolean,
): SelectionReading | undefined =>
  readSelection(resources, (text) => readResourcePattern(text, variables));

/** Whether a statement has no element but those that IAM knows, and none of them in two forms. */
export const isWellFormed = ({ elements, oddEntries }: Statement): boolean =>
  oddEntries.length === 0 &&
  !(['Action', 'Resource', 'Principal'] as const).some(
    (element) => elements.has(element) && elements.has(`Not${element}`),
  );

function readSelection(
  selection: Selection | undefined,
  read: (text: string) => PatternFields | undefined,
): SelectionReading | undefined {
  if (selection === undefined) return undefined;
  const { negated, values } = selection;
  const texts = values.flatMap(({ text }) => text ?? []);
  const patterns = texts.flatMap((text) => read(text) ?? []);
  const complete = selection.complete && values.length > 0 && patterns.length === values.length;
  const index = once(() => indexPatterns(patterns.map((pattern) => [pattern, pattern] as const)));
  return { negated, patterns, complete, index, texts };
}

/** The conditions as texts; undefined where one is unknown or empty, or stands there twice. */
export function readConditions({ elements, conditions }: Statement): readonly string[] | undefined {
  const block = elements.get('Condition');
  if (block === undefined) return [];
  if (block.value?.kind !== 'map' || block.value.entries.length === 0) return undefined;
  const operators = new Set(conditions.map(({ operatorEntry: { key } }) => key.outline));
  if (operators.size < block.value.entries.length) return undefined;
  const keys = new Set<string>();
  const lines: string[] = [];
  for (const condition of conditions) {
    const values = readValues(condition);
    if (condition.operator === undefined || values === undefined) return undefined;
    const key = `${formatConditionOperator(condition.operator)} ${condition.key}`;
    keys.add(key);
    lines.push(`${key} ${values}`);
  }
  return keys.size < lines.length ? undefined : lines.sort();
}

/** The values of a condition in an order of their own; undefined where one is unknown, or none is there. */
function readValues({ operator, values }: Condition): string | undefined {
  const texts = values.flatMap((value) => conditionText(value) ?? []);
  if (texts.length === 0 || texts.length < values.length) return undefined;
  const words = operator?.family === 'Bool' || operator?.family === 'Null';
  const compared = words ? texts.map((text) => text.toLowerCase()) : texts;
  return JSON.stringify([...new Set(compared)].sort());
}
