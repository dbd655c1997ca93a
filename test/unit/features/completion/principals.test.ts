import { testCompletion } from '../../testers/completionTester';

const trusting = (principal: string): string =>
  `{"Statement": [{"Effect": "Allow", "Principal": ${principal}, "Action": "sts:AssumeRole"}]}`;

const OTHER = `{"Statement": [
  {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::444455556666:user/ann"}, "Action": "sts:AssumeRole"},
  {"Effect": "Allow", "Principal": {"Federated": "arn:aws:iam::444455556666:saml-provider/Okta"}, "Action": "sts:AssumeRoleWithSAML"},
  {"Effect": "Allow", "Principal": {"Service": "pipes.amazonaws.com"}, "Action": "sts:AssumeRole"}
]}`;
const PASSING = `{"Statement": {
  "Effect": "Allow",
  "Action": "iam:PassRole",
  "Resource": ["arn:aws:iam::777788889999:role/deploy", "arn:aws:iam::777788889999:role/*"]
}}`;

testCompletion('principals of AWS accounts', [
  {
    name: 'are first those that the open policies name',
    text: trusting('{"AWS": "$0"}'),
    open: [OTHER],
    first: ['arn:aws:iam::444455556666:user/ann', 'arn:aws:iam::444455556666:root'],
    offers: ['arn:aws:iam::…:role/…'],
    lacks: ['*'],
  },
  {
    name: 'are also the roles of their resources, those written out',
    text: trusting('{"AWS": ["$0"]}'),
    open: [PASSING],
    first: ['arn:aws:iam::777788889999:role/deploy'],
    lacks: ['arn:aws:iam::777788889999:role/*'],
  },
  {
    name: 'have the account of the open policies',
    text: trusting('{"AWS": "$0"}'),
    open: [PASSING],
    pick: 'arn:aws:iam::…:role/…',
    expected: trusting('{"AWS": "arn:aws:iam::777788889999:role/NAME"}'),
  },
  {
    name: 'are in the partition of the other ARNs',
    text: trusting('{"AWS": ["arn:aws-cn:iam::111122223333:root", "$0"]}'),
    offers: ['arn:aws-cn:iam::…:role/…'],
    lacks: ['arn:aws-cn:iam::111122223333:root'],
  },
]);

testCompletion('service principals', [
  {
    name: 'are those that the open policies name, then the common ones',
    text: trusting('{"Service": "$0"}'),
    open: [OTHER],
    first: ['pipes.amazonaws.com', 'apigateway.amazonaws.com'],
    offers: ['workmail.amazonaws.com'],
    details: { 'ecs-tasks.amazonaws.com': 'Amazon ECS tasks' },
  },
  {
    name: 'replace the whole name',
    text: trusting('{"Service": "lam$0bda.amazonaws.com"}'),
    pick: 'ec2.amazonaws.com',
    expected: trusting('{"Service": "ec2.amazonaws.com"}'),
  },
  {
    name: 'have the domain of China beside the usual one there',
    text: trusting('{"AWS": "arn:aws-cn:iam::111122223333:root", "Service": "$0"}'),
    offers: ['ec2.amazonaws.com', 'ec2.amazonaws.com.cn'],
  },
]);

const OIDC = 'arn:aws:iam::…:oidc-provider/token.actions.githubusercontent.com';
const SAML = 'arn:aws:iam::…:saml-provider/…';

const federated = (action: string): string =>
  `{"Statement": [{"Effect": "Allow", "Principal": {"Federated": "$0"}, "Action": ${action}}]}`;

testCompletion('identity providers beside the actions of their statement', [
  {
    name: 'have the call for OIDC',
    text: federated('"sts:AssumeRoleWithWebIdentity"'),
    open: [OTHER],
    offers: [OIDC, 'cognito-identity.amazonaws.com'],
    lacks: [SAML, 'arn:aws:iam::444455556666:saml-provider/Okta'],
  },
  {
    name: 'have the call for SAML',
    text: federated('["sts:TagSession", "STS:AssumeRoleWithSAML"]'),
    open: [OTHER],
    first: ['arn:aws:iam::444455556666:saml-provider/Okta'],
    offers: [SAML],
    lacks: [OIDC, 'cognito-identity.amazonaws.com'],
  },
  { name: 'have both', text: federated('"sts:AssumeRoleWith*"'), offers: [OIDC, SAML] },
  {
    name: 'have what the template fills in',
    text: federated('["sts:AssumeRoleWithSAML", {"Ref": "Call"}]'),
    offers: [OIDC, SAML],
  },
  { name: 'have neither', text: federated('"sts:AssumeRole"'), offers: [OIDC, SAML] },
]);

testCompletion('identity providers', [
  {
    name: 'are those that the open policies name, and well-known ones',
    text: trusting('{"Federated": "$0"}'),
    open: [OTHER],
    first: ['arn:aws:iam::444455556666:saml-provider/Okta'],
    offers: [
      'arn:aws:iam::…:oidc-provider/token.actions.githubusercontent.com',
      'arn:aws:iam::…:saml-provider/…',
      'cognito-identity.amazonaws.com',
    ],
    pick: 'arn:aws:iam::…:oidc-provider/token.actions.githubusercontent.com',
    expected: trusting(
      '{"Federated": "arn:aws:iam::444455556666:oidc-provider/token.actions.githubusercontent.com"}',
    ),
  },
]);
