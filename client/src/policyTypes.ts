import { l10n } from 'vscode';
import type { PolicyType } from '../../server/src/iam/policyType';
import type { PolicySummary } from '../../server/src/languageService';

/** A policy type as the user reads it. */
export const typeLabel = (type: PolicyType): string =>
  ({
    identity: l10n.t('Identity-based policy'),
    trust: l10n.t('Role trust policy'),
    resource: l10n.t('Resource-based policy'),
    scp: l10n.t('Service control policy (SCP)'),
    rcp: l10n.t('Resource control policy (RCP)'),
    boundary: l10n.t('Permissions boundary'),
    session: l10n.t('Session policy'),
    endpoint: l10n.t('VPC endpoint policy'),
  })[type];

/** How the type of a policy is known. */
export const originLabel = (origin: PolicySummary['origin']): string =>
  ({
    set: l10n.t('the type was set for this file'),
    context: l10n.t('the type follows from where the policy stands'),
    content: l10n.t('the type follows from the content or the file name'),
    assumed: l10n.t('the type is assumed, since nothing speaks against it'),
  })[origin];
