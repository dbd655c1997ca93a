import { MFA_AGE_KEY, MFA_PRESENT_KEY } from '../../../iam/mfa';
import type { Words } from '../../../iam/words';
import type { Condition, Statement } from '../../../policy/model';
import type { Provider } from '../context';
import type { Proposal } from '../proposal';
import { catalogKey } from './keyType';
import { suggestedValues } from './suggestedValues';

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

/** Values of a condition key that it does not have yet, as far as they can be told. */
export const conditionValues: Provider<'condition-value'> = (location, context) => {
  const { condition, statement, value } = location;
  const isNull = condition.operator?.family === 'Null';
  const proposals =
    isNull || catalogKey(condition.key)?.type === 'Bool'
      ? booleans(condition, statement, isNull)
      : condition.key === MFA_AGE_KEY
        ? AGES.map(([seconds, words]) => propose(seconds, 5, words))
        : suggestedValues(condition.key, context);
  const written = new Set(
    condition.values.flatMap((one) =>
      one !== value && one.kind === 'string' ? [one.outline] : [],
    ),
  );
  return proposals.filter(({ label }) => !written.has(label));
};

function booleans({ key }: Condition, { effect }: Statement, isNull: boolean): readonly Proposal[] {
  const words = isNull ? ABSENT : key === MFA_PRESENT_KEY ? MFA : undefined;
  // A gate denies what came without MFA; a permission asks for it.
  const first = effect === 'Deny' && !isNull ? 'false' : 'true';
  return (['true', 'false'] as const).map((text) =>
    propose(text, text === first ? 1 : 2, words?.[text]),
  );
}

const propose = (text: string, rank: number, detail?: Words): Proposal => ({
  label: text,
  kind: 'value',
  ...(detail && { detail }),
  text: { as: 'string', text },
  rank,
});
