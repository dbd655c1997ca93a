import { rule } from '../../../../server/src/rules/principal/invalid-aws-principal';
import { testRule } from '../../testers/ruleTester';
import { policyWith } from '../../testers/statements';

const policy = (principal: string): string =>
  policyWith(
    `{"Effect":"Allow","Principal":${principal},"Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*"}`,
  );

testRule(rule, {
  valid: [
    ...[
      '*',
      '123456789012',
      'arn:aws:iam::123456789012:root',
      'arn:aws-cn:iam::123456789012:user/path/alice',
      'arn:aws:iam::123456789012:role/a',
      'arn:aws:sts::123456789012:assumed-role/a/b',
      'arn:aws:sts::123456789012:federated-user/a',
      'arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E15MNIMTCFKK4C',
      'AIDACKCEVSQ6C2EXAMPLE',
      'AWS-account-ID',
      'ACCOUNT-A-ID',
      'arn:aws:iam::ACCOUNT-A-ID:root',
      'arn:aws:iam::<account>:root',
      'arn:aws:iam::${AWS::AccountId}:root',
      'arn:aws:iam::123456789012:role/*',
      '79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be',
    ].map((value) => ({ name: value, policy: policy(`{"AWS":"${value}"}`) })),
    { name: 'a computed value', policy: policy('{"AWS":{"Ref":"AWS::AccountId"}}') },
    { name: 'another kind', policy: policy('{"CanonicalUser":"123"}') },
    { name: 'an identity policy', policy: policy('{"AWS":"123"}'), type: 'identity' },
  ],
  invalid: [
    {
      name: 'too few digits',
      policy: policy('{"AWS":["123456789012",«"12345678901"»]}'),
      severity: 'error',
      accessAnalyzer: null,
      messages: ['account-id'],
      fixes: [],
    },
    {
      name: 'dashes',
      policy: policy('{"AWS":«"1234-5678-9012"»}'),
      messages: ['account-id-dashes'],
      fixes: [{ effect: 'same', output: policy('{"AWS":"123456789012"}') }],
    },
    {
      name: 'an ARN without its beginning',
      policy: policy('{"AWS":«"aws:iam::123456789012:root"»}'),
      fixes: [{ effect: 'same', output: policy('{"AWS":"arn:aws:iam::123456789012:root"}') }],
    },
    {
      name: 'an ARN with a wrong account',
      policy: policy('{"AWS":[«"arn:aws:iam::1234:root"»,«"arn:aws:iam:::user/a"»]}'),
      messages: ['arn-account', 'arn-account'],
    },
    {
      name: 'a group',
      policy: policy('{"AWS":«"arn:aws:iam::123456789012:group/admins"»}'),
      messages: ['group'],
    },
    {
      name: 'resources that call no one',
      policy: policy(
        '{"AWS":[«"arn:aws:s3:::bucket"»,«"arn:aws:iam::123456789012:instance-profile/a"»]}',
      ),
      messages: ['not-a-principal', 'not-a-principal'],
    },
    {
      name: 'a service',
      policy: policy('{"AWS":«"ec2.amazonaws.com"»}'),
      messages: ['other-kind'],
      fixes: [{ effect: 'same', output: policy('{"Service":"ec2.amazonaws.com"}') }],
    },
    {
      name: 'an identity provider among others',
      policy: policy('{"AWS":["123456789012",«"arn:aws:iam::123456789012:saml-provider/a"»]}'),
      messages: ['other-kind'],
      says: 'belongs under `Federated`',
      fixes: [],
    },
  ],
});
