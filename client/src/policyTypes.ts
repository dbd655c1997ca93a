import { env, l10n } from 'vscode';
import type { PolicyType } from '../../server/src/iam/policyType';
import { POLICY_TYPE_WORDS } from '../../server/src/iam/policyTypeWords';
import { localeOf, say } from '../../server/src/iam/words';
import type { PolicySummary } from '../../server/src/service/languageService';

/** A policy type as AWS's documentation calls it. */
export const typeLabel = (type: PolicyType): string =>
  say(POLICY_TYPE_WORDS[type], localeOf(env.language));

/** How the type of a policy is known. */
export const originLabel = (origin: PolicySummary['origin']): string =>
  ({
    set: l10n.t('type as set'),
    context: l10n.t('type from its place'),
    content: l10n.t('type from content or name'),
    assumed: l10n.t('type assumed'),
  })[origin];
