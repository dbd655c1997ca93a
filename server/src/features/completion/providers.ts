import type { Location } from '../../policy/location';
import { conditionKeys } from './conditions/conditionKeys';
import { conditionValues } from './conditions/conditionValues';
import type { CompletionContext, Provider } from './context';
import { operators } from './conditions/operators';
import { policyElements } from './policyElements';
import { principalKinds, principalValues } from './principals/principals';
import type { Proposal } from './proposal';
import { statementElements } from './statementElements';
import { restOfPolicy, restOfStatement, statements } from './statements';
import { statementValues } from './statementValues';
import { versions } from './versions';

/** Who makes proposals for which location. */
const PROVIDERS: { readonly [At in Location['at']]: readonly Provider<At>[] } = {
  'policy-element': [policyElements, restOfPolicy],
  'policy-value': [versions, statements],
  'statement-element': [statementElements, restOfStatement],
  'statement-value': [statementValues],
  'principal-kind': [principalKinds],
  'principal-value': [principalValues],
  operator: [operators],
  'condition-key': [conditionKeys],
  'condition-value': [conditionValues],
};

/** The proposals for a location. */
export function propose<At extends Location['at']>(
  location: Extract<Location, { readonly at: At }>,
  context: CompletionContext,
): readonly Proposal[] {
  const at: At = location.at;
  const providers: readonly Provider<At>[] = PROVIDERS[at];
  return providers.flatMap((provider) => provider(location, context));
}
