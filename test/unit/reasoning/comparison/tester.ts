import { findPolicyVariables } from '../../../../server/src/iam/policyVariable';
import { matchesWildcard } from '../../../../server/src/iam/wildcard';
import type { PolicyType } from '../../../../server/src/iam/policyType';
import type { PolicyDocument } from '../../../../server/src/policy/document';
import { comparePolicies } from '../../../../server/src/reasoning/comparison/compare';
import type {
  Comparison,
  Difference,
} from '../../../../server/src/reasoning/comparison/difference';
import type { Part } from '../../../../server/src/reasoning/comparison/dimensions/dimension';
import { matchesResourcePattern } from '../../../../server/src/reasoning/evaluation/resourcePattern';
import type { Request } from '../../../../server/src/reasoning/request';
import { substituteVariables } from '../../../../server/src/reasoning/variables';
import { parseCase } from '../../testers/ruleTester';

export type Statement = Readonly<Record<string, unknown>>;

/** A policy with these statements, whatever they are. */
export function policy(
  statements: readonly Statement[],
  { version = '2012-10-17', type }: { readonly version?: string; readonly type?: PolicyType } = {},
): PolicyDocument {
  const text = JSON.stringify({ Version: version, Statement: statements });
  const [document] = parseCase(text, type === undefined ? {} : { type }).policies;
  if (document === undefined) throw new Error('No policy.');
  return document;
}

export const compare = (
  before: readonly Statement[],
  after: readonly Statement[],
  type?: PolicyType,
): Comparison => {
  const options = type === undefined ? {} : { type };
  return comparePolicies([policy(before, options)], [policy(after, options)]);
};

export const allow = (
  action: string | readonly string[],
  resource: string | readonly string[] = '*',
  condition?: object,
): Statement => ({
  Effect: 'Allow',
  Action: action,
  Resource: resource,
  ...(condition === undefined ? {} : { Condition: condition }),
});

export const deny = (...parts: Parameters<typeof allow>): Statement => ({
  ...allow(...parts),
  Effect: 'Deny',
});

const part = ({ pattern, except }: Part): string =>
  except.length === 0 ? pattern : `${pattern} but ${except.join(' ')}`;

/** Differences in one line each: `added s3:* on *`. */
export const told = ({ differences }: Comparison): readonly string[] =>
  differences.map(
    ({ change, action, resources, principals }) =>
      `${change} ${part(action)} on ${resources.map(part).join(', ')}${
        principals.length === 0 ? '' : ` for ${principals.map(part).join(', ')}`
      }`,
  );

/** Whether a difference speaks about a request, and has it change in this way. */
export function speaksOf(
  { action, resources, change }: Difference,
  request: Request,
  way: 'gained' | 'lost',
): boolean {
  const ways = way === 'gained' ? ['added', 'loosened'] : ['removed', 'tightened'];
  return (
    [...ways, 'changed'].includes(change) &&
    within(action, (pattern) => matchesWildcard(pattern, request.action, true)) &&
    resources.some((one) => within(one, (pattern) => matchesResource(pattern, request)))
  );
}

const within = ({ pattern, except }: Part, matches: (pattern: string) => boolean): boolean =>
  matches(pattern) && !except.some(matches);

function matchesResource(pattern: string, { resource, context }: Request): boolean {
  const text = findPolicyVariables(pattern).length === 0 ? pattern : undefined;
  return matchesResourcePattern(text ?? substituteVariables(pattern, context) ?? pattern, resource);
}
