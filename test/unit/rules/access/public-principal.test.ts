import { rule } from '../../../../server/src/rules/access/public-principal';
import { testRule } from '../../testers/ruleTester';
import { policyWith } from '../../testers/statements';

const OBJECTS = '"Resource":"arn:aws:s3:::example-bucket/*"';
const PUT = '"Action":"s3:PutObject"';
const statement = (
  principal: string,
  action = PUT,
  resource = OBJECTS,
  more = '',
  effect = 'Allow',
): string => `{"Effect":"${effect}","Principal":${principal},${action},${resource}${more}}`;
const everyone = (more: string): string => statement('"*"', PUT, OBJECTS, more);
const on = (operator: string, key: string, value: string): string =>
  `,"Condition":{"${operator}":{"${key}":"${value}"}}`;
const denied = (action: string, more: string): string =>
  statement('"*"', action, OBJECTS, more, 'Deny');
const TLS = on('Bool', 'aws:SecureTransport', 'false');
const ORGANIZATION = on('StringEquals', 'aws:PrincipalOrgID', 'o-a1b2c3d4e5');
const OUTSIDE = on('StringNotEquals', 'aws:PrincipalOrgID', 'o-a1b2c3d4e5');
const trust = (principal: string, more = ''): string =>
  `{"Effect":"Allow","Principal":${principal},"Action":"sts:AssumeRole"${more}}`;
const ROOT = '{"AWS":"arn:aws:iam::111122223333:root"}';

testRule(rule, {
  valid: [
    { name: 'an account', policy: policyWith(statement('{"AWS":"111122223333"}')) },
    { name: 'a service', policy: policyWith(statement('{"Service":"cloudtrail.amazonaws.com"}')) },
    { name: 'a Deny', policy: policyWith(denied(PUT, TLS)) },
    ...[
      ['an organization', ORGANIZATION],
      ['a source', on('ArnLike', 'aws:SourceArn', 'arn:aws:sns:eu-west-1:111122223333:t')],
      ['an account of the source', on('StringEquals', 'AWS:SourceAccount', '111122223333')],
      ['the owner of the source', on('StringEquals', 'AWS:SourceOwner', '111122223333')],
      ['a VPC endpoint', on('StringEquals', 'aws:SourceVpce', 'vpce-1a2b3c4d')],
      ['an address', on('IpAddress', 'aws:SourceIp', '192.0.2.0/24')],
      ['not an address', on('NotIpAddress', 'aws:SourceIp', '192.0.2.0/24')],
      [
        'an account of an access point',
        on('StringEquals', 's3:DataAccessPointAccount', '111122223333'),
      ],
      ['a role', on('ArnLike', 'aws:PrincipalArn', 'arn:aws:iam::111122223333:role/*')],
      ['a page', on('StringLike', 'aws:Referer', 'https://www.example.com/*')],
      ['a key that we do not know', on('StringEquals', 'example:Key', 'a')],
      ['a computed condition', ',"Condition":{"Ref":"C"}'],
      ['a half-written condition', ',"Condition":{"StringEquals":""}'],
    ].map(([name = '', more = '']) => ({ name, policy: policyWith(everyone(more)) })),
    {
      name: 'strangers are denied',
      policy: policyWith(everyone(''), denied('"Action":"s3:*"', OUTSIDE)),
    },
    {
      name: 'all but some are denied',
      policy: policyWith(
        everyone(''),
        `{"Effect":"Deny","NotPrincipal":${ROOT},"Action":"s3:*",${OBJECTS}}`,
      ),
    },
    {
      name: 'a key for the services of an account',
      policy: policyWith(
        statement(
          '{"AWS":"*"}',
          '"Action":"kms:Decrypt"',
          '"Resource":"*"',
          ',"Condition":{"StringEquals":{"kms:ViaService":"s3.eu-west-1.amazonaws.com","kms:CallerAccount":"111122223333"}}',
        ),
      ),
    },
    {
      name: 'a public function, by its key',
      policy: policyWith(
        statement(
          '"*"',
          '"Action":"lambda:InvokeFunctionUrl"',
          '"Resource":"arn:aws:lambda:eu-west-1:111122223333:function:a"',
          on('StringEquals', 'lambda:FunctionUrlAuthType', 'NONE'),
        ),
      ),
    },
    { name: 'an endpoint, said so', policy: policyWith(everyone('')), type: 'endpoint' },
    {
      name: "an endpoint, by the file's name",
      policy: policyWith(everyone('')),
      file: 's3-endpoint-policy.json',
    },
    { name: 'an RCP', policy: policyWith(everyone('')), type: 'rcp' },
    {
      name: 'the policy that endpoints and RCPs begin with',
      policy: policyWith(statement('"*"', '"Action":"*"', '"Resource":"*"')),
    },
    {
      name: 'several buckets, as endpoints have them',
      policy: policyWith(
        statement(
          '"*"',
          '"Action":"s3:GetObject"',
          '"Resource":["arn:aws:s3:::a/*","arn:aws:s3:::b/*"]',
        ),
      ),
    },
    {
      name: 'every bucket',
      policy: policyWith(statement('"*"', PUT, '"Resource":"arn:aws:s3:::*"')),
    },
    {
      name: 'a computed resource',
      policy: policyWith(statement('"*"', PUT, '"Resource":{"Ref":"R"}')),
    },
    { name: 'a computed principal', policy: policyWith(statement('{"AWS":{"Ref":"P"}}')) },
    {
      name: 'only one statement with a principal',
      policy: policyWith(everyone(''), `{"Effect":"Allow",${PUT},${OBJECTS}}`),
    },
    {
      name: 'NotPrincipal, of which another rule speaks',
      policy: policyWith(`{"Effect":"Allow","NotPrincipal":"*",${PUT},${OBJECTS}}`),
    },
    { name: 'no action yet', policy: policyWith(`{"Effect":"Allow","Principal":"*",${OBJECTS}}`) },
    { name: 'a role for an organization', policy: policyWith(trust('{"AWS":"*"}', ORGANIZATION)) },
    {
      name: 'a role with an external id',
      policy: policyWith(trust('{"AWS":"*"}', on('StringEquals', 'sts:ExternalId', 'a1'))),
    },
    { name: 'a role for the bare star, which AWS refuses', policy: policyWith(trust('"*"')) },
  ],
  invalid: [
    {
      name: 'writing',
      policy: policyWith(statement('«"*"»')),
      severity: 'warning',
      accessAnalyzer: null,
      messages: ['everyone'],
      fixes: [],
    },
    { name: 'a bare statement', policy: statement('«"*"»') },
    { name: 'every account', policy: policyWith(statement(`{"AWS":["111122223333",«"*"»]}`)) },
    {
      name: 'a website',
      policy: policyWith(statement('«"*"»', '"Action":["s3:GetObject"]')),
      severity: 'info',
      messages: ['published'],
    },
    {
      name: 'a website that lists its files',
      policy: policyWith(
        statement(
          '«"*"»',
          '"Action":["s3:GetObject","s3:ListBucket"]',
          '"Resource":["arn:aws:s3:::example-bucket","arn:aws:s3:::example-bucket/*"]',
        ),
      ),
      severity: 'warning',
    },
    {
      name: 'a public API',
      policy: policyWith(
        statement('«"*"»', '"Action":"execute-api:Invoke"', '"Resource":"execute-api:/*"'),
      ),
      severity: 'info',
    },
    {
      name: 'NotAction',
      policy: policyWith(statement('«"*"»', '"NotAction":"s3:DeleteObject"')),
      severity: 'warning',
    },
    {
      name: 'a queue',
      policy: policyWith(
        statement(
          '{"AWS":«"*"»}',
          '"Action":"sqs:SendMessage"',
          '"Resource":"arn:aws:sqs:eu-west-1:111122223333:q"',
        ),
      ),
    },
    {
      name: 'a key',
      policy: policyWith(
        statement(ROOT, '"Action":"kms:*"', '"Resource":"*"'),
        statement('{"AWS":«"*"»}', '"Action":"kms:Decrypt"', '"Resource":"*"'),
      ),
    },
    {
      name: 'a repository, which has no Resource',
      policy: policyWith('{"Effect":"Allow","Principal":«"*"»,"Action":"ecr:BatchGetImage"}'),
    },
    {
      name: 'everything, said to be a resource policy',
      policy: policyWith(statement('«"*"»', '"Action":"*"', '"Resource":"*"')),
      type: 'resource',
    },
    ...[
      ['TLS', on('Bool', 'aws:SecureTransport', 'true')],
      ['MFA', on('Bool', 'aws:MultiFactorAuthPresent', 'true')],
      ['an ACL', on('StringEquals', 's3:x-amz-acl', 'public-read')],
      ['every address', on('IpAddress', 'aws:SourceIp', '0.0.0.0/0')],
      ['every role', on('ArnLike', 'aws:PrincipalArn', '*')],
      ['an organization, if any', on('StringEqualsIfExists', 'aws:PrincipalOrgID', 'o-a1b2c3d4e5')],
      [
        'an organization, for all of none',
        on('ForAllValues:StringLike', 'aws:PrincipalOrgPaths', 'o-a1b2c3d4e5/*'),
      ],
      ['all but an organization', OUTSIDE],
    ].map(([name = '', more = '']) => ({
      name: `a condition that lets everyone in: ${name}`,
      policy: policyWith(statement('«"*"»', PUT, OBJECTS, more)),
    })),
    {
      name: 'a Deny without TLS',
      policy: policyWith(statement('«"*"»'), denied('"Action":"s3:*"', TLS)),
    },
    {
      name: 'strangers may not delete',
      policy: policyWith(statement('«"*"»'), denied('"Action":"s3:Delete*"', OUTSIDE)),
    },
    {
      name: 'one account is denied',
      policy: policyWith(statement('«"*"»'), statement(ROOT, PUT, OBJECTS, '', 'Deny')),
    },
    {
      name: 'a role',
      policy: policyWith(trust('{"AWS":«"*"»}')),
      severity: 'warning',
      messages: ['role'],
    },
    {
      name: 'a role with MFA, which anyone may have',
      policy: policyWith(trust('{"AWS":«"*"»}', on('Bool', 'aws:MultiFactorAuthPresent', 'true'))),
    },
  ],
});
