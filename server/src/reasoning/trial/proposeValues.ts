import { findConditionKey } from '../../catalog/conditionKeys';
import { findGlobalConditionKey } from '../../catalog/globalConditionKeys';
import type { KeyType } from '../../catalog/model';
import type { PolicyDocument } from '../../policy/document';
import { conditionText } from '../../policy/model';
import type { Condition } from '../../policy/model';
import { valuesFor } from '../comparison/keyValues';
import { FRESH } from '../comparison/niceNames';
import { variablesWork } from '../evaluate';
import type { RequestContext } from '../request';
import { addressesFor } from './addresses';
import { SAMPLE_WORD, samplesFor } from './samples';

/** Values of a condition key to try. */
export interface ProposedValues {
  readonly values: readonly string[];
  /** The policy names it, or a pattern that it matches. */
  readonly named: boolean;
}

const MOST = 12;

/** What a value looks like where the policy names none. */
const BY_TYPE: Readonly<Partial<Record<KeyType, readonly string[]>>> = {
  Bool: ['true', 'false'],
  Numeric: ['1'],
  Date: ['2030-01-01T00:00:00Z'],
};

/**
 * Values of a condition key that make a difference to the policy, those that it names first.
 *
 * @param context what is known of the request, for variables in the policy's values
 */
export function proposeValues(
  document: PolicyDocument,
  key: string,
  context: RequestContext,
): readonly ProposedValues[] {
  const conditions = document.policy.statements
    .flatMap((statement) => statement.conditions)
    .filter((condition) => condition.key === key.toLowerCase());
  const documented = findGlobalConditionKey(key)?.values ?? [];
  const proposed = [
    ...(typeOf(key) === 'IpAddress'
      ? byAddress(conditions)
      : byText(document, key, conditions, context)),
    ...documented.map((value) => ({ values: [value], named: false })),
  ];
  const distinct = new Map<string, ProposedValues>();
  for (const one of proposed) {
    const id = JSON.stringify(one.values);
    if (!distinct.has(id)) distinct.set(id, one);
  }
  return [...distinct.values()].sort((a, b) => Number(b.named) - Number(a.named)).slice(0, MOST);
}

const typeOf = (key: string): KeyType => findConditionKey(key)?.type ?? 'String';

const textsOf = (conditions: readonly Condition[]): readonly string[] =>
  conditions.flatMap(({ values }) => values.flatMap((value) => conditionText(value) ?? []));

const byAddress = (conditions: readonly Condition[]): readonly ProposedValues[] =>
  addressesFor(textsOf(conditions)).map(({ address, inside }) => ({
    values: [address],
    named: inside,
  }));

function byText(
  document: PolicyDocument,
  key: string,
  conditions: readonly Condition[],
  context: RequestContext,
): readonly ProposedValues[] {
  const variables = variablesWork(document);
  const written = new Set(textsOf(conditions));
  const typed = BY_TYPE[typeOf(key)];
  const telling = valuesFor(
    key.toLowerCase(),
    conditions.map((condition) => ({ condition, variables })),
    context,
  ).values.filter(
    (values) =>
      values.length > 0 &&
      values.every((one) => one !== '' && !(typed !== undefined && one.includes('¤'))),
  );
  const single = telling.filter(({ length }) => length === 1);
  const [whole] = telling.filter(({ length }) => length > 1).sort((a, b) => b.length - a.length);
  // A key of a variable alone: the same sample that resources are made with.
  const sample = conditions.length === 0 ? [samplesFor(document).variable(key)] : [];
  const isNamed = (one: string): boolean =>
    written.has(one) || (one.includes('¤') && !/^(arn:)?¤/.test(one));
  return [
    ...sample.map((value) => ({ values: [value], named: true })),
    ...[...single, ...(whole === undefined ? [] : [whole])].map((values) => ({
      values: values.map(readable),
      named: values.every(isNamed),
    })),
    ...(typed ?? [SAMPLE_WORD]).map((value) => ({ values: [value], named: false })),
  ];
}

/** Without the characters that stand for wildcards; of an ARN of which nothing is known, one of a stranger. */
const readable = (value: string): string =>
  value.startsWith('arn:¤') ? STRANGER : value.replace(FRESH, SAMPLE_WORD);

const STRANGER = `arn:aws:iam::999988887777:role/${SAMPLE_WORD}`;
