import { expect } from 'vitest';
import type { ParsedText } from '../../../server/src/service/languageService';
import type { PolicyDocument } from '../../../server/src/policy/document';
import type { Effect } from '../../../server/src/policy/effect';
import type { Statement } from '../../../server/src/policy/model';
import { answer } from '../../../server/src/reasoning/comparison/answer';
import { layerOf } from '../../../server/src/reasoning/comparison/members';
import { closedContext } from '../../../server/src/reasoning/comparison/worlds';
import type { Decision } from '../../../server/src/reasoning/evaluate';
import type { AuthorizationRequest } from '../../../server/src/reasoning/evaluation/policySet';
import {
  sampleActions,
  sampleCallers,
  sampleContexts,
  sampleResources,
  thinned,
} from './sampleValues';

/** A request that two texts were asked about, and their answers. */
export interface Asked {
  readonly request: AuthorizationRequest;
  readonly before: Decision;
  readonly after: Decision;
}

/** Requests that are left out: those that AWS never makes, say. */
export type Leaves = (request: AuthorizationRequest) => boolean;

/** At most so many requests are asked for each statement. */
const MOST = 150;

/**
 * Checks that a rewriting does to access what its effect says, policy by policy, by asking both texts
 * about requests made from what either of them names. A rewriting that says it changes access has to.
 */
export function expectEffect(
  before: ParsedText,
  after: ParsedText,
  effect: Effect,
  leaves: Leaves = () => false,
): void {
  const asked = expectDecisions(before, after, effect, leaves);
  if (effect !== 'same')
    expect(asked.filter((one) => one.before !== one.after)).not.toHaveLength(0);
}

/** The same, where another statement may hide what a rewriting changes. */
export function expectDecisions(
  before: ParsedText,
  after: ParsedText,
  effect: Effect,
  leaves: Leaves = () => false,
): readonly Asked[] {
  expect(after.policies).toHaveLength(before.policies.length);
  const asked = before.policies.flatMap((old, i) => {
    const next = after.policies[i];
    return next === undefined ? [] : ask(old, next, leaves);
  });
  const wrong = asked.filter((one) => isWrong(one, effect));
  expect(wrong.slice(0, 3).map(told)).toEqual([]);
  return asked;
}

function isWrong({ before, after }: Asked, effect: Effect): boolean {
  if (effect === 'same') return before !== after;
  if (before === 'unknown' || after === 'unknown') return false;
  if (effect === 'narrows') return after === 'allowed' && before !== 'allowed';
  return before === 'allowed' && after !== 'allowed';
}

const told = ({ request, before, after }: Asked): string =>
  `${request.action} on ${request.resource}: ${before}, then ${after}`;

function ask(old: PolicyDocument, next: PolicyDocument, leaves: Leaves): readonly Asked[] {
  return requestsFor([old, next])
    .filter((request) => !leaves(request))
    .map((request) => ({
      request,
      before: answer([old], request),
      after: answer([next], request),
    }));
}

/** Requests that the statements of some policies speak about, and others that they nearly do. */
export function requestsFor(documents: readonly PolicyDocument[]): readonly AuthorizationRequest[] {
  const statements = documents.flatMap(({ policy }) => policy.statements);
  const contextsOf = sampleContexts(documents);
  const needsCaller = documents.some((one) => layerOf(one) !== 'identity');
  const actions = thinned(unique(statements.flatMap(actionsIn)), 40);
  const resources = thinned(unique(statements.flatMap(resourcesIn)), 12);
  return statements.flatMap((statement) => {
    const callers = needsCaller ? callersIn(statement) : [undefined];
    const own = unique([...actionsIn(statement), 'ec2:DescribeInstances', 'q7:Other']);
    const on = unique([...resourcesIn(statement), '*', 'arn:aws:s3:::other/thing']);
    const contexts = contextsOf(statement);
    const combined = [
      product([own, on, contexts.slice(0, 1), callers]),
      product([own, on, contexts, callers]),
      product([actions, resources, contexts, callers]),
    ];
    return combined.flatMap(scattered).map(([action, resource, context, caller]) => ({
      action,
      resource,
      context: closedContext(context),
      caller,
    }));
  });
}

const unique = (all: readonly string[]): readonly string[] => [...new Set(all)];

const actionsIn = ({ actions }: Statement): readonly string[] =>
  (actions?.values ?? []).flatMap(({ text }) => (text === undefined ? [] : sampleActions(text)));

const resourcesIn = ({ resources }: Statement): readonly string[] =>
  resources === undefined
    ? ['*']
    : resources.values.flatMap(({ text }) => (text === undefined ? [] : sampleResources(text)));

const callersIn = ({ principals }: Statement): readonly AuthorizationRequest['caller'][] => [
  ...(principals?.groups ?? []).flatMap(({ kind, values }) =>
    values.flatMap(({ text }) => (text === undefined ? [] : sampleCallers(kind, text))),
  ),
  { kind: 'user', account: '999988887777', partition: 'aws', name: 'stranger' },
];

/** Some of many, far from one another: neighbours have nearly everything in common. */
function scattered<T>(all: readonly T[]): readonly T[] {
  if (all.length <= MOST) return all;
  const golden = (Math.sqrt(5) - 1) / 2;
  return Array.from(
    { length: MOST },
    (_, i) => all[Math.floor(((i * golden) % 1) * all.length)],
  ).filter((one): one is T => one !== undefined);
}

/** All combinations, those that differ in the last list next to each other. */
function product<A, B, C, D>([a, b, c, d]: readonly [
  readonly A[],
  readonly B[],
  readonly C[],
  readonly D[],
]): readonly (readonly [A, B, C, D])[] {
  return a.flatMap((one) =>
    b.flatMap((two) => c.flatMap((three) => d.map((four) => [one, two, three, four] as const))),
  );
}
