import { rule } from '../../../../server/src/rules/grammar/invalid-arn-account';
import { testRule } from '../../testers/ruleTester';

const withAccount = (account: string): string =>
  `{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "iam:GetUser", "Resource": "arn:aws:iam::${account}:user/Jane" } }`;

testRule(rule, {
  valid: [
    { name: 'twelve digits', policy: withAccount('111122223333') },
    { name: 'none', policy: withAccount('') },
    { name: 'wildcards', policy: withAccount('*') },
    { name: 'some wildcards', policy: withAccount('1111*') },
    { name: 'a resource of AWS', policy: withAccount('aws') },
    { name: 'a policy variable', policy: withAccount('${aws:PrincipalAccount}') },
    { name: 'a placeholder of CloudFormation', policy: withAccount('${AWS::AccountId}') },
    { name: 'a placeholder of Jinja', policy: withAccount('{{ account }}') },
    { name: 'a placeholder of a shell', policy: withAccount('$ACCOUNT_ID') },
    { name: 'a placeholder of a script', policy: withAccount('__ACCOUNT_ID__') },
    { name: 'a placeholder of the samples of AWS', policy: withAccount('<my-account-id>') },
    {
      name: 'a Region that may bring its account along',
      policy:
        '{ "Version": "2012-10-17", "Statement": { "Resource": "arn:aws:logs:${Place}:log-group:a:*" } }',
    },
    {
      name: 'too few fields, which another rule reports',
      policy:
        '{ "Version": "2012-10-17", "Statement": { "Resource": ["arn:aws:iam:x:user/Jane", "x"] } }',
    },
  ],
  invalid: [
    {
      name: 'too few digits',
      policy: withAccount('«11112222333»'),
      severity: 'error',
      accessAnalyzer: 'INVALID_ARN_ACCOUNT',
      says: '`11112222333`',
      fixes: [],
    },
    {
      name: 'too few digits behind a Region that is filled in',
      policy:
        '{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "logs:GetLogEvents", "Resource": "arn:aws:logs:${Region}:«11112222333»:log-group:a:*" } }',
    },
    { name: 'a placeholder for people', policy: withAccount('«ACCOUNT-ID-WITHOUT-HYPHENS»') },
    {
      name: 'digits with hyphens',
      policy: withAccount('«1111-2222-3333»'),
      fixes: [{ effect: 'widens', output: withAccount('111122223333') }],
    },
    {
      name: 'digits with hyphens, denied everywhere but there',
      policy:
        '{ "Version": "2012-10-17", "Statement": { "Effect": "Deny", "NotResource": ["arn:aws:iam::«1111-2222-3333»:user/x"] } }',
      fixes: [{ effect: 'widens' }],
    },
  ],
});
