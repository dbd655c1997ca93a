import { MFA_AGE_KEY, MFA_PRESENT_KEY } from '../../iam/mfa';
import type { PolicyDocument } from '../../policy/document';
import { isAskable, requestOf } from './draft';
import type { RequestDraft } from './draft';
import { proposeActions } from './proposeActions';
import { proposeResources } from './proposeResources';
import { verdictOf } from './verdict';

/** What has to be said before a policy can answer. */
export type Question =
  | { readonly kind: 'action' | 'resource' | 'caller' | 'mfa' }
  /** The value of a condition key, as the policy writes it. */
  | { readonly kind: 'key'; readonly key: string };

/** So many actions are looked at for the forecast. */
const MOST_LOOKED_AT = 20;

/**
 * What is still to be asked, in this order: as much as the answer depends on and no more. Questions
 * behind the first are a forecast: as many as there may be for the actions proposed.
 */
export function openQuestions(document: PolicyDocument, draft: RequestDraft): readonly Question[] {
  if (draft.action === undefined) {
    const rests = proposeActions(document)
      .slice(0, MOST_LOOKED_AT)
      .map(({ action }) => openQuestions(document, { ...draft, action }));
    const longest = Math.max(0, ...rests.map(({ length }) => length));
    return [{ kind: 'action' }, ...(rests.find(({ length }) => length === longest) ?? [])];
  }
  if (draft.resource === undefined) {
    const resources = proposeResources(document, draft.action);
    const resource = resources[0]?.resource ?? '*';
    const rest = openQuestions(document, { ...draft, resource });
    return resources.length > 1 ? [{ kind: 'resource' }, ...rest] : rest;
  }
  if (!isAskable(draft)) return [];
  const { dependsOn } = verdictOf(document, requestOf(document, draft));
  const said = new Set(draft.context.map(([key]) => key.toLowerCase()));
  const keys = new Map(
    dependsOn.flatMap(({ on }) => (on.kind === 'key' ? [[on.key.toLowerCase(), on.key]] : [])),
  );
  const mfa = [MFA_PRESENT_KEY, MFA_AGE_KEY].filter((key) => keys.delete(key) && !said.has(key));
  return [
    ...(draft.caller === undefined && dependsOn.some(({ on }) => on.kind === 'caller')
      ? [{ kind: 'caller' } as const]
      : []),
    ...(mfa.length > 0 ? [{ kind: 'mfa' } as const] : []),
    ...[...keys]
      .filter(([key]) => !said.has(key))
      .map(([, key]) => ({ kind: 'key', key }) as const),
  ];
}

/** Says what there is no choice about. */
export function completed(document: PolicyDocument, draft: RequestDraft): RequestDraft {
  if (draft.action === undefined || draft.resource !== undefined) return draft;
  const resources = proposeResources(document, draft.action);
  return resources.length > 1 ? draft : { ...draft, resource: resources[0]?.resource ?? '*' };
}
