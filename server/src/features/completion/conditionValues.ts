import { MFA_AGE_KEY, MFA_PRESENT_KEY } from '../../iam/mfa';
import type { Words } from '../../iam/words';
import type { Condition, Statement } from '../../policy/model';
import { knownKey } from '../../reasoning/explain/keys/index';
import type { Provider } from './context';
import type { Proposal } from './proposal';

const ABSENT: Readonly<Record<'true' | 'false', Words>> = {
  true: { en: 'The key is absent from the request.', ja: 'キーがリクエストに含まれません。' },
  false: { en: 'The key is in the request.', ja: 'キーがリクエストに含まれます。' },
};
const MFA: Readonly<Record<'true' | 'false', Words>> = {
  true: { en: 'Signed in with MFA.', ja: 'MFA でサインインしています。' },
  false: { en: 'Not signed in with MFA.', ja: 'MFA でサインインしていません。' },
};
const AGES: readonly (readonly [string, Words])[] = [
  ['900', { en: '15 minutes', ja: '15 分' }],
  ['3600', { en: 'One hour', ja: '1 時間' }],
  ['28800', { en: 'Eight hours', ja: '8 時間' }],
];
const PRINCIPAL_TYPES = ['User', 'AssumedRole', 'FederatedUser', 'Account', 'Anonymous'];

/** Values of a condition key, as far as there are only a few. */
export const conditionValues: Provider<'condition-value'> = ({ condition, statement }) => {
  const key = knownKey(condition.key);
  const isNull = condition.operator?.family === 'Null';
  if (isNull || key?.type === 'Bool') return booleans(condition, statement, isNull);
  if (condition.key === MFA_AGE_KEY) {
    return AGES.map(([seconds, words]) => value(seconds, 5, words));
  }
  if (condition.key === 'aws:principaltype') return PRINCIPAL_TYPES.map((type) => value(type, 5));
  return [];
};

function booleans({ key }: Condition, { effect }: Statement, isNull: boolean): readonly Proposal[] {
  const words = isNull ? ABSENT : key === MFA_PRESENT_KEY ? MFA : undefined;
  // A gate denies what came without MFA; a permission asks for it.
  const first = effect === 'Deny' && !isNull ? 'false' : 'true';
  return (['true', 'false'] as const).map((text) =>
    value(text, text === first ? 1 : 2, words?.[text]),
  );
}

const value = (text: string, rank: number, detail?: Words): Proposal => ({
  label: text,
  kind: 'value',
  ...(detail && { detail }),
  text: { as: 'string', text },
  rank,
});
