import { rule } from '../../../../server/src/rules/principal/invalid-service-principal-format';
import { testRule } from '../../testers/ruleTester';
import { policyWith } from '../../testers/statements';

const service = (value: string): string =>
  policyWith(`{"Effect":"Allow","Principal":{"Service":${value}},"Action":"sts:AssumeRole"}`);
const condition = (operator: string, key: string, value: string): string =>
  policyWith(
    `{"Effect":"Allow","Action":"kms:Decrypt","Resource":"*","Condition":{"${operator}":{"${key}":${value}}}}`,
  );

testRule(rule, {
  valid: [
    ...[
      'ec2.amazonaws.com',
      'ec2.amazonaws.com.cn',
      'states.eu-west-1.amazonaws.com',
      'delivery.logs.amazonaws.com',
      'member.org.stacksets.cloudformation.amazonaws.com',
      'eks-fargate-pods.amazonaws.com',
      'cloudfront.aws.internal',
      'ec2.c2s.ic.gov',
      'alexa-appkit.amazon.com',
      '<service>.amazonaws.com',
      'SERVICE-NAME',
      '*',
    ].map((value) => ({ name: value, policy: service(`"${value}"`) })),
    { name: 'a computed value', policy: service('{"Fn::Sub":"ec2.${AWS::URLSuffix}"}') },
    { name: 'a template in plain JSON', policy: service('"logs.${AWS::Region}.amazonaws.com"') },
    { name: 'another kind', policy: policyWith('{"Principal":{"AWS":"ec2"},"Action":"s3:*"}') },
    { name: 'an identity policy', policy: service('"ec2"'), type: 'identity' },
    {
      name: 'a condition with the right name',
      policy: condition('StringEquals', 'iam:PassedToService', '["ec2.amazonaws.com"]'),
    },
    {
      name: 'a condition with a pattern',
      policy: condition('StringLike', 'kms:ViaService', '"s3.*.amazonaws.com"'),
    },
    {
      name: 'a condition with a Region',
      policy: condition('StringEquals', 'kms:ViaService', '"s3.eu-west-1.amazonaws.com"'),
    },
    {
      name: 'a condition with a placeholder for the Region',
      policy: condition('StringEquals', 'kms:ViaService', '"s3.region.amazonaws.com"'),
    },
    {
      name: 'a condition with a variable',
      policy: condition('StringEquals', 'kms:ViaService', '"s3.${aws:RequestedRegion}"'),
    },
    { name: 'a Null condition', policy: condition('Null', 'aws:CalledVia', '"true"') },
    { name: 'another key', policy: condition('StringEquals', 'aws:username', '"ec2"') },
  ],
  invalid: [
    {
      name: 'keys of services that hold a service principal',
      policy: condition(
        'StringEquals',
        'organizations:ServicePrincipal',
        '[«"config"», "config.amazonaws.com"]',
      ),
      says: '`organizations:ServicePrincipal`',
    },
    {
      name: 'the bare name',
      policy: service('«"lambda"»'),
      severity: 'error',
      accessAnalyzer: 'INVALID_SERVICE_PRINCIPAL_FORMAT',
      messages: ['principal'],
      fixes: [{ effect: 'same', output: service('"lambda.amazonaws.com"') }],
    },
    {
      name: 'upper case',
      policy: service('["ec2.amazonaws.com",«"EC2.amazonaws.com"»]'),
      fixes: [{ effect: 'same', output: service('["ec2.amazonaws.com","ec2.amazonaws.com"]') }],
    },
    {
      name: 'another domain',
      policy: service('«"sns.amazon.com"»'),
      fixes: [{ effect: 'same', output: service('"sns.amazonaws.com"') }],
    },
    { name: 'an ARN', policy: service('«"arn:aws:iam::123456789012:role/a"»'), fixes: [] },
    {
      name: 'a condition with the bare name',
      policy: condition('StringEquals', 'iam:PassedToService', '["ec2.amazonaws.com",«"lambda"»]'),
      messages: ['condition'],
      says: '`iam:PassedToService`',
      fixes: [],
    },
    {
      name: 'kms:ViaService without a Region',
      policy: condition('StringEquals', 'kms:ViaService', '«"s3.amazonaws.com"»'),
      says: 'service.region.amazonaws.com',
    },
  ],
});
