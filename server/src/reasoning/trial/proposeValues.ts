import { findConditionKey } from '../../catalog/conditionKeys';
import { findGlobalConditionKey } from '../../catalog/globalConditionKeys';
import type { KeyType } from '../../catalog/model';
import type { PolicyDocument } from '../../policy/document';
import { conditionText } from '../../policy/model';
import { variablesWork } from '../evaluate';
import type { RequestContext } from '../request';
import { addressesFor } from './addresses';
import { comparedValues } from './comparedValues';
import { SAMPLE_WORD, samplesFor } from './samples';

/** Values of a condition key to try. */
export interface ProposedValues {
  readonly values: readonly string[];
  /** The policy names it, or a pattern that it matches. */
  readonly named: boolean;
}

const MOST = 12;

/** What a value looks like that no policy names. */
const BY_TYPE: Readonly<Record<Exclude<KeyType, 'IpAddress'>, readonly string[]>> = {
  String: [SAMPLE_WORD],
  Binary: [SAMPLE_WORD],
  Arn: [`arn:aws:iam::999988887777:role/${SAMPLE_WORD}`],
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
  const known = findConditionKey(key);
  const { named, others } = singleValues(document, key, known?.type ?? 'String', context);
  const several = known?.multivalued === true && named.length > 1;
  const proposed = [
    ...named.map((value) => ({ values: [value], named: true })),
    ...(several ? [{ values: named.slice(0, MOST), named: true }] : []),
    ...others.map((value) => ({ values: [value], named: false })),
  ];
  return proposed.length <= MOST
    ? proposed
    : [...proposed.slice(0, MOST - 1), ...proposed.slice(-1)];
}

function singleValues(
  document: PolicyDocument,
  key: string,
  type: KeyType,
  context: RequestContext,
): { readonly named: readonly string[]; readonly others: readonly string[] } {
  const conditions = document.policy.statements
    .flatMap((statement) => statement.conditions)
    .filter((condition) => condition.key === key.toLowerCase());
  if (type === 'IpAddress') {
    const texts = conditions.flatMap(({ values }) =>
      values.flatMap((value) => conditionText(value) ?? []),
    );
    const addresses = addressesFor(texts);
    return {
      named: distinct(addresses.filter((one) => one.inside).map((one) => one.address)),
      others: addresses.filter((one) => !one.inside).map((one) => one.address),
    };
  }
  const samples = samplesFor(document);
  const variables = variablesWork(document) ? context : undefined;
  const compared = conditions.map((condition) => comparedValues(condition, variables, samples));
  // A key of a variable alone: the same sample that resources are made with.
  const sample = conditions.length === 0 ? [samples.variable(key)] : [];
  const named = distinct([...sample, ...compared.flatMap((one) => one.named)]);
  const arns = conditions.some(({ operator }) => operator?.family === 'Arn');
  const others = distinct([
    ...compared.flatMap((one) => one.beside),
    ...(findGlobalConditionKey(key)?.values ?? []),
    ...(compared.some(({ beside }) => beside.length > 0) ? [] : BY_TYPE[arns ? 'Arn' : type]),
  ]);
  return { named, others: others.filter((one) => !named.includes(one)) };
}

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)];
