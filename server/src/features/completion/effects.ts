import type { Words } from '../../iam/words';
import type { CompletionContext } from './context';
import type { Proposal } from './proposal';

const MEANINGS: Readonly<Record<'Allow' | 'Deny', Words>> = {
  Allow: {
    en: 'Allows, unless another statement or policy denies.',
    ja: '許可します。ほかのステートメントやポリシーで拒否されている場合を除きます。',
  },
  Deny: {
    en: 'Denies, whatever other statements and policies allow.',
    ja: '拒否します。ほかのステートメントやポリシーの許可より優先されます。',
  },
};

/** Values of Effect. Resource control policies can only deny. */
export const effects = ({ type }: CompletionContext): readonly Proposal[] =>
  (type === 'rcp' ? (['Deny'] as const) : (['Allow', 'Deny'] as const)).map((effect) => ({
    label: effect,
    kind: 'value',
    documentation: MEANINGS[effect],
    text: { as: 'string', text: effect },
  }));
