/** The families of condition operators, by the type of value they compare. */
export type OperatorFamily =
  'String' | 'Numeric' | 'Date' | 'Bool' | 'Binary' | 'IpAddress' | 'Arn' | 'Null';

/** IAM's condition operators without qualifier and `IfExists`, spelled as the AWS documentation does. */
export const CONDITION_OPERATORS: ReadonlyMap<string, OperatorFamily> = new Map([
  ['StringEquals', 'String'],
  ['StringNotEquals', 'String'],
  ['StringEqualsIgnoreCase', 'String'],
  ['StringNotEqualsIgnoreCase', 'String'],
  ['StringLike', 'String'],
  ['StringNotLike', 'String'],
  ['NumericEquals', 'Numeric'],
  ['NumericNotEquals', 'Numeric'],
  ['NumericLessThan', 'Numeric'],
  ['NumericLessThanEquals', 'Numeric'],
  ['NumericGreaterThan', 'Numeric'],
  ['NumericGreaterThanEquals', 'Numeric'],
  ['DateEquals', 'Date'],
  ['DateNotEquals', 'Date'],
  ['DateLessThan', 'Date'],
  ['DateLessThanEquals', 'Date'],
  ['DateGreaterThan', 'Date'],
  ['DateGreaterThanEquals', 'Date'],
  ['Bool', 'Bool'],
  ['BinaryEquals', 'Binary'],
  ['IpAddress', 'IpAddress'],
  ['NotIpAddress', 'IpAddress'],
  ['ArnEquals', 'Arn'],
  ['ArnLike', 'Arn'],
  ['ArnNotEquals', 'Arn'],
  ['ArnNotLike', 'Arn'],
  ['Null', 'Null'],
]);

const canonicalByLowerCase: ReadonlyMap<string, string> = new Map(
  [...CONDITION_OPERATORS.keys()].map((name) => [name.toLowerCase(), name]),
);

export type SetQualifier = 'ForAllValues' | 'ForAnyValue';

/** A condition operator as written, taken apart. */
export interface ConditionOperator {
  readonly qualifier: SetQualifier | undefined;
  /** The operator in its documented spelling, without `IfExists`. */
  readonly name: string;
  readonly family: OperatorFamily;
  readonly ifExists: boolean;
  /** The operator is a `Not…` one: with several values it means "none of". */
  readonly negated: boolean;
}

/**
 * Takes a condition operator apart: `ForAnyValue:StringLikeIfExists`. Letter case does not matter to IAM.
 *
 * @returns undefined where no operator of that name exists (`NullIfExists` included)
 */
export function parseConditionOperator(text: string): ConditionOperator | undefined {
  const colon = text.indexOf(':');
  const qualifier = colon < 0 ? undefined : qualifierOf(text.slice(0, colon));
  if (colon >= 0 && qualifier === undefined) return undefined;
  const written = text.slice(colon + 1).toLowerCase();
  const ifExists = written.endsWith('ifexists');
  const name = canonicalByLowerCase.get(ifExists ? written.slice(0, -'ifexists'.length) : written);
  const family = name === undefined ? undefined : CONDITION_OPERATORS.get(name);
  if (name === undefined || family === undefined || (family === 'Null' && ifExists))
    return undefined;
  return { qualifier, name, family, ifExists, negated: name.includes('Not') };
}

const qualifierOf = (text: string): SetQualifier | undefined => {
  const lower = text.toLowerCase();
  if (lower === 'forallvalues') return 'ForAllValues';
  return lower === 'foranyvalue' ? 'ForAnyValue' : undefined;
};

/** A condition operator in its documented spelling. */
export const formatConditionOperator = (operator: ConditionOperator): string =>
  `${operator.qualifier ? `${operator.qualifier}:` : ''}${operator.name}${operator.ifExists ? 'IfExists' : ''}`;
