import { describe, expect, it } from 'vitest';
import table from '../../../scripts/catalog/dependentActions.json';
import { dependentActionsOf } from '../../../server/src/catalog/dependentActions';

const ENTRIES = Object.entries(table).map(
  ([action, dependents]) => [action, dependents.split(' ')] as const,
);
const ACTION = /^[a-z\d-]+:[A-Za-z][A-Za-z\d]+$/;

describe('dependent actions', () => {
  it('stand in alphabetical order, once each, never for themselves', () => {
    const actions = ENTRIES.map(([action]) => action);
    expect(actions).toEqual([...actions].sort());
    expect(new Set(actions.map((action) => action.toLowerCase())).size).toBe(actions.length);
    for (const [action, dependents] of ENTRIES) {
      expect(dependents, action).toEqual([...new Set(dependents)].sort());
      expect(dependents).not.toContain(action);
    }
  });

  it('are whole actions, without wildcards', () => {
    const all = new Set(ENTRIES.flatMap(([action, dependents]) => [action, ...dependents]));
    expect([...all].filter((name) => !ACTION.test(name))).toEqual([]);
    expect(ENTRIES.length).toBeGreaterThan(1500);
  });

  it.each([
    ['lambda:CreateFunction', 'iam:PassRole'],
    ['ec2:RunInstances', 'iam:PassRole'],
    ['ecs:RunTask', 'iam:PassRole'],
    ['iam:AddRoleToInstanceProfile', 'iam:PassRole'],
    ['sagemaker:CreateNotebookInstance', 'sagemaker:AddTags'],
    ['ec2:CreateVpcEndpoint', 'route53:AssociateVPCWithHostedZone'],
  ])('%s needs %s', (action, dependent) => {
    expect(dependentActionsOf(action)).toContain(dependent);
    expect(dependentActionsOf(action.toUpperCase())).toContain(dependent);
  });

  it('leave out what only an optional resource needs', () => {
    expect(dependentActionsOf('cloudhsm:CreateCluster')).toEqual([]);
    expect(dependentActionsOf('elasticloadbalancing:CreateListener')).toEqual([]);
  });

  it.each(['s3:GetObject', 'lambda:Create*', 'lambda', '', '__proto__', 'constructor'])(
    '%s needs none that we know of',
    (action) => {
      expect(dependentActionsOf(action)).toEqual([]);
    },
  );
});
