import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PolicyType } from '../../../../server/src/iam/policyType';
import type { PolicyDocument } from '../../../../server/src/policy/document';
import { isOwnPolicy, perhapsStatements } from '../../../../server/src/policy/perhaps';
import { answer } from '../../../../server/src/reasoning/comparison/answer';
import { authorize } from '../../../../server/src/reasoning/evaluation/authorize';
import { diagnose, parseText } from '../../../../server/src/service/languageService';
import { policyText } from '../../testers/rewritablePolicies';
import { requestsFor } from '../../testers/sampledRequests';
import { ALLOW_ALL, ask, decisionOf, NO, OPEN, policy, YES } from './tester';

const NO_VALUE = { Ref: 'AWS::NoValue' };
const perhaps = (...branches: readonly [object, object?]) => ({
  'Fn::If': ['Condition', branches[0], branches[1] ?? NO_VALUE],
});
const USERS = { Effect: 'Allow', Action: 'iam:CreateUser', Resource: '*' };
const DENY_USERS = { ...USERS, Effect: 'Deny' };

describe('a statement that is there or not', () => {
  it('leaves open what it may decide, and says so', () => {
    const document = policy([perhaps(USERS)]);
    expect(ask({ identity: [document] }, { action: 'iam:CreateUser' })).toMatchObject({
      decision: OPEN,
      dependsOn: [{ judged: { statement: { effect: 'Allow' } }, on: { kind: 'existence' } }],
    });
    expect(decisionOf({ identity: [policy([ALLOW_ALL, perhaps(DENY_USERS)])] }, USERS_CREATE)).toBe(
      OPEN,
    );
  });

  it('has no say in anything else', () => {
    const denied = { identity: [policy([ALLOW_ALL, perhaps(DENY_USERS)])] };
    expect(decisionOf(denied)).toBe(YES);
    expect(decisionOf({ identity: [policy([perhaps(USERS)])] })).toBe(NO);
  });

  it('does not matter where another allows the same', () => {
    const allowed = { identity: [policy([ALLOW_ALL, perhaps(USERS)])] };
    expect(decisionOf(allowed, USERS_CREATE)).toBe(YES);
  });

  it('may be one of two, or one of a list', () => {
    const inner = { 'Fn::If': ['Other', USERS, NO_VALUE] };
    const { statements, isAll } = perhapsStatements(
      policy([ALLOW_ALL, perhaps([DENY_USERS, USERS], inner)]),
    );
    expect(statements.map(({ effect, index }) => [effect, index])).toEqual([
      ['Deny', 1],
      ['Allow', 2],
      ['Allow', 3],
    ]);
    expect(isAll).toBe(true);
  });

  it('of which nothing is known leaves everything open', () => {
    const later = policy([ALLOW_ALL, perhaps({ 'Fn::GetAtt': ['Maker', 'Statement'] })]);
    expect(perhapsStatements(later)).toEqual({ statements: [], isAll: false });
    expect(decisionOf({ identity: [later] })).toBe(OPEN);
  });
});

it('in a document about templates, it is told at its place', () => {
  const text = `- Why:

  \`\`\`yaml
  Version: '2012-10-17'
  Statement:
    - !If
      - Condition
      - Effect: Allow
        Action: iam:CreateUser
        Resource: '*'
      - !Ref AWS::NoValue
  \`\`\`
`;
  const [document] = parseText({
    uri: 'a.md',
    languageId: undefined,
    text,
    type: undefined,
  }).policies;
  const [statement] = document ? perhapsStatements(document).statements : [];
  const { start = 0 } = statement?.node.range ?? {};
  expect(text.slice(start)).toMatch(/^Effect: Allow/);
});

it('Terraform makes it as often as it likes', () => {
  const text = `data "aws_iam_policy_document" "x" {
  dynamic "statement" {
    for_each = var.all
    content {
      actions   = ["iam:CreateUser"]
      resources = [statement.value]
    }
  }
}
`;
  const [document, part] = parseText({
    uri: 'a.tf',
    languageId: undefined,
    text,
    type: undefined,
  }).policies;
  expect([document, part].map((one) => one && isOwnPolicy(one))).toEqual([true, false]);
  const identity = document ? [document] : [];
  expect(decisionOf({ identity }, USERS_CREATE)).toBe(OPEN);
  expect(decisionOf({ identity })).toBe(NO);
});

const USERS_CREATE = { action: 'iam:CreateUser', resource: '*' };

/** A template with a policy, and the policy, of which the statements in the list of places may be left out. */
function template(
  statements: readonly object[],
  type: PolicyType,
): { readonly text: string; readonly document: PolicyDocument } {
  const text = JSON.stringify({
    Resources: {
      Policy: {
        Type: 'Custom::Policy',
        Properties: { PolicyDocument: { Version: '2012-10-17', Statement: statements } },
      },
    },
  });
  const parsed = parseText({ uri: '', languageId: 'json', text, type });
  const [document, ...others] = parsed.policies;
  if (document === undefined) throw new Error('No policy.');
  expect(others.filter(isOwnPolicy)).toEqual([]);
  return { text, document };
}

it('what is decided is decided with every choice of them', () => {
  const marks = fc.array(fc.boolean(), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(policyText, marks, ({ text, type }, isPerhaps) => {
      const { Statement } = JSON.parse(text) as { Statement: object | object[] };
      const all = [Statement].flat();
      const open = all.map((one, i) => (isPerhaps[i] === true ? perhaps(one) : one));
      const whole = template(open, type).document;
      const choices = subsets(all, isPerhaps).map((some) => template(some, type).document);
      const full = template(all, type).document;
      for (const request of requestsFor([full]).slice(0, 200)) {
        const decided = new Set(choices.map((one) => answer([one], request)));
        const said = answer([whole], request);
        if (said !== OPEN) expect([...decided]).toEqual([said]);
        if (type !== 'identity') continue;
        const { decision } = authorize({ identity: [whole] }, request);
        const sure = choices.map((one) => authorize({ identity: [one] }, request).decision);
        if (decision !== OPEN) expect([...new Set(sure)]).toEqual([decision]);
      }
    }),
    { numRuns: 25 },
  );
});

/** All lists without some of the statements that may be left out. */
function subsets(all: readonly object[], isPerhaps: readonly boolean[]): readonly object[][] {
  return all.reduce<object[][]>(
    (lists, one, i) =>
      lists.flatMap((list) => (isPerhaps[i] === true ? [list, [...list, one]] : [[...list, one]])),
    [[]],
  );
}

it('findings in a branch are told once, at their place', () => {
  const { text } = template([perhaps({ ...USERS, Action: 'iam:Bogus' })], 'identity');
  const parsed = parseText({ uri: '', languageId: 'json', text, type: undefined });
  const found = diagnose(parsed, { locale: 'en', severities: new Map(), syntax: true });
  expect(found.map(({ rule, range }) => [rule, parsed.lines.getText(range)])).toEqual([
    ['unknown-action', '"iam:Bogus"'],
  ]);
});
