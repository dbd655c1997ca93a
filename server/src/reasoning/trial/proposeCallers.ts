import type { PolicyDocument } from '../../policy/document';
import { actionsMatch } from '../evaluate';
import { accountOf, readCaller } from '../evaluation/caller';
import { readPrincipals } from '../evaluation/principalMatch';
import type { PrincipalReading } from '../explain/reading/readPrincipal';
import { SAMPLE_WORD, samplesFor } from './samples';
import type { Samples } from './samples';

/** A caller to try, and why it is proposed. */
export interface ProposedCaller {
  readonly caller: string;
  /** `named`: the policy names it, or its account. */
  readonly why: 'named' | 'stranger';
}

/** An account that no policy is about. */
const OTHER_ACCOUNT = '999988887777';

/** Callers to try an action as: those that the policy names, members of its accounts, and strangers. */
export function proposeCallers(
  document: PolicyDocument,
  action: string,
): readonly ProposedCaller[] {
  const samples = samplesFor(document);
  const named = document.policy.statements
    .filter(({ actions }) => actionsMatch(actions, action) !== 'no')
    .flatMap(({ principals }) =>
      principals === undefined ? [] : readPrincipals(principals).principals,
    )
    .flatMap((one) => callersOf(one, samples));
  const strangers = strangersFor(action, named, samples);
  return [
    ...[...new Set(named)].map((caller) => ({ caller, why: 'named' }) as const),
    ...strangers
      .filter((one) => !named.includes(one))
      .map((caller) => ({ caller, why: 'stranger' }) as const),
  ].filter(({ caller }) => readCaller(caller) !== undefined);
}

/** Callers of the kind that can make the request at all. */
function strangersFor(
  action: string,
  named: readonly string[],
  { traveller: { partition } }: Samples,
): readonly string[] {
  if (/withwebidentity$/i.test(action))
    return ['accounts.google.com', 'cognito-identity.amazonaws.com'];
  if (/withsaml$/i.test(action))
    return [`arn:${partition}:iam::${OTHER_ACCOUNT}:saml-provider/${SAMPLE_WORD}`];
  const callers = named.map(readCaller);
  // Where an account is named, nobody in it is a stranger.
  const whole = new Set(callers.map((one) => (one?.kind === 'root' ? one.account : undefined)));
  const own = callers.flatMap((one) => accountOf(one) ?? []).filter((one) => !whole.has(one));
  return [
    ...[...own.slice(0, 1), OTHER_ACCOUNT].map(
      (one) => `arn:${partition}:iam::${one}:user/mallory`,
    ),
    // Nobody assumes a role without credentials.
    ...(/^sts:/i.test(action) ? [] : ['anonymous']),
  ];
}

/** Who calls where a policy names this principal; an account stands for everyone in it. */
function callersOf(reading: PrincipalReading, { traveller }: Samples): readonly string[] {
  const { partition, user } = traveller;
  const iam = (account: string, resource: string): string =>
    `arn:${partition}:iam::${account}:${resource}`;
  switch (reading.kind) {
    case 'account':
      return [
        iam(reading.account, `user/${user}`),
        iam(reading.account, `role/${SAMPLE_WORD}`),
        iam(reading.account, 'root'),
      ];
    case 'user':
    case 'role':
    case 'saml-provider':
    case 'oidc-provider':
      return [iam(reading.account, `${reading.kind}/${reading.name}`)];
    case 'federated-user':
      return [`arn:${partition}:sts::${reading.account}:federated-user/${reading.name}`];
    case 'role-session':
      return [
        `arn:${partition}:sts::${reading.account}:assumed-role/${reading.role}/${reading.session}`,
      ];
    case 'service':
    case 'web-identity':
      return [reading.name];
    default:
      return [];
  }
}
