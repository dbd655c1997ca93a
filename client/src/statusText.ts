import { env, l10n } from 'vscode';
import type { PoliciesResult, PolicyInfo } from '../../server/src/lsp/protocol/policies';
import { originLabel, typeLabel } from './policyTypes';

/**
 * What the status item says about the policies of a file.
 *
 * @param catalogDate day of the catalogue of AWS's names; undefined where the server has none
 */
export function statusText(
  policies: PoliciesResult,
  catalogDate: string | undefined,
): {
  readonly text: string;
  readonly detail: string;
} {
  const [only, ...others] = policies;
  const catalog = catalogDate === undefined ? [] : [l10n.t('AWS data as of {0}', catalogDate)];
  if (only !== undefined && others.length === 0) {
    const room = only.size === undefined ? [] : [sizeLabel(only.size)];
    return {
      text: typeLabel(only.type),
      detail: [...room, originLabel(only.origin), ...catalog].join(' · '),
    };
  }
  const types = [...new Set(policies.map(({ type }) => typeLabel(type)))];
  return {
    text: l10n.t('{0} policies', policies.length),
    detail: [types.join(', '), ...catalog].join(' · '),
  };
}

const sizeLabel = (size: NonNullable<PolicyInfo['size']>): string => {
  const format = new Intl.NumberFormat(env.language);
  const [counted, limit] = [format.format(size.counted), format.format(size.limit)];
  const label =
    size.unit === 'bytes'
      ? l10n.t('{0} of {1} bytes', counted, limit)
      : l10n.t('{0} of {1} characters', counted, limit);
  // A part of the policy is filled in later.
  return size.exact ? label : l10n.t('at least {0}', label);
};
