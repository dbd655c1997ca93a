import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readManagedPolicies } from '../../../../server/src/node/managedPolicies';
import { walkJourney } from '../../../../server/src/reasoning/journey/journey';
import { journeyPolicies } from '../../../../server/src/service/journey/journeyPolicies';
import type {
  JourneyPolicies,
  JourneySurroundings,
} from '../../../../server/src/service/journey/journeyPolicies';
import { parseText } from '../../../../server/src/service/languageService';
import type { ParsedText } from '../../../../server/src/service/languageService';

const MANAGED = readManagedPolicies();

const parse = (uri: string, text: string): ParsedText =>
  parseText({ uri, languageId: undefined, text, type: undefined });

const seed = (name: string): ParsedText =>
  parse(name, readFileSync(`test/unit/fixtures/seeds/${name}`, 'utf8'));

/** The policies of all policies of some texts. */
const of = (texts: readonly ParsedText[], more: JourneySurroundings = {}): JourneyPolicies =>
  journeyPolicies(
    new Map(texts.flatMap((text) => text.policies.map((one) => [one, text] as const))),
    { beside: texts, managedText: (name) => MANAGED.get(name), ...more },
  );

/** The policies of one policy, by a word in it. */
function ofOne(text: ParsedText, word: string, more: JourneySurroundings = {}): JourneyPolicies {
  const document = text.policies.find((one) => one.text.includes(word));
  if (document === undefined) throw new Error(`No policy with ${word}.`);
  const beside = [text, ...(more.beside ?? [])];
  const managedText = (name: string) => MANAGED.get(name);
  return journeyPolicies(new Map([[document, text]]), { managedText, ...more, beside });
}

/** What comes along, one line each: what, whose, where. */
const coming = ({ attached }: JourneyPolicies): readonly string[] =>
  attached.map(({ name, kind, as, holder, place, state }) => {
    const where = place.text.source.text.slice(place.range.start, place.range.end);
    const what = as === 'boundary' ? 'boundary' : kind;
    return `${state} ${what} ${name} of ${holder.kind} ${holder.name} at ${where}`;
  });

const POLICY = (action: string): string =>
  `{ Version: '2012-10-17', Statement: [{ Effect: Allow, Action: '${action}', Resource: '*' }] }`;

const template = (resources: string, uri = 'a.yaml'): ParsedText =>
  parse(
    uri,
    `Resources:\n${resources.replace(/POLICY\(([\w:*]+)\)/g, (_, a: string) => POLICY(a))}`,
  );

describe('the second seed: a policy and a group in Terraform, a user in CloudFormation', () => {
  const FILES = ['2-enable-mfa-device.tf', '2-group-developers.tf', '2-iam-user-user-a.yaml'];

  it('brings PowerUserAccess along, and tells whose journey it is', () => {
    const policies = of(FILES.map(seed));
    expect(coming(policies)).toEqual([
      'counted aws-managed PowerUserAccess of group developers at "arn:aws:iam::aws:policy/PowerUserAccess"',
    ]);
    expect(policies.traveller).toMatchObject({ user: 'userA', passwordResetRequired: false });
    expect(policies.documents).toHaveLength(2);
    const { login } = policies;
    expect(login?.text.source.text.slice(login.range.start, login.range.end)).toBe('false');
  });

  it('does the same for the files beside, which nobody has named', () => {
    const [document, group, user] = FILES.map(seed);
    if (document === undefined || group === undefined || user === undefined) throw new Error();
    const siblings = [{ uri: group.source.uri, text: group.source.text }];
    expect(coming(ofOne(document, 'iam:', { siblings, beside: [user] }))).toEqual([
      expect.stringContaining('counted aws-managed PowerUserAccess'),
    ]);
    const alone = ofOne(document, 'iam:');
    expect(coming(alone)).toEqual([]);
    expect(alone.traveller).toMatchObject({ user: 'alice' });
  });

  it('counts a policy once that is named, too', () => {
    const named = parseText({
      uri: 'PowerUserAccess',
      languageId: 'json',
      text: MANAGED.get('PowerUserAccess') ?? '',
      type: 'identity',
    });
    const policies = of([...FILES.map(seed), named]);
    expect(coming(policies)).toEqual([]);
    expect(policies.documents).toHaveLength(2);
  });

  it('leaves out what was taken away', () => {
    const all = of(FILES.map(seed));
    const without = new Set(all.attached.map(({ id }) => id));
    const fewer = of(FILES.map(seed), { without });
    expect(coming(fewer)).toEqual([expect.stringMatching(/^left-out aws-managed/)]);
    expect(fewer.documents).toHaveLength(1);
  });
});

describe('what comes along with a policy', () => {
  const TEAM = template(`
  Team:
    Type: AWS::IAM::Group
    Properties:
      GroupName: team
      ManagedPolicyArns:
        - arn:aws:iam::aws:policy/ReadOnlyAccess
        - arn:aws:iam::aws:policy/SomethingNew
        - arn:aws:iam::123456789012:policy/elsewhere
        - !Ref Shared
        - !Ref Shared
      Policies: [{ PolicyName: own, PolicyDocument: POLICY(s3:*) }]
  Shared:
    Type: AWS::IAM::ManagedPolicy
    Properties: { PolicyDocument: POLICY(ec2:*) }
  Ann:
    Type: AWS::IAM::User
    Properties:
      UserName: ann
      Groups: [!Ref Team]
      Policies: [{ PolicyName: more, PolicyDocument: POLICY(sqs:*) }]
      LoginProfile: { Password: x, PasswordResetRequired: true }
  Runner:
    Type: AWS::IAM::Role
    Properties:
      ManagedPolicyArns: [arn:aws:iam::aws:policy/AdministratorAccess]
      Policies: [{ PolicyName: run, PolicyDocument: POLICY(sns:*) }]`);
  const OF_TEAM = [
    'counted aws-managed ReadOnlyAccess of group team at arn:aws:iam::aws:policy/ReadOnlyAccess',
    'not-known aws-managed SomethingNew of group team at arn:aws:iam::aws:policy/SomethingNew',
    'not-known customer-managed elsewhere of group team at arn:aws:iam::123456789012:policy/elsewhere',
    'counted customer-managed Shared of group team at !Ref Shared',
  ];

  it('is what its group has, and its one member', () => {
    const policies = ofOne(TEAM, 's3:*');
    expect(coming(policies)).toEqual([...OF_TEAM, 'counted inline more of user ann at more']);
    expect(policies.traveller).toMatchObject({ user: 'ann', passwordResetRequired: true });
    // Those whose text is not known take part, too.
    expect(policies.documents).toHaveLength(6);
  });

  it('is the group beside the policy of its one member', () => {
    expect(coming(ofOne(TEAM, 'sqs:*'))).toEqual([
      ...OF_TEAM,
      'counted inline own of group team at own',
    ]);
  });

  it('is nothing of what roles have, and their policies are no users', () => {
    expect(coming(of([TEAM])).join()).not.toContain('AdministratorAccess');
    expect(of([TEAM]).documents.some(({ text }) => text.includes('sns:*'))).toBe(false);
    // Where roles are all there is, they are taken as a user's.
    const alone = ofOne(TEAM, 'sns:*');
    expect(alone.documents).toHaveLength(1);
    expect(coming(alone)).toEqual([]);
  });

  it('is what all members have, where there are several', () => {
    const bob = template(
      `
  Bob:
    Type: AWS::IAM::User
    Properties:
      UserName: bob
      Groups: [team]
      ManagedPolicyArns: [arn:aws:iam::aws:policy/AdministratorAccess]
      LoginProfile: { Password: x }`,
      'bob.yaml',
    );
    const policies = ofOne(TEAM, 's3:*', { beside: [bob] });
    expect(coming(policies)).toEqual(OF_TEAM);
    expect(policies.traveller.user).toBe('alice');
    expect(policies.traveller.passwordResetRequired).toBeUndefined();
    // A name tells whose journey it is.
    const named = of([TEAM, bob], { user: 'bob' });
    expect(coming(named)).toEqual([
      ...OF_TEAM.slice(0, 3),
      expect.stringContaining('AdministratorAccess of user bob'),
    ]);
    expect(named.documents.some(({ text }) => text.includes('sqs:*'))).toBe(false);
    expect(named.traveller).toMatchObject({ user: 'bob', passwordResetRequired: false });
    // Nobody knows more of a user of another name than that the policies are theirs.
    const other = ofOne(TEAM, 's3:*', { beside: [bob], user: 'zoe' });
    expect(coming(other)).toEqual(OF_TEAM);
    expect(other.traveller).toMatchObject({ user: 'zoe' });
    expect(other.traveller.passwordResetRequired).toBeUndefined();
  });

  it('is what all groups have that have the policy', () => {
    const text = template(`
  Own:
    Type: AWS::IAM::ManagedPolicy
    Properties: { Groups: [!Ref A, !Ref B], PolicyDocument: POLICY(s3:*) }
  A:
    Type: AWS::IAM::Group
    Properties:
      ManagedPolicyArns: [arn:aws:iam::aws:policy/ReadOnlyAccess, arn:aws:iam::aws:policy/Billing]
  B:
    Type: AWS::IAM::Group
    Properties: { ManagedPolicyArns: [arn:aws:iam::aws:policy/Billing] }`);
    expect(coming(ofOne(text, 's3:*'))).toEqual([expect.stringContaining('Billing of group A')]);
  });

  it('is nothing of a group with the same name in another account', () => {
    const [dev, prod] = ['PowerUserAccess', 'ReadOnlyAccess'].map((name, i) =>
      template(
        `
  Team:
    Type: AWS::IAM::Group
    Properties:
      GroupName: team
      ManagedPolicyArns: [arn:aws:iam::aws:policy/${name}]
      Policies: [{ PolicyName: own, PolicyDocument: POLICY(s3:*) }]`,
        `${String(i)}.yaml`,
      ),
    );
    if (dev === undefined || prod === undefined) throw new Error();
    expect(coming(ofOne(dev, 's3:*', { beside: [prod] }))).toEqual([
      expect.stringContaining('PowerUserAccess'),
    ]);
  });

  it('is the permissions boundary, which limits', () => {
    const text = template(`
  Limit:
    Type: AWS::IAM::ManagedPolicy
    Properties: { PolicyDocument: POLICY(s3:*) }
  Ann:
    Type: AWS::IAM::User
    Properties:
      PermissionsBoundary: !Ref Limit
      Policies: [{ PolicyName: own, PolicyDocument: POLICY(ec2:*) }]`);
    const policies = ofOne(text, 'ec2:*');
    expect(coming(policies)).toEqual(['counted boundary Limit of user Ann at !Ref Limit']);
    expect(policies.documents.map(({ type }) => type.type)).toEqual(['identity', 'boundary']);
    // All of the file together: the boundary is none of the permissions.
    expect(of([text]).documents.map(({ type }) => type.type)).toEqual([
      'boundary',
      'identity',
      'boundary',
    ]);
  });

  it('is found through files and blocks of Terraform', () => {
    const module = parse(
      'm/main.tf',
      `
data "aws_iam_policy_document" "more" {
  statement {
    actions   = ["ec2:*"]
    resources = ["*"]
  }
}
data "aws_iam_policy" "power" { name = "PowerUserAccess" }
resource "aws_iam_policy" "own" { policy = file("\${path.module}/own.json") }
resource "aws_iam_policy" "gone" { policy = file("gone.json") }
resource "aws_iam_user_policy_attachment" "a" {
  for_each   = { a = aws_iam_policy.own.arn, b = aws_iam_policy.gone.arn }
  user       = "ann"
  policy_arn = each.value
}
resource "aws_iam_user_policy_attachment" "b" {
  user       = "ann"
  policy_arn = data.aws_iam_policy.power.arn
}
resource "aws_iam_user_policy" "c" {
  name   = "more"
  user   = "ann"
  policy = data.aws_iam_policy_document.more.json
}`,
    );
    const own = parse(
      'm/own.json',
      '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}',
    );
    expect(coming(ofOne(own, 's3:*', { beside: [module] }))).toEqual([
      'not-known customer-managed aws_iam_policy.gone of user ann at aws_iam_policy.gone.arn',
      'counted customer-managed PowerUserAccess of user ann at data.aws_iam_policy.power.arn',
      'counted inline more of user ann at "more"',
    ]);
  });

  it('is all that a user has, where the texts have no other policy', () => {
    const text = template(`
  Ann:
    Type: AWS::IAM::User
    Properties: { UserName: ann, ManagedPolicyArns: [arn:aws:iam::aws:policy/ReadOnlyAccess] }`);
    const policies = of([text]);
    expect(coming(policies)).toEqual([expect.stringContaining('ReadOnlyAccess of user ann')]);
    expect(policies.traveller.user).toBe('ann');
  });
});

describe('policies whose text nobody has', () => {
  const GATE = [
    '{ Statement: [',
    "{ Effect: Deny, NotAction: 'iam:*', Resource: '*',",
    "Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } } },",
    "{ Effect: Allow, Action: 'iam:*VirtualMFADevice', Resource: '*' }] }",
  ].join(' ');
  const journeyWith = (arn: string) => {
    const text = template(`
  Team:
    Type: AWS::IAM::Group
    Properties:
      ManagedPolicyArns: [${arn}]
      Policies: [{ PolicyName: own, PolicyDocument: ${GATE} }]`);
    const policies = ofOne(text, 'Deny');
    const { stages } = walkJourney(policies.documents, policies.traveller);
    return stages.flatMap(({ id, calls }) =>
      calls.map((call) => ({ of: id, mfa: call.mfa, action: call.action, call })),
    );
  };
  const answer = (calls: ReturnType<typeof journeyWith>, stage: string, action: string) => {
    const call = calls.find((one) => one.of === stage && one.action === action)?.call;
    return [call?.authorization.decision, call?.outcome, call?.unread.map(({ name }) => name)];
  };

  it('may allow more where AWS manages them, and deny nothing', () => {
    const calls = journeyWith('arn:aws:iam::aws:policy/SomethingNew');
    const stage = 'enrol-virtual-device';
    expect(answer(calls, stage, 'iam:CreateVirtualMFADevice')).toEqual(['allowed', 'passes', []]);
    expect(answer(calls, stage, 'iam:EnableMFADevice')).toEqual([
      'unknown',
      'unknown',
      ['SomethingNew'],
    ]);
    expect(answer(calls, 'gate-holds', 's3:ListAllMyBuckets')).toEqual([
      'explicitly-denied',
      'passes',
      [],
    ]);
  });

  it.each(['arn:aws:iam::123456789012:policy/own', 'arn:aws:iam::aws:policy/SQSUnlockQueuePolicy'])(
    'may deny anything where a customer manages them, or AWS is known to: %s',
    (arn) => {
      const calls = journeyWith(arn);
      const stage = 'enrol-virtual-device';
      expect(answer(calls, stage, 'iam:CreateVirtualMFADevice')[0]).toBe('unknown');
      expect(answer(calls, stage, 'iam:CreateVirtualMFADevice')[2]).toHaveLength(1);
      expect(answer(calls, 'gate-holds', 's3:ListAllMyBuckets')[0]).toBe('explicitly-denied');
    },
  );
});
