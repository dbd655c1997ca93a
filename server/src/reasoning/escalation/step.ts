/** What of a kind of resource an action must be allowed on, so that it counts as a step. */
export type Reach =
  /** The caller's own user is enough. */
  | 'own'
  /** A resource that nobody would name: whichever it is, the step can be taken with it. */
  | 'any'
  /** The same, and the power that is gained is that of the resource: a Deny on some may cover those that matter. */
  | 'others'
  /** Some resource: the caller makes it, and names it as the policy wants. */
  | 'new';

/** One call on the way to more access. */
export interface Step {
  /** In its documented spelling. */
  readonly action: string;
  /** The action as policies are searched for it: lower case. */
  readonly key: string;
  /** The service in the ARN of what the action is authorised on; `*` for an action without resource types. */
  readonly service: string;
  /** The resource part of that ARN, with a wildcard for the name: `role/*`. */
  readonly resource: string;
  readonly reach: Reach;
}

/** An action on its resource, written `role/*`, or `ec2:instance/*` where it belongs to another service. */
const step = (reach: Reach, action: string, on: string): Step => {
  const [, service = action.slice(0, action.indexOf(':')), resource = on] =
    /^([a-z0-9-]+):(?=[a-z-]+\/)(.*)$/.exec(on) ?? [];
  return { action, key: action.toLowerCase(), service, resource, reach };
};

export const own = (action: string): Step => step('own', action, 'user/*');
export const any = (action: string, on: string): Step => step('any', action, on);
export const others = (action: string, on: string): Step => step('others', action, on);
export const fresh = (action: string, on: string): Step => step('new', action, on);

/** A step whose action knows no resource types, so that Resource must be `*`. */
export const anywhere = (action: string): Step => ({
  action,
  key: action.toLowerCase(),
  service: '*',
  resource: '*',
  reach: 'any',
});

/** The name of the caller's own user in samples, and a name that no policy means. */
export const OWN_NAME = 'q7-own-name';
const OTHER_NAME = 'q7-other-name';

/** The resource part of the ARN that a step is tried on. */
export const sampleResource = ({ resource, reach }: Step): string =>
  resource.replaceAll('*', reach === 'own' ? OWN_NAME : OTHER_NAME);

/** To become some role of those that trust the account. */
export const ASSUME_ROLE_STEP = others('sts:AssumeRole', 'iam:role/*');
