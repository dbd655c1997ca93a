import { parseConditionOperator } from '../../iam/conditionOperator';
import type { ConditionOperator, OperatorFamily } from '../../iam/conditionOperator';
import type { Statement } from '../../policy/model';
import { KNOWN_KEYS } from '../../reasoning/explain/keys/index';
import type { KeyType, KnownKey } from '../../reasoning/explain/keys/knownKey';
import type { PolicyType } from '../../iam/policyType';
import type { CompletionContext, Provider } from './context';
import { otherKeys } from './otherKeys';
import { paragraphs } from './paragraphs';
import type { Proposal } from './proposal';

/** A supplier of condition keys. The catalogue's keys of services are one more of them. */
export type KeySource = (
  operator: ConditionOperator | undefined,
  statement: Statement,
  context: CompletionContext,
) => readonly Proposal[];

/** In the order in which their keys are offered. Of two with the same label the first one counts. */
export const KEY_SOURCES: readonly KeySource[] = [knownKeys];

/** The condition keys that the operator can compare and does not have yet. */
export const conditionKeys: Provider<'condition-key'> = (location, context) => {
  const { map, entry, operatorEntry, statement } = location;
  const present = otherKeys(map, entry, context);
  const operator = parseConditionOperator(operatorEntry.key.outline);
  return KEY_SOURCES.flatMap((source) => source(operator, statement, context)).filter(
    ({ label }) => !present.has(label.toLowerCase()),
  );
};

function knownKeys(
  operator: ConditionOperator | undefined,
  { effect }: Statement,
  { type }: CompletionContext,
): readonly Proposal[] {
  const isNull = operator?.family === 'Null';
  // A gate denies what came without MFA; a permission asks for it.
  const boolean = effect === 'Deny' && !isNull ? '"${2|false,true|}"' : '"${2|true,false|}"';
  return KNOWN_KEYS.filter((key) => suits(key, operator)).map((key) => {
    const { name, holds, present } = key;
    const tagged = name.endsWith('/');
    const value = key.type === 'Bool' || isNull ? boolean : '"$2"';
    return {
      label: name,
      kind: 'condition-key',
      documentation: paragraphs(holds, present),
      text: { as: 'entry', key: name, ...(tagged && { suffix: 'KEY' }), value },
      rank: rankOf(key, type),
    };
  });
}

/** In the order of the table; keys of IAM and STS behind, but in a role trust policy before. */
const rankOf = ({ name, page }: KnownKey, type: PolicyType): number => {
  if (page === 'iam') return type === 'trust' && name.startsWith('sts:') ? 4 : 6;
  return name.endsWith('/') ? 6 : 5;
};

const FAMILY: Readonly<Record<KeyType, OperatorFamily>> = {
  String: 'String',
  Bool: 'Bool',
  Numeric: 'Numeric',
  Date: 'Date',
  IPAddress: 'IpAddress',
  ARN: 'Arn',
};

/** Whether an operator can compare a key. String operators are used on ARNs as well. */
function suits(key: KnownKey, operator: ConditionOperator | undefined): boolean {
  if (operator === undefined || operator.family === 'Null') return true;
  const family = FAMILY[key.type];
  const byType = operator.family === family || (operator.family === 'String' && family === 'Arn');
  return byType && (operator.qualifier !== undefined) === key.multivalued;
}
