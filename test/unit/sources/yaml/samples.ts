/** A template as people write it: lines, several kinds of quotes, functions, comments. */
export const TEMPLATE = `AWSTemplateFormatVersion: '2010-09-09'
Description: Users manage their own MFA
Parameters:
  Bucket: { Type: String }
Conditions:
  IsProd: !Equals [!Ref Stage, prod]
Resources:
  ManageOwnMfa:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      PolicyDocument:
        Version: '2012-10-17' # today's
        Statement:
          # Enrolling
          - Sid: Enrol
            Effect: Allow
            Action:
              - iam:CreateVirtualMFADevice
              - "iam:DeleteVirtualMFADevice" # with MFA?
              - iam:EnableMFADevice
            Resource:
              - !Sub arn:\${AWS::Partition}:iam::\${AWS::AccountId}:mfa/\${!aws:username}
              - 'arn:aws:iam::*:user/\${aws:username}'
          - Effect: Deny
            NotAction: [iam:CreateVirtualMFADevice, iam:EnableMFADevice]
            Resource: '*'
            Condition:
              Bool:
                aws:MultiFactorAuthPresent: false
          - !If
            - IsProd
            - Effect: Allow
              Action: s3:*
              Resource: !GetAtt Bucket.Arn
            - !Ref AWS::NoValue
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: &trust
        {Version: "2012-10-17", Statement: [{Effect: Allow, Principal: {Service: lambda.amazonaws.com}, Action: "sts:AssumeRole"}]}
      Policies:
      - PolicyName: inline
        PolicyDocument:
          Statement:
          - Action: ['s3:GetObject', 's3:GetObject']
            Effect: Allow
            Resource:
              Fn::Join: ['', ['arn:aws:s3:::', !Ref Bucket, '/*']]
  Other:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: *trust
  Logs:
    Type: AWS::Logs::ResourcePolicy
    Properties:
      PolicyName: logs
      PolicyDocument: !Sub |
        {
          "Version": "2012-10-17",
          "Statement": [
            {
              "Effect": "Allow",
              "Principal": { "Service": "es.amazonaws.com" },
              "Action": [ "logs:PutLogEvents", "logs:PutLogEvents" ],
              "Resource": "arn:aws:logs:\${AWS::Region}:\${AWS::AccountId}:*"
            }
          ]
        }
`;

/** A service of the Serverless Framework. */
export const SERVICE = `service: notes
provider:
  name: aws
  iam:
    role:
      statements:
        - Effect: Allow
          Action:
            - dynamodb:Query
            - dynamodb:*
          Resource: arn:aws:dynamodb:\${aws:region}:*:table/\${self:custom.table}
        - Effect: Allow
          Action: iam:CreateVirtualMFADevice
          Resource: arn:aws:iam::*:mfa/\\\${aws:username}
functions:
  list:
    handler: a.b
    iamRoleStatements:
      - { Effect: Allow, Action: "s3:GetObject", Resource: "*" }
resources:
  Resources:
    BucketPolicy:
      Type: AWS::S3::BucketPolicy
      Properties:
        Bucket: x
        PolicyDocument:
          Statement:
            Effect: Allow
            Principal: "*"
            Action: s3:GetObject
            Resource: !Sub \${Bucket.Arn}/*
`;
