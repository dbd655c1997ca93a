import { describe, expect, it } from 'vitest';
import { attachmentLines } from '../../testers/attachments';

const POLICY = "{ Statement: { Effect: Allow, Action: 's3:*', Resource: '*' } }";
const SHOWN = '{{ Statement: { Effect: Allow, …}';

const resources = (text: string): string[] =>
  attachmentLines('yaml', `Resources:\n${text.replaceAll('POLICY', POLICY)}`);

describe('who has which policies, by a template of CloudFormation', () => {
  it('reads the policies of a group', () => {
    expect(
      resources(`
  Developers:
    Type: AWS::IAM::Group
    Properties:
      GroupName: developers
      ManagedPolicyArns:
        - arn:aws:iam::aws:policy/PowerUserAccess
        - !Sub arn:\${AWS::Partition}:iam::aws:policy/job-function/Billing
        - !Join ['', ['arn:', !Ref AWS::Partition, ':iam::aws:policy/ReadOnlyAccess']]
        - !Ref Gate
        - !Sub arn:aws:iam::\${AWS::AccountId}:policy/team/own
      Policies:
        - PolicyName: inner
          PolicyDocument: POLICY
  Gate:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      ManagedPolicyName: gate
      PolicyDocument: POLICY`),
    ).toEqual([
      `policy #Gate=gate ${SHOWN}`,
      'group #Developers=developers',
      'group #Developers=developers has aws-managed PowerUserAccess at arn:aws:iam::aws:policy/PowerU…',
      'group #Developers=developers has aws-managed Billing at !Sub arn:${AWS::Partition}:iam…',
      "group #Developers=developers has aws-managed ReadOnlyAccess at !Join ['', ['arn:', !Ref AWS::…",
      'group #Developers=developers has customer-managed #Gate at !Ref Gate',
      'group #Developers=developers has customer-managed own at !Sub arn:aws:iam::${AWS::Accou…',
      `group #Developers=developers has inline inner ${SHOWN} at inner`,
    ]);
  });

  it('reads the groups, the boundary and the password of a user', () => {
    expect(
      resources(`
  Alice:
    Type: AWS::IAM::User
    Properties:
      UserName: alice
      PermissionsBoundary: arn:aws:iam::aws:policy/PowerUserAccess
      Groups: [!Ref Developers, admins, !ImportValue other]
      LoginProfile: { Password: x, PasswordResetRequired: true }
  Bob: { Type: AWS::IAM::User, Properties: { LoginProfile: { Password: x } } }
  Carol:
    Type: AWS::IAM::User
    Properties: { LoginProfile: { Password: x, PasswordResetRequired: !Ref Given } }
  Dave: { Type: AWS::IAM::User }
  Add:
    Type: AWS::IAM::UserToGroupAddition
    Properties: { GroupName: !Ref Developers, Users: [!Ref Bob, erin] }`),
    ).toEqual([
      'user #Alice=alice',
      'user #Bob',
      'user #Carol',
      'user #Dave',
      'user #Alice=alice bounded by aws-managed PowerUserAccess at arn:aws:iam::aws:policy/PowerU…',
      '#Alice=alice in #Developers',
      '#Alice=alice in admins',
      '#Bob in #Developers',
      'erin in #Developers',
      '#Alice=alice resets true',
      '#Bob resets false',
      '#Carol resets undefined',
    ]);
  });

  it('reads policies that name those who have them', () => {
    expect(
      resources(`
  Gate:
    Type: AWS::IAM::ManagedPolicy
    Properties: { Users: [bob], Groups: [!Ref Developers], PolicyDocument: POLICY }
  A:
    Type: AWS::IAM::Policy
    Properties: { PolicyName: a, Users: [!Ref Bob], Roles: [r], PolicyDocument: POLICY }
  B:
    Type: AWS::IAM::GroupPolicy
    Properties: { PolicyName: b, GroupName: !Ref Developers, PolicyDocument: POLICY }
  C:
    Type: AWS::IAM::UserPolicy
    Properties: { PolicyName: c, UserName: bob, PolicyDocument: POLICY }
  D:
    Type: AWS::IAM::RolePolicy
    Properties: { PolicyName: d, RoleName: r, PolicyDocument: POLICY }
  F: { Type: AWS::Serverless::Function, Properties: { Policies: [AWSLambdaExecute, POLICY] } }
  G: { Type: AWS::Serverless::Function, Properties: { Role: x, Policies: [POLICY] } }`),
    ).toEqual([
      `policy #Gate ${SHOWN}`,
      'role #FRole',
      'user bob has customer-managed #Gate at bob',
      'group #Developers has customer-managed #Gate at !Ref Developers',
      `user #Bob has inline a ${SHOWN} at a`,
      `role r has inline a ${SHOWN} at a`,
      `group #Developers has inline b ${SHOWN} at b`,
      `user bob has inline c ${SHOWN} at c`,
      `role r has inline d ${SHOWN} at d`,
      `role #FRole has inline  ${SHOWN} at { Statement: { Effect: Allow, …`,
    ]);
  });

  it('says nothing of what is chosen, computed or made under a condition', () => {
    expect(
      resources(`
  Developers:
    Type: AWS::IAM::Group
    Properties:
      GroupName: !Sub developers-\${AWS::Region}
      ManagedPolicyArns:
        - !Ref Given
        - !ImportValue Shared
        - !If [Prod, arn:aws:iam::aws:policy/A, arn:aws:iam::aws:policy/B]
        - !Sub arn:aws:iam::aws:policy/\${Given}
      Policies:
        - !If [Prod, { PolicyName: a, PolicyDocument: POLICY }, !Ref AWS::NoValue]
        - PolicyName: b
          PolicyDocument: !If [Prod, POLICY, POLICY]
  Sometimes:
    Type: AWS::IAM::Policy
    Condition: Prod
    Properties: { PolicyName: p, Groups: [!Ref Developers], PolicyDocument: POLICY }
  'Fn::ForEach::Names':
    - Name
    - [a, b]
    - 'U\${Name}': { Type: AWS::IAM::User, Properties: { UserName: !Ref Name } }`),
    ).toEqual(['group #Developers']);
  });

  it('reads JSON, and templates within the resources of a framework', () => {
    const user = {
      Type: 'AWS::IAM::User',
      Properties: { UserName: 'u', Groups: [{ Ref: 'G' }], LoginProfile: { Password: 'x' } },
    };
    const lines = ['user #U=u', '#U=u in #G', '#U=u resets false'];
    expect(attachmentLines('json', JSON.stringify({ Resources: { U: user } }))).toEqual(lines);
    expect(
      attachmentLines('json', JSON.stringify({ resources: [{ Resources: { U: user } }] })),
    ).toEqual(lines);
    const named = { ...user, Properties: { UserName: 'u-${sls:stage}' } };
    expect(attachmentLines('json', JSON.stringify({ Resources: { U: named } }))).toEqual([
      'user #U',
    ]);
  });

  it.each(['', 'Resources:', 'Resources: { U: { Type: AWS::IAM::User', 'AWS::IAM::User: [', '- 1'])(
    'has nothing to say, and does not fail, about %j',
    (text) => {
      expect(attachmentLines('yaml', text).filter((line) => !line.startsWith('user'))).toEqual([]);
    },
  );
});
