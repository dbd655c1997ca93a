import { MFA_AGE_KEY, MFA_PRESENT_KEY } from '../../iam/mfa';
import type { PolicyDocument } from '../../policy/document';
import { isAskable, requestOf } from './draft';
import type { RequestDraft } from './draft';
import { proposeActions } from './proposeActions';
import { onlyResource, proposeResources } from './proposeResources';
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
  if (draft.action === undefined) return [{ kind: 'action' }, ...forecast(document)];
  if (draft.resource === undefined) {
    const only = onlyResource(document, draft.action);
    if (only !== undefined) return openQuestions(document, { ...draft, resource: only });
    const resource = proposeResources(document, draft.action)[0]?.resource ?? '*';
    return [{ kind: 'resource' }, ...openQuestions(document, { ...draft, resource })];
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

const forecasts = new WeakMap<PolicyDocument, readonly Question[]>();

/** The questions behind that for the action: the most that one of the proposed actions has. */
function forecast(document: PolicyDocument): readonly Question[] {
  const before = forecasts.get(document);
  if (before !== undefined) return before;
  const proposed = proposeActions(document);
  // What the policy does not name comes last: that is where a gate asks.
  const longest = [
    ...proposed.slice(0, MOST_LOOKED_AT),
    ...proposed.slice(MOST_LOOKED_AT).slice(-3),
  ]
    .map(({ action }) => openQuestions(document, { action, context: [] }))
    .reduce<readonly Question[]>((most, one) => (one.length > most.length ? one : most), []);
  forecasts.set(document, longest);
  return longest;
}

/** Says what there is no choice about. */
export function completed(document: PolicyDocument, draft: RequestDraft): RequestDraft {
  if (draft.action === undefined || draft.resource !== undefined) return draft;
  const only = onlyResource(document, draft.action);
  return only === undefined ? draft : { ...draft, resource: only };
}
