import { testCompletion } from '../../testers/completionTester';

const when = (condition: string, effect = 'Deny'): string =>
  `{"Statement": [{"Effect": "${effect}", "Action": "*", "Resource": "arn:aws:s3:::b/x", "Condition": ${condition}}]}`;

testCompletion('condition operators', [
  {
    name: 'of a Deny begin with those that also see long-term keys',
    text: when('{"$0"}'),
    first: ['BoolIfExists', 'NumericGreaterThanIfExists'],
    offers: ['Bool', 'Null', 'StringEqualsIfExists', 'ForAnyValue:StringLike'],
    lacks: ['NullIfExists'],
    pick: 'BoolIfExists',
    expected: when('{"BoolIfExists": {\n  "": ""\n}}'),
  },
  {
    name: 'of an Allow begin with those that ask for MFA',
    text: when('{$0}', 'Allow'),
    first: ['Bool', 'NumericLessThan'],
    pick: 'Bool',
    expected: when('{"Bool": {\n  "": ""\n}}', 'Allow'),
  },
  {
    name: 'are those that the block does not have yet',
    text: when('{"Bool": {"aws:SecureTransport": "false"}, "$0": {}}'),
    lacks: ['Bool'],
    pick: 'BoolIfExists',
    expected: when('{"Bool": {"aws:SecureTransport": "false"}, "BoolIfExists": {}}'),
  },
  {
    name: 'replace the operator that stands, its qualifier included',
    text: when('{"ForAnyValue:String$0Equals": {"aws:TagKeys": "a"}}'),
    pick: 'ForAllValues:StringEquals',
    expected: when('{"ForAllValues:StringEquals": {"aws:TagKeys": "a"}}'),
  },
]);

testCompletion('values of Condition, where nothing stands', [
  {
    name: 'are conditions about MFA, then blocks of every operator',
    text: when('$0'),
    first: ['BoolIfExists aws:MultiFactorAuthPresent false'],
    offers: ['StringEquals', 'IpAddress'],
    pick: 'StringEquals',
    expected: when('{\n  "StringEquals": {\n    "": ""\n  }\n}'),
  },
]);

testCompletion('keys of a comparison with addresses', [
  {
    name: 'begin with the one of the caller',
    text: when('{"IpAddress": {"$0": ""}}'),
    first: ['aws:SourceIp', 'aws:VpcSourceIp'],
    offers: ['aws:Ec2InstanceSourcePrivateIPv4'],
  },
]);

/** A condition on some actions. */
const on = (action: string, condition: string, more = ''): string =>
  `{"Statement": [{"Effect": "Allow", "Action": ${action}, "Resource": "*"${more}, "Condition": ${condition}}]}`;

testCompletion('condition operators by keys', [
  {
    name: 'below which a key stands compare its type',
    text: on('"*"', '{"$0": {"aws:SourceIp": "203.0.113.0/24"}}'),
    first: ['IpAddress', 'NotIpAddress'],
    offers: ['IpAddressIfExists', 'Null'],
    lacks: ['StringEquals', 'Bool', 'ForAnyValue:StringEquals'],
  },
  {
    name: 'of ARNs may also be those of strings',
    text: on('"*"', '{"$0": {"aws:PrincipalArn": "x"}}'),
    offers: ['ArnLike', 'StringEquals'],
    lacks: ['NumericEquals', 'StringLike', 'ForAnyValue:ArnLike'],
  },
  {
    name: 'of a key with several values are those for them',
    text: on('"*"', '{"$0": {"aws:TagKeys": "a"}}'),
    offers: ['ForAllValues:StringLike', 'ForAnyValue:StringEquals', 'Null'],
    lacks: ['Bool', 'StringEquals'],
  },
  {
    name: 'compare every key below them',
    text: on('"*"', '{"$0": {"aws:username": "a", "aws:PrincipalArn": "b"}}'),
    offers: ['StringEquals'],
    lacks: ['ArnLike'],
  },
  {
    name: 'of a key that nobody knows may be any',
    text: on('"*"', '{"$0": {"example.com:claim": "a"}}'),
    offers: ['StringEquals', 'Bool', 'NumericEquals'],
  },
  {
    name: 'first include those for MFA where a role is assumed',
    text: on('"sts:AssumeRole"', '{"$0"}'),
    first: ['StringEquals', 'StringLike', 'Bool'],
  },
  {
    name: 'first are those for the keys of the actions',
    text: on('"lambda:CreateFunctionUrlConfig"', '{"$0"}'),
    first: ['StringEquals', 'StringLike'],
  },
]);

testCompletion('conditions', [
  {
    name: 'the one of a gate, where nothing stands',
    text: when('$0'),
    first: ['BoolIfExists aws:MultiFactorAuthPresent false'],
    pick: 'BoolIfExists aws:MultiFactorAuthPresent false',
    expected: when('{\n  "BoolIfExists": {\n    "aws:MultiFactorAuthPresent": "false"\n  }\n}'),
  },
  {
    name: 'the one of a permission, where nothing stands',
    text: when('$0', 'Allow'),
    first: ['Bool aws:MultiFactorAuthPresent true'],
  },
]);

testCompletion('condition keys', [
  {
    name: 'of Bool are those with a truth value, MFA first',
    text: when('{"Bool": {"$0"}}'),
    first: ['aws:MultiFactorAuthPresent'],
    offers: ['aws:SecureTransport'],
    lacks: ['aws:SourceIp', 'aws:username', 'aws:MultiFactorAuthAge'],
    pick: 'aws:MultiFactorAuthPresent',
    expected: when('{"Bool": {"aws:MultiFactorAuthPresent": "false"}}'),
  },
  {
    name: 'of a permission ask for MFA',
    text: when('{"Bool": {$0}}', 'Allow'),
    pick: 'aws:MultiFactorAuthPresent',
    expected: when('{"Bool": {"aws:MultiFactorAuthPresent": "true"}}', 'Allow'),
  },
  {
    name: 'of numeric operators',
    text: when('{"NumericGreaterThanIfExists": {$0}}'),
    first: ['aws:MultiFactorAuthAge'],
    lacks: ['aws:MultiFactorAuthPresent'],
  },
  {
    name: 'of string operators include those that are ARNs',
    text: when('{"StringEquals": {"$0": "x"}}'),
    offers: ['aws:PrincipalArn', 'aws:PrincipalOrgID'],
    lacks: ['aws:TagKeys'],
    pick: 'aws:PrincipalTag/',
    expected: when('{"StringEquals": {"aws:PrincipalTag/KEY": "x"}}'),
  },
  {
    name: 'of string operators with patterns leave ARNs to their own operators',
    text: when('{"StringLike": {"$0": "x"}}'),
    offers: ['aws:PrincipalTag/'],
    lacks: ['aws:PrincipalArn'],
  },
  {
    name: 'of operators for several values',
    text: when('{"ForAnyValue:StringEquals": {"$0"}}'),
    offers: ['aws:TagKeys', 'aws:PrincipalOrgPaths'],
    lacks: ['aws:username'],
  },
  {
    name: 'of Null are all of them',
    text: when('{"Null": {"$0"}}'),
    offers: ['aws:TagKeys', 'aws:username', 'aws:MultiFactorAuthPresent'],
    pick: 'aws:username',
    expected: when('{"Null": {"aws:username": "true"}}'),
  },
  {
    name: 'are those that the operator does not have yet',
    text: when('{"StringEquals": {"AWS:username": "a", "$0"}}'),
    offers: ['aws:userid'],
    lacks: ['aws:username'],
  },
  {
    name: 'replace the whole key, without doubling its prefix',
    text: when('{"Bool": {"aws:Multi$0": "true"}}'),
    pick: 'aws:MultiFactorAuthPresent',
    expected: when('{"Bool": {"aws:MultiFactorAuthPresent": "true"}}'),
  },
  {
    name: 'come at the end of a text that stops there',
    text: '{"Statement": [{"Effect": "Deny", "Condition": {"BoolIfExists": {"aws:$0',
    pick: 'aws:MultiFactorAuthPresent',
    expected:
      '{"Statement": [{"Effect": "Deny", "Condition": {"BoolIfExists": {"aws:MultiFactorAuthPresent": "false"',
  },
]);

testCompletion('condition keys of the actions', [
  {
    name: 'are those that one of them supports',
    text: on('["s3:ListBucket", "s3:GetObject"]', '{"StringEquals": {"$0"}}'),
    offers: ['s3:ResourceAccount', 's3:prefix', 's3:ExistingObjectTag/', 'aws:PrincipalOrgID'],
    lacks: ['s3:x-amz-acl', 's3:max-keys', 'iam:PassedToService'],
    details: { 's3:prefix': 'String', 's3:AccessGrantsInstanceArn': 'ARN' },
    documents: { 's3:prefix': 'prefix' },
  },
  {
    name: 'come first, and among them those that few other actions support',
    text: on('"s3:ListBucket"', '{"StringEquals": {"$0"}}'),
    first: ['s3:delimiter', 's3:prefix'],
  },
  {
    name: 'have the type of the operator',
    text: on('"s3:ListBucket"', '{"NumericLessThanEquals": {"$0"}}'),
    first: ['s3:max-keys'],
    lacks: ['s3:prefix'],
    pick: 's3:max-keys',
    expected: on('"s3:ListBucket"', '{"NumericLessThanEquals": {"s3:max-keys": ""}}'),
  },
  {
    name: 'with several values say so',
    text: on('"dynamodb:GetItem"', '{"ForAllValues:StringEquals": {"$0"}}'),
    offers: ['dynamodb:LeadingKeys', 'dynamodb:Attributes'],
    details: { 'dynamodb:LeadingKeys': 'ArrayOfString' },
  },
  {
    name: 'have a part to fill in',
    text: on('"s3:GetObject"', '{"StringEquals": {"$0": "x"}}'),
    pick: 's3:ExistingObjectTag/',
    expected: on('"s3:GetObject"', '{"StringEquals": {"s3:ExistingObjectTag/KEY": "x"}}'),
  },
  {
    name: 'have that part where it is, also in their middle or behind a colon',
    text: on('"kms:Decrypt"', '{"StringEquals": {"$0": "x"}}'),
    pick: 'kms:EncryptionContext:EncryptionContextKey',
    expected: on('"kms:Decrypt"', '{"StringEquals": {"kms:EncryptionContext:KEY": "x"}}'),
  },
  {
    name: 'are said in Japanese where we have words, else in those of AWS',
    text: on('["iam:PassRole", "s3:ListBucket"]', '{"StringEquals": {"$0"}}'),
    locale: 'ja',
    documents: { 'iam:PassedToService': 'ロールを渡す先', 's3:delimiter': 'AWS の説明: ' },
  },
  {
    name: 'about tags are offered where the action knows tags',
    text: on('"sqs:CreateQueue"', '{"StringEquals": {"$0"}}'),
    offers: ['aws:RequestTag/', 'aws:ResourceTag/'],
  },
  {
    name: 'about tags are not offered where it does not',
    text: on('"sqs:ListQueues"', '{"StringEquals": {"$0"}}'),
    offers: ['aws:PrincipalTag/'],
    lacks: ['aws:RequestTag/', 'aws:ResourceTag/'],
  },
  {
    name: 'that only some services send are not offered for others',
    text: on('"guardduty:ListDetectors"', '{"StringEquals": {"$0"}}'),
    offers: ['aws:SourceVpce'],
    lacks: ['aws:VpceAccount'],
  },
  {
    name: 'with the tags of the open policies',
    text: on('"*"', '{"StringEquals": {"$0"}}'),
    open: [on('"s3:*"', '{"StringLike": {"aws:PrincipalTag/team": "a"}}')],
    offers: ['aws:PrincipalTag/team', 'aws:PrincipalTag/'],
  },
  {
    name: 'with tags, but not the half that is being typed',
    text: on('"*"', '{"StringEquals": {"aws:PrincipalTag/te$0": "a"}}'),
    lacks: ['aws:PrincipalTag/te'],
  },
  {
    name: 'say for whom a service calls, where a service is the principal',
    text: on(
      '"sns:Publish"',
      '{"StringEquals": {"$0"}}',
      ', "Principal": {"Service": "s3.amazonaws.com"}',
    ),
    set: 'resource',
    first: ['aws:SourceAccount'],
    offers: ['aws:SourceArn'],
  },
  {
    name: 'of an OIDC provider come first in the trust in it',
    text: on(
      '"sts:AssumeRoleWithWebIdentity"',
      '{"StringEquals": {"$0"}}',
      ', "Principal": {"Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"}',
    ),
    set: 'trust',
    first: ['token.actions.githubusercontent.com:aud', 'token.actions.githubusercontent.com:sub'],
    offers: ['token.actions.githubusercontent.com:repository', 'sts:RoleSessionName'],
    lacks: ['gitlab.com:user_login', 'saml:aud', 'accounts.google.com:aud'],
  },
  {
    name: 'of a provider that has a name of the customer bear that name',
    text: on(
      '"sts:AssumeRoleWithWebIdentity"',
      '{"StringEquals": {"$0"}}',
      ', "Principal": {"Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.acme.ghe.com"}',
    ),
    set: 'trust',
    offers: ['token.actions.acme.ghe.com:sub', 'token.actions.acme.ghe.com:repository'],
  },
  {
    name: 'of SAML come first in the trust in a SAML provider',
    text: on(
      '"sts:AssumeRoleWithSAML"',
      '{"StringEquals": {"$0"}}',
      ', "Principal": {"Federated": "arn:aws:iam::111122223333:saml-provider/Okta"}',
    ),
    set: 'trust',
    first: ['saml:aud'],
    lacks: ['gitlab.com:user_login'],
  },
]);

testCompletion('condition values', [
  {
    name: 'false first in a gate',
    text: when('{"BoolIfExists": {"aws:MultiFactorAuthPresent": "$0"}}'),
    first: ['false', 'true'],
    pick: 'false',
    expected: when('{"BoolIfExists": {"aws:MultiFactorAuthPresent": "false"}}'),
  },
  {
    name: 'true first in a permission, with quotes where there are none',
    text: when('{"Bool": {"aws:multifactorauthpresent": $0}}', 'Allow'),
    first: ['true', 'false'],
    pick: 'true',
    expected: when('{"Bool": {"aws:multifactorauthpresent": "true"}}', 'Allow'),
  },
  {
    name: 'in the place of a JSON boolean',
    text: when('{"Bool": {"aws:SecureTransport": tr$0ue}}'),
    pick: 'false',
    expected: when('{"Bool": {"aws:SecureTransport": "false"}}'),
  },
  {
    name: 'whether a key is absent',
    text: when('{"Null": {"s3:prefix": ["$0"]}}'),
    first: ['true', 'false'],
  },
  {
    name: 'ages',
    text: when('{"NumericLessThan": {"aws:MultiFactorAuthAge": "$0"}}'),
    offers: ['3600'],
  },
  {
    name: 'none for a key with any value',
    text: when('{"StringEquals": {"aws:username": "$0"}}'),
    nothing: true,
  },
]);
