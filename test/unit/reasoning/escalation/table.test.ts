import { describe, expect, it } from 'vitest';
import { findAction, fullName } from '../../../../server/src/catalog/actions';
import { actionDetails } from '../../../../server/src/catalog/details';
import { findServicePrincipal } from '../../../../server/src/catalog/servicePrincipals';
import { parseArn } from '../../../../server/src/iam/arn';
import { wildcardsOverlap } from '../../../../server/src/iam/wildcard';
import { openPaths } from '../../../../server/src/reasoning/escalation/openPaths';
import { ESCALATION_PATHS } from '../../../../server/src/reasoning/escalation/paths';
import { SHARING_STEPS } from '../../../../server/src/reasoning/escalation/sharing';
import { ASSUME_ROLE_STEP } from '../../../../server/src/reasoning/escalation/step';
import type { Step } from '../../../../server/src/reasoning/escalation/step';
import { documentOf, policyOf } from '../../testers/explainTester';

const steps = new Map<string, Step>(
  [
    ...ESCALATION_PATHS.flatMap(({ needs, oneOf = [] }) => [...needs, ...oneOf]),
    ...SHARING_STEPS,
    ASSUME_ROLE_STEP,
  ].map((step) => [`${step.action} on ${step.service}:${step.resource}`, step]),
);

describe.each([...steps])('%s', (_, { action, service, resource }) => {
  const found = findAction(action);

  it('is an action of AWS, spelled as AWS does', () => {
    expect(found && fullName(found)).toBe(action);
  });

  it('is authorised on that kind of resource', () => {
    const arns = (found && actionDetails(found)?.resources.map(({ type }) => type.arn)) ?? [];
    if (service === '*') {
      expect(arns).toEqual([]);
      return;
    }
    const fitting = arns.filter((arn) => {
      const fields = parseArn(arn.replaceAll(/\$\{\w+\}/g, '*'));
      return fields?.service === service && wildcardsOverlap(fields.resource, resource);
    });
    expect(fitting).not.toEqual([]);
  });
});

const names = (policy: string): readonly string[] =>
  openPaths(documentOf(policy, 'identity')).map(({ path }) => path.id);

const allow = (actions: readonly string[], resource = '*'): object => ({
  Effect: 'Allow',
  Action: actions,
  Resource: resource,
});

describe.each(ESCALATION_PATHS)('the way $id', ({ id, needs, oneOf, words }) => {
  const needed = [...new Set(needs.map(({ action }) => action))];
  const choice = oneOf?.map(({ action }) => action) ?? [];

  it('has words that fit into a sentence', () => {
    for (const text of [words.en, words.ja]) expect(text).not.toMatch(/[.。]$|^\s|\s$|\{\w+\}/);
  });

  it('is open where its actions are allowed, in whatever statements', () => {
    const last = choice.slice(0, 1);
    expect(names(policyOf(allow([...needed, ...last])))).toContain(id);
    expect(names(policyOf(...[...needed, ...last].map((one) => allow([one]))))).toContain(id);
  });

  it('is open with each of the actions of which one is enough', () => {
    for (const one of choice) expect(names(policyOf(allow([...needed, one])))).toContain(id);
  });

  it('is shut without any of its actions', () => {
    const all = [...needed, ...choice];
    for (const missing of needed)
      expect(names(policyOf(allow(all.filter((one) => one !== missing))))).not.toContain(id);
    if (choice.length > 0) expect(names(policyOf(allow(needed)))).not.toContain(id);
  });

  it('is shut by a Deny of any of its actions', () => {
    const all = [...needed, ...choice.slice(0, 1)];
    for (const one of all) {
      const deny = { Effect: 'Deny', Action: one, Resource: '*' };
      expect(names(policyOf(allow(all), deny))).not.toContain(id);
    }
  });
});

const passing = ESCALATION_PATHS.filter(({ passedTo }) => passedTo !== undefined);

describe.each(passing)('the way $id', ({ id, needs, oneOf = [], passedTo = '' }) => {
  const calls = [...needs, ...oneOf]
    .map(({ action }) => action)
    .filter((one) => one !== 'iam:PassRole');
  const pass = (service: string): object => ({
    ...allow(['iam:PassRole']),
    Condition: { StringEquals: { 'iam:PassedToService': service } },
  });

  it('passes the role to a service that AWS knows', () => {
    expect(findServicePrincipal(passedTo)).toBeDefined();
  });

  it('is open where the policy names that service, and shut where it names another', () => {
    expect(names(policyOf(allow(calls), pass(passedTo)))).toContain(id);
    expect(names(policyOf(allow(calls), pass('monitoring.rds.amazonaws.com')))).not.toContain(id);
  });
});

describe('the ways', () => {
  it('have ids of their own', () => {
    expect(new Set(ESCALATION_PATHS.map(({ id }) => id)).size).toBe(ESCALATION_PATHS.length);
  });

  it('are open in a policy that allows everything', () => {
    expect(names(policyOf(allow(['*'])))).toHaveLength(ESCALATION_PATHS.length);
  });
});
