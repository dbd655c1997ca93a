import {
  CROSS_SERVICE_CONDITION_KEYS,
  GLOBAL_CONDITION_KEYS,
} from '../../../catalog/globalConditionKeys';
import type { ConditionKey } from '../../../catalog/model';
import { parseConditionOperator } from '../../../iam/conditionOperator';
import type { Provider } from '../context';
import { otherKeys } from '../otherKeys';
import type { Proposal } from '../proposal';
import { globalKeyRank, isCarried } from './globalKeys';
import { catalogKey, suits } from './keyType';
import { proposeKey } from './proposeKey';
import type { Comparison } from './proposeKey';
import { belongsToProvider, providerKeys } from './providerKeys';
import { commonKeys, supportedKeys } from './supportedKeys';
import type { SupportedKeys } from './supportedKeys';

const PROVIDER_RANK = 0;
const USED_ELSEWHERE = 5;
const ARN_AS_TEXT = 7;
const CROSS_SERVICE = 8;

/** The condition keys that the operator can compare and does not have yet. */
export const conditionKeys: Provider<'condition-key'> = (location, context) => {
  const { map, entry, operatorEntry, statement } = location;
  const operator = parseConditionOperator(operatorEntry.key.outline);
  const comparison: Comparison = { operator, statement };
  const supported = supportedKeys(statement);
  const ofActions = [...supported.keys]
    .filter(([{ name }]) => !name.startsWith('aws:') && belongsToProvider(name, statement))
    .map(([key, count]) => ({ key, rank: rankOf(key, count, supported) }));
  const global = GLOBAL_CONDITION_KEYS.filter((key) => isCarried(key, supported)).map((key) => ({
    key,
    rank: globalKeyRank(key, statement, context),
  }));
  const elsewhere = [...context.names.keys()].flatMap((name) => {
    // The key at the cursor may be half a name.
    const isOther = name.includes('/') && name !== entry?.key.outline;
    const key = isOther ? catalogKey(name) : undefined;
    return key === undefined ? [] : [{ key: { ...key, name }, rank: USED_ELSEWHERE }];
  });
  const candidates = [
    ...providerKeys(statement).map((key) => ({ key, rank: PROVIDER_RANK })),
    ...ofActions,
    ...elsewhere,
    ...global,
    ...CROSS_SERVICE_CONDITION_KEYS.map((key) => ({ key, rank: CROSS_SERVICE })),
  ];
  const present = otherKeys(map, entry, context);
  return candidates
    .filter(({ key }) => suits(operator, key) && !present.has(key.name.toLowerCase()))
    .map(({ key, rank }): Proposal => {
      // ARNs are better compared as ARNs.
      const behind = operator?.family === 'String' && key.type === 'Arn';
      return proposeKey(key, behind ? Math.max(rank, ARN_AS_TEXT) : rank, comparison);
    });
};

/** First the keys that every one of the actions supports, and among them those that few others do. */
function rankOf({ name }: ConditionKey, count: number, supported: SupportedKeys): number {
  const { actions, services, detailed } = supported;
  if (!detailed) return 2;
  const isCommon = [...services].some((service) => commonKeys(service).has(name));
  return count === actions.length && !isCommon ? 1 : 2;
}
