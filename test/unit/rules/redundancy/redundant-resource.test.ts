import { rule } from '../../../../server/src/rules/redundancy/redundant-resource';
import { testRule } from '../../testers/ruleTester';

const policy = (resources: string, element = 'Resource', version = '2012-10-17'): string =>
  `{ "Version": "${version}", "Statement": [{ "Effect": "Allow", "Action": "s3:*", "${element}": ${resources} }] }`;

testRule(rule, {
  valid: [
    {
      name: 'a bucket and its objects',
      policy: policy('["arn:aws:s3:::amzn-s3-demo-bucket", "arn:aws:s3:::amzn-s3-demo-bucket/*"]'),
    },
    { name: 'letter case counts', policy: policy('["arn:aws:s3:::b/A*", "arn:aws:s3:::b/a1"]') },
    {
      name: 'another account',
      policy: policy('["arn:aws:iam::111122223333:role/*", "arn:aws:iam::444455556666:role/a"]'),
    },
    {
      name: 'two variables',
      policy: policy('["arn:aws:s3:::b/${aws:username}", "arn:aws:s3:::b/${aws:userid}"]'),
    },
    {
      name: 'a literal asterisk',
      policy: policy('["arn:aws:s3:::b/${*}", "arn:aws:s3:::b/a"]'),
    },
    {
      name: 'a single character is no variable',
      policy: policy('["arn:aws:s3:::b/?", "arn:aws:s3:::b/${aws:username}"]'),
    },
    {
      name: 'what the template fills in',
      policy: policy(
        '["arn:aws:s3:::*", { "Ref": "A" }, { "Ref": "A" }, { "Fn::Sub": "arn:aws:s3:::${B}" }]',
      ),
    },
    {
      name: 'text that is no ARN yet',
      policy: policy('["arn:aws:s3:::*", "", "arn:aws:s3", "b"]'),
    },
    {
      name: 'every ARN is not every resource',
      policy: policy('["*:*", "arn:*:*:*:*:*", "arn:aws:s3"]'),
    },
  ],
  invalid: [
    {
      name: 'AWS: roles beside a pattern',
      policy: policy(
        '[«"arn:aws:iam::111122223333:role/jane-admin"», «"arn:aws:iam::111122223333:role/jane-s3only"», "arn:aws:iam::111122223333:role/jane*"]',
      ),
      severity: 'info',
      accessAnalyzer: 'REDUNDANT_RESOURCE',
      says: 'role/jane*` in the same list covers `arn',
      fixes: [
        {
          effect: 'same',
          output: policy(
            '["arn:aws:iam::111122223333:role/jane-s3only", "arn:aws:iam::111122223333:role/jane*"]',
          ),
        },
        { effect: 'same', output: policy('["arn:aws:iam::111122223333:role/jane*"]') },
      ],
    },
    {
      name: 'an asterisk reaches over slashes and colons of the resource',
      policy: policy(
        '["arn:aws:s3:::b*", «"arn:aws:s3:::b*/*"», "arn:aws:logs:*:*:log-group:*", «"arn:aws:logs:*:*:log-group:a:*"»]',
      ),
    },
    {
      name: 'everything covers variables',
      policy: policy('["*", «"arn:aws:s3:::b/${aws:username}/*"»]'),
      fixes: [{ effect: 'same', output: policy('["*"]') }],
    },
    {
      name: 'the same variable',
      policy: policy('["arn:aws:s3:::b/${aws:username}*", «"arn:aws:s3:::b/${aws:username}/*"»]'),
    },
    {
      name: 'no variables in the old version: characters like others',
      policy: policy(
        '["arn:aws:s3:::b/$*", «"arn:aws:s3:::b/${aws:username}"»]',
        'Resource',
        '2008-10-17',
      ),
    },
    {
      name: 'twice the same exception',
      policy: policy('["arn:aws:s3:::b/*", «"arn:aws:s3:::b/*"»]', 'NotResource'),
      messages: ['repeated'],
      fixes: [{ effect: 'same', output: policy('["arn:aws:s3:::b/*"]', 'NotResource') }],
    },
    {
      name: 'a wider Region',
      policy: policy('["arn:aws:sqs:us-*:1:q", «"arn:aws:sqs:us-east-1:1:q"»]'),
    },
  ],
});
