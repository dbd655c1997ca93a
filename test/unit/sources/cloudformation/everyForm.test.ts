import { describe, expect, it } from 'vitest';
import { diagnose, parseText } from '../../../../server/src/service/languageService';

/** What templates put in the place of policies, statements and values, as far as CloudFormation goes. */
const TEMPLATE = `AWSTemplateFormatVersion: 2010-09-09
Transform: AWS::LanguageExtensions
Resources:
  Fn::ForEach::Loop:
    - Name
    - [a, b]
    - Role\${Name}:
        Type: AWS::IAM::Role
        Properties:
          AssumeRolePolicyDocument:
            Version: 2012-10-17
            Statement:
              - Effect: Allow
                Principal:
                  Service: !Sub "ec2.\${AWS::URLSuffix}"
                Action: sts:AssumeRole
          Policies:
            - PolicyName: x
              PolicyDocument:
                Version: 2012-10-17
                Statement:
                  - Effect: Allow
                    Action: !If [Prod, "s3:GetObject", "s3:*"]
                    Resource: arn:aws:s3:::\${Name}/*
                  - Fn::If:
                      - A
                      - Effect: Allow
                        Action: [s3:GetObjekt]
                        Resource: "*"
                      - !Ref AWS::NoValue
  Irsa:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: !Sub |
        {
          "Version": "2012-10-17",
          "Statement": [{
            "Effect": "Allow",
            "Principal": { "Federated": "arn:\${AWS::Partition}:iam::\${AWS::AccountId}:oidc-provider/\${Oidc}" },
            "Action": "sts:AssumeRoleWithWebIdentity",
            "Condition": { "StringEquals": { "\${Oidc}:sub": "system:serviceaccount:\${Ns}:x", "\${Oidc}:aud": "sts.amazonaws.com" } }
          }]
        }
  Key:
    Type: AWS::KMS::Key
    Properties:
      KeyPolicy:
        Version: 2012-10-17
        Statement:
          - Sid: Root
            Effect: Allow
            Principal:
              AWS: !Sub arn:\${AWS::Partition}:iam::\${AWS::AccountId}:root
            Action: kms:*
            Resource: '*'
          - Effect: Allow
            Principal:
              AWS: !If [Has, !Ref Arn, !Ref AWS::NoValue]
            Action:
              - kms:Decrypt
            Resource: "*"
            Condition: !If
              - X
              - StringEquals: { kms:ViaService: !Sub "s3.\${AWS::Region}.amazonaws.com" }
              - !Ref AWS::NoValue
  Bucket:
    Type: AWS::S3::BucketPolicy
    Properties:
      Bucket: !Ref B
      PolicyDocument:
        Statement:
          - Effect: Deny
            Principal: '*'
            Action: 's3:*'
            Resource:
              - !GetAtt B.Arn
              - !Join ['', [!GetAtt B.Arn, '/*']]
              - !Sub '\${B.Arn}/*'
            Condition:
              Bool:
                aws:SecureTransport: false
              StringNotEquals:
                aws:PrincipalOrgID: !Ref Org
              ArnNotLike:
                aws:PrincipalArn: !Split [',', !Ref Arns]
  Scheduler:
    Type: AWS::IAM::Policy
    Properties:
      PolicyName: x
      Roles: [!Ref R]
      PolicyDocument:
        Version: '2012-10-17'
        Statement:
          - Effect: Allow
            Action: lambda:InvokeFunction
            Resource:
              Fn::Sub:
                - \${Arn}:*
                - Arn: !GetAtt F.Arn
          - Effect: Allow
            Action: iam:PassRole
            Resource: !Sub "arn:aws:iam::\${AWS::AccountId}:role/\${RoleName}"
          - Effect: Allow
            Action: dynamodb:*
            Resource: !Sub
              - "arn:aws:dynamodb:\${AWS::Region}:\${AWS::AccountId}:table/\${T}"
              - { T: !Ref Table }
          - Effect: Allow
            Action: ssm:GetParameter
            Resource: !Sub arn:aws:ssm:\${AWS::Region}:\${AWS::AccountId}:parameter\${Path}
          - Effect: Allow
            Action: sts:AssumeRole
            Resource: !FindInMap [Roles, !Ref AWS::AccountId, Arn]
          - !Ref AWS::NoValue
          - Effect: Allow
            Action: [ec2:DescribeInstances, logs:CreateLogGroup]
            Resource: "*"
            Condition:
              StringEquals:
                aws:RequestedRegion:
                  - !Ref AWS::Region
                  - us-east-1
`;

describe('a template with functions in every place', () => {
  const parsed = parseText({
    uri: 'template.yaml',
    languageId: undefined,
    text: TEMPLATE,
    type: undefined,
  });

  it('gives its policies, and the statement that a condition lets in', () => {
    expect(
      parsed.policies.map(
        ({ type, policy }) =>
          `${type.type} ${String(policy.statements.length)}${policy.node === undefined ? ' fragment' : ''}`,
      ),
    ).toEqual([
      'trust 1',
      'identity 1',
      'identity 1 fragment',
      'trust 1',
      'resource 2',
      'resource 1',
      'identity 6',
    ]);
  });

  it('is told of its two mistakes, and of nothing else', () => {
    const found = diagnose(parsed, { locale: 'en', severities: new Map(), syntax: true });
    expect(found.map(({ rule, range }) => [rule, parsed.lines.getText(range)])).toEqual([
      ['unknown-action', 's3:GetObjekt'],
      ['missing-version', 'Statement'],
    ]);
  });
});
