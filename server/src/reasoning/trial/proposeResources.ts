import { findAction } from '../../catalog/actions';
import { arnForms } from '../../catalog/arnForms';
import { actionDetails } from '../../catalog/details';
import type { ActionResource } from '../../catalog/model';
import type { PolicyDocument } from '../../policy/document';
import { actionsMatch } from '../evaluate';
import { concreteArn, sampleArn } from './concreteArn';
import { layerOf } from './layer';
import { samplesFor } from './samples';

/** A resource to try, and why it is proposed. */
export interface ProposedResource {
  readonly resource: string;
  readonly why:
    /** A statement about the action names it, or a pattern that it matches. */
    | 'stated'
    /** The action works on resources of this type. */
    | 'type'
    /** The action works on no single resource. */
    | 'all';
  /** The value of the policy that it is an example of, where it is not that value itself. */
  readonly pattern?: string;
  readonly type?: string;
}

const MOST_STATED = 12;

/** Resources to try an action on: those of the policy's statements made concrete, and one of each type. */
export function proposeResources(
  document: PolicyDocument,
  action: string,
): readonly ProposedResource[] {
  const samples = samplesFor(document);
  const known = findAction(action);
  const types = known === undefined ? [] : (actionDetails(known)?.resources ?? []);
  const examples = byUse(types).flatMap(({ type }) =>
    arnForms(type.arn).map((form) => ({ form, arn: sampleArn(form, samples), type: type.name })),
  );
  const arns = examples.map(({ arn }) => arn);
  const proposed = new Map<string, ProposedResource>();
  const add = (one: ProposedResource): void => {
    if (!proposed.has(one.resource)) proposed.set(one.resource, one);
  };
  if (known !== undefined && types.length === 0) add({ resource: '*', why: 'all' });
  for (const pattern of statedPatterns(document, action)) {
    if (proposed.size >= MOST_STATED) break;
    const resource = concreteArn(pattern, known, arns, samples);
    if (resource === undefined) continue;
    add({ resource, why: 'stated', ...(resource === pattern ? {} : { pattern }) });
  }
  const stated = new Set(proposed.keys());
  for (const { form, arn, type } of namesNone(document) ? examples.slice(0, 1) : examples) {
    // Where the policy has it already, another one shows what is left out.
    const resource = stated.has(arn) ? sampleArn(form, samples.others) : arn;
    add({ resource, why: 'type', type });
  }
  if (proposed.size === 0) add({ resource: '*', why: 'all' });
  return [...proposed.values()];
}

/**
 * The resource of requests where there is no choice: of actions that work on no single resource, and
 * the one that a policy is attached to.
 */
export function onlyResource(document: PolicyDocument, action: string): string | undefined {
  const [first, second] = proposeResources(document, action);
  if (first === undefined || second !== undefined) return undefined;
  return first.why === 'all' || namesNone(document) ? first.resource : undefined;
}

/** Trust policies, and some other policies of resources, name no resource: it is the one they are attached to. */
export const namesNone = (document: PolicyDocument): boolean =>
  layerOf(document) === 'resource' &&
  document.policy.statements.every(({ resources }) => resources === undefined);

/** The values of Resource and NotResource in the statements that may speak about an action. */
const statedPatterns = ({ policy }: PolicyDocument, action: string): ReadonlySet<string> =>
  new Set(
    policy.statements
      .filter(({ actions }) => actionsMatch(actions, action) !== 'no')
      .flatMap(({ resources }) => resources?.values ?? [])
      .map(({ outline }) => outline)
      .filter((outline) => !/^\*+$/.test(outline)),
  );

/** What the action cannot do without comes first; the shorter the ARN, the plainer the resource. */
const byUse = (types: readonly ActionResource[]): readonly ActionResource[] =>
  [...types].sort(
    (a, b) => Number(b.required) - Number(a.required) || a.type.arn.length - b.type.arn.length,
  );
