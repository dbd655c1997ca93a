import { env, l10n } from 'vscode';
import type { PoliciesResult } from '../../server/src/lsp/protocol';
import { originLabel, typeLabel } from './policyTypes';

/** What the status item says about the policies of a file. */
export function statusText(policies: PoliciesResult): {
  readonly text: string;
  readonly detail: string;
} {
  const [only, ...others] = policies;
  if (only !== undefined && others.length === 0) {
    const room = only.size === undefined ? [] : [sizeLabel(only.size)];
    return { text: typeLabel(only.type), detail: [...room, originLabel(only.origin)].join(' · ') };
  }
  const types = [...new Set(policies.map(({ type }) => typeLabel(type)))];
  return { text: l10n.t('{0} policies', policies.length), detail: types.join(', ') };
}

const sizeLabel = ({ used, limit }: { readonly used: number; readonly limit: number }): string => {
  const count = new Intl.NumberFormat(env.language);
  return l10n.t('{0} of {1} characters', count.format(used), count.format(limit));
};
