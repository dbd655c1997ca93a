import { parseArn } from '../../iam/arn';
import { loosePattern } from '../../iam/loosePattern';
import { UNKNOWN, hasUnknown } from '../../iam/unknown';
import { matchesWildcard, wildcardsOverlap } from '../../iam/wildcard';
import type { Selection } from '../../policy/model';
import type { RequestContext } from '../request';
import { all, any, not, truth } from '../truth';
import type { Truth } from '../truth';
import { substituteVariables } from '../variables';
import { sampleResource } from './step';
import type { Step } from './step';

/** What a step is tried on: the two fields of an ARN that count here. */
export interface Target {
  readonly service: string;
  readonly resource: string;
}

/** The resource that a step is tried on where the policy does not say which. */
export const sampleTarget = (step: Step): Target => ({
  service: step.service,
  resource: sampleResource(step),
});

/**
 * Whether a Resource or NotResource selects a target. Partition, Region and account are left aside:
 * a policy acts in the account that it stands in.
 *
 * @param context undefined where `${…}` is no variable in the policy
 */
export function selectsTarget(
  resources: Selection | undefined,
  target: Target,
  context: RequestContext | undefined,
): Truth {
  if (resources === undefined) return 'unknown';
  const found = any([
    ...resources.values.map(({ outline }) => matchesTarget(outline, target, context)),
    ...(resources.complete ? [] : ['unknown' as const]),
  ]);
  return resources.negated ? not(found) : found;
}

/** Whether one value of Resource matches a target. */
export function matchesTarget(
  outline: string,
  { service, resource }: Target,
  context: RequestContext | undefined,
): Truth {
  if (/^\*+$/.test(outline)) return 'yes';
  if (service === '*') return outline === UNKNOWN ? 'unknown' : 'no';
  const arn = parseArn(outline);
  if (arn === undefined) {
    const wholes = ['', 'q7'].map((region) => `arn:aws:${service}:${region}:1:${resource}`);
    return any(wholes.map((whole) => matchesField(outline, whole, context)));
  }
  return all([
    matchesField(arn.service, service, context),
    matchesField(arn.resource, resource, context),
  ]);
}

function matchesField(field: string, text: string, context: RequestContext | undefined): Truth {
  const pattern = context === undefined ? field : substituteVariables(field, context);
  if (pattern !== undefined && !hasUnknown(pattern)) return truth(matchesWildcard(pattern, text));
  return matchesWildcard(loosePattern(field), text) ? 'unknown' : 'no';
}

/** Whether a value of Resource may match some resource of the kind that a step is about. */
export function mayTouch(outline: string, { service, resource }: Step): boolean {
  const pattern = loosePattern(outline);
  if (service === '*') return /^\*+$/.test(pattern);
  const arn = parseArn(pattern);
  if (arn === undefined) return wildcardsOverlap(pattern, `arn:*:${service}:*:*:${resource}`);
  return wildcardsOverlap(arn.service, service) && wildcardsOverlap(arn.resource, resource);
}

/**
 * A resource that a value of Resource lets the caller make for a step; undefined where it lets none.
 * A part that is not known becomes a name: whatever it is, the caller can use it.
 */
export function newTarget(outline: string, step: Step): Target | undefined {
  const sample = sampleTarget(step);
  if (matchesTarget(outline, sample, undefined) === 'yes') return sample;
  const arn = parseArn(outline);
  if (arn === undefined || step.service === '*') return undefined;
  const resource = loosePattern(arn.resource).replaceAll(/[*?]+/g, 'q7');
  const fits =
    wildcardsOverlap(arn.service, step.service) && matchesWildcard(step.resource, resource);
  return fits ? { service: step.service, resource } : undefined;
}
