import { rule } from '../../../../server/src/rules/grammar/missing-resource';
import { testRule } from '../../testers/ruleTester';

const statement = (inner: string): string =>
  `{ "Version": "2012-10-17", "Statement": { ${inner} } }`;

testRule(rule, {
  valid: [
    {
      name: 'a resource',
      policy: statement('"Effect": "Allow", "Action": "s3:*", "Resource": "*"'),
    },
    {
      name: 'NotResource',
      policy: statement('"Effect": "Deny", "Action": "s3:*", "NotResource": []'),
    },
    {
      name: 'the trust policy of a role',
      policy: statement(
        '"Effect": "Allow", "Principal": { "Service": "ec2.amazonaws.com" }, "Action": "sts:AssumeRole"',
      ),
    },
    {
      name: 'actions that are not known, for which there may be no resource',
      policy: statement(
        '"Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": {"Ref":"A"}',
      ),
    },
    {
      name: 'a trust policy with every action of STS',
      policy: statement(
        '"Effect": "Allow", "Principal": { "Service": "ec2.amazonaws.com" }, "Action": "sts:Assume*"',
      ),
    },
    {
      name: 'the policy of a repository in ECR',
      policy: statement(
        '"Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]',
      ),
    },
    {
      name: 'the policy of an API',
      policy: statement('"Effect": "Allow", "Principal": "*", "Action": "execute-api:Invoke"'),
    },
    {
      name: 'the policy of a file system',
      policy: statement(
        '"Effect": "Allow", "Principal": { "AWS": "*" }, "Action": "elasticfilesystem:ClientMount"',
      ),
    },
    {
      name: 'a statement that stands alone and may be completed elsewhere',
      policy: '{ "Effect": "Allow", "Action": "s3:GetObject" }',
    },
    {
      name: 'a misspelled one, which another rule reports',
      policy: statement('"Effect": "Allow", "Action": "s3:*", "Resources": "*"'),
    },
    {
      name: 'a resource that a template fills in',
      policy: statement('"Effect": "Allow", "Action": "s3:*", "Resource": { "Ref": "Bucket" }'),
    },
  ],
  invalid: [
    {
      name: 'an identity policy',
      policy: statement('«"Effect": "Allow"», "Action": "s3:*"'),
      severity: 'error',
      accessAnalyzer: 'MISSING_RESOURCE',
      fixes: [],
    },
    {
      name: 'a bucket policy',
      policy: statement(
        '«"Sid": "A"», "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject"',
      ),
    },
    {
      name: 'an SCP',
      type: 'scp',
      policy: statement('«"Effect": "Deny"», "Action": "s3:*"'),
    },
    {
      name: 'everything but the actions of ECR',
      policy: statement('«"Effect": "Deny"», "Principal": "*", "NotAction": "ecr:*"'),
    },
    {
      name: 'a statement alone, where the type is said',
      type: 'identity',
      policy: '{ «"Effect": "Allow"», "Action": "s3:GetObject" }',
    },
  ],
});
