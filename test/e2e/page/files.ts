/** Files that the workspace has beside the examples. */
export const roleFiles: Readonly<Record<string, object>> = {
  'assume-admin.iam.json': {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: 'sts:AssumeRole',
        Resource: 'arn:aws:iam::638291047516:role/Admin',
      },
    ],
  },
  'admin.trust.json': {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { AWS: 'arn:aws:iam::632891047516:user/alice' },
        Action: 'sts:AssumeRole',
        Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
      },
    ],
  },
  'team.template.json': {
    Resources: {
      Team: {
        Type: 'AWS::IAM::Group',
        Properties: {
          GroupName: 'team',
          ManagedPolicyArns: ['arn:aws:iam::aws:policy/PowerUserAccess'],
          Policies: [
            {
              PolicyName: 'own-mfa',
              PolicyDocument: {
                Version: '2012-10-17',
                Statement: [
                  {
                    Sid: 'Gate',
                    Effect: 'Deny',
                    NotAction: ['iam:CreateVirtualMFADevice', 'iam:EnableMFADevice'],
                    Resource: '*',
                    Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } },
                  },
                ],
              },
            },
          ],
        },
      },
    },
  },
};
