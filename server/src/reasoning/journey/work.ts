import { expandAction, findAction, fullName } from '../../catalog/actions';
import type { Action } from '../../catalog/model';
import { mfaResourceOf } from '../../iam/mfa';
import { replacePolicyVariables } from '../../iam/policyVariable';
import { hasUnknown } from '../../iam/unknown';
import type { PolicyDocument } from '../../policy/document';
import type { Statement } from '../../policy/model';

/** A call that is the user's actual work, and not the care of credentials. */
export interface WorkCall {
  readonly action: string;
  readonly resource: string;
}

/** Calls that are tried: enough to see a hole in a gate, few enough to be read. */
const MOST = 2;

/** Calls that everybody knows: tried before those that only the policies at hand speak of. */
const FAMILIAR_WORK: readonly WorkCall[] = [
  { action: 's3:ListAllMyBuckets', resource: '*' },
  { action: 'ec2:DescribeInstances', resource: '*' },
];

/** The calls of work that a journey tries. */
export interface Work {
  /** The user may make them once MFA is used. Empty where the policies are about credentials only. */
  readonly own: readonly WorkCall[];
  /** What a gate has to stand before: the same, or calls that some other policy may allow. */
  readonly gated: readonly WorkCall[];
}

/**
 * Calls that the policies let the user make, one for each service.
 *
 * @param isAllowed whether the user may make the call after MFA
 */
export function workCalls(
  policies: readonly PolicyDocument[],
  user: string,
  isAllowed: (call: WorkCall) => boolean,
): Work {
  const own = allowedWork(policies, user, isAllowed);
  return { own, gated: own.length > 0 ? own : FAMILIAR_WORK };
}

function allowedWork(
  policies: readonly PolicyDocument[],
  user: string,
  isAllowed: (call: WorkCall) => boolean,
): readonly WorkCall[] {
  const calls = new Map(
    FAMILIAR_WORK.filter(isAllowed).map((call) => [call.action.split(':')[0], call]),
  );
  for (const statement of policies.flatMap(({ policy }) => policy.statements)) {
    if (statement.effect !== 'Allow') continue;
    for (const action of workActions(statement)) {
      if (calls.size === MOST) return [...calls.values()];
      const call = { action: fullName(action), resource: sampleResource(statement, user) };
      if (!calls.has(action.service.prefix) && isAllowed(call)) {
        calls.set(action.service.prefix, call);
      }
    }
  }
  return [...calls.values()];
}

/** One action for each pattern: of many that match, one that changes something. */
function workActions({ actions }: Statement): readonly Action[] {
  if (actions === undefined) return [];
  const patterns = actions.negated
    ? ['s3:*', 'ec2:*', 'iam:*']
    : actions.values.flatMap(({ text }) => (text === undefined || hasUnknown(text) ? [] : [text]));
  return patterns.flatMap((pattern) => {
    const known = findAction(pattern);
    const found = known === undefined ? likely(expandAction(pattern)) : [known];
    return found.filter((action) => !isOwnCredential(fullName(action)));
  });
}

/** Of everything, what people think of first. */
function likely(actions: readonly Action[]): readonly Action[] {
  const several = new Set(actions.map(({ service }) => service)).size > 3;
  const pool = several ? actions.filter(({ service }) => FAMILIAR.has(service.prefix)) : actions;
  const services = new Set(pool.map(({ service }) => service));
  return [...services].flatMap((service) => {
    const own = pool.filter((action) => action.service === service);
    return own.find(({ level }) => level === 'Write') ?? own[0] ?? [];
  });
}

const FAMILIAR: ReadonlySet<string> = new Set(['s3', 'ec2', 'lambda']);

/** What users do to their own credentials is asked at other stages. */
const isOwnCredential = (action: string): boolean =>
  mfaResourceOf(action) !== undefined ||
  /^iam:(.*(password|loginprofile|accesskey|signingcertificate|sshpublickey|servicespecificcredential).*|get(user|accountsummary)|list(users|accountaliases))$/i.test(
    action,
  ) ||
  action.toLowerCase().startsWith('sts:');

/** A resource that the statement's first value means. */
function sampleResource({ resources }: Statement, user: string): string {
  const [first] = resources?.negated === false ? resources.values : [];
  if (first?.text === undefined) return '*';
  const text = replacePolicyVariables(first.text, ({ name }) =>
    name.toLowerCase() === 'aws:username' ? user : 'sample',
  );
  return text === '*' ? '*' : text.replace(/[*?]+/g, 'sample');
}
