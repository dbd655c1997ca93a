import { rule } from '../../../../server/src/rules/redundancy/redundant-principal';
import { testRule } from '../../testers/ruleTester';
import { policyWith } from '../../testers/statements';

const policy = (principal: string, element = 'Principal'): string =>
  policyWith(
    `{ "Effect": "Deny", "${element}": ${principal}, "Action": "s3:*", "Resource": "arn:aws:s3:::b" }`,
  );

const ACCOUNT = '111122223333';
const ROOT = `arn:aws:iam::${ACCOUNT}:root`;

testRule(rule, {
  valid: [
    { name: 'everyone', policy: policy('"*"') },
    { name: 'one', policy: policy(`{ "AWS": "${ROOT}" }`) },
    {
      name: 'an account, another account and a role',
      policy: policy(
        `{ "AWS": ["${ACCOUNT}", "444455556666", "arn:aws:iam::${ACCOUNT}:role/root"] }`,
      ),
    },
    {
      name: 'the same text as another kind',
      policy: policy('{ "Service": ["a.amazonaws.com"], "Federated": ["a.amazonaws.com"] }'),
    },
    {
      name: 'what the template fills in',
      policy: policy(
        '{ "AWS": [{ "Ref": "A" }, { "Ref": "A" }, { "Fn::Sub": "arn:aws:iam::${B}:root" }] }',
      ),
    },
    { name: 'half-typed', policy: policy('{ "AWS": }') },
  ],
  invalid: [
    {
      name: 'an account in both forms',
      policy: policy(`{ "AWS": ["${ACCOUNT}", «"${ROOT}"»] }`),
      severity: 'hint',
      accessAnalyzer: null,
      messages: ['account'],
      fixes: [{ effect: 'same', output: policy(`{ "AWS": ["${ACCOUNT}"] }`) }],
    },
    {
      name: 'a service twice',
      policy: policy(
        '{ "Service": ["ec2.amazonaws.com", "sns.amazonaws.com", «"ec2.amazonaws.com"»] }',
      ),
      messages: ['repeated'],
      fixes: [
        {
          effect: 'same',
          output: policy('{ "Service": ["ec2.amazonaws.com", "sns.amazonaws.com"] }'),
        },
      ],
    },
    {
      name: 'in NotPrincipal',
      policy: policy(`{ "AWS": ["${ROOT}", «"${ROOT}"»] }`, 'NotPrincipal'),
    },
  ],
});
