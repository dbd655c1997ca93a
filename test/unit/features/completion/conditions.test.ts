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
    text: when('{"StringLike": {"$0": "x"}}'),
    offers: ['aws:PrincipalArn', 'aws:PrincipalOrgID'],
    lacks: ['aws:TagKeys'],
    pick: 'aws:PrincipalTag/',
    expected: when('{"StringLike": {"aws:PrincipalTag/KEY": "x"}}'),
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
