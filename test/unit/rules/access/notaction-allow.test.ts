import { rule } from '../../../../server/src/rules/access/notaction-allow';
import { testRule } from '../../testers/ruleTester';
import { policyWith } from '../../testers/statements';

const allow = (entry: string, resource = '"Resource":"*"', more = ''): string =>
  `{"Effect":"Allow",${entry},${resource}${more}}`;
const POWER = '["iam:*","organizations:*","account:*"]';
const on = (operator: string, key: string, value: string): string =>
  `,"Condition":{"${operator}":{"${key}":"${value}"}}`;

testRule(rule, {
  valid: [
    { name: 'Action', policy: policyWith(allow('"Action":["ec2:*","s3:*"]')) },
    {
      name: 'a gate',
      policy: policyWith(
        `{"Effect":"Deny","NotAction":"iam:ChangePassword","Resource":"*"${on('BoolIfExists', 'aws:MultiFactorAuthPresent', 'false')}}`,
      ),
    },
    {
      name: 'in a bucket',
      policy: policyWith(
        allow('"NotAction":"s3:DeleteObject"', '"Resource":"arn:aws:s3:::example-bucket/*"'),
      ),
    },
    {
      name: 'with a tag',
      policy: policyWith(
        allow(
          `"NotAction":${POWER}`,
          '"Resource":"*"',
          on('StringEquals', 'aws:ResourceTag/team', 'a'),
        ),
      ),
    },
    { name: 'nothing is left', policy: policyWith(allow('"NotAction":["*"]')) },
    { name: 'nothing is listed yet', policy: policyWith(allow('"NotAction":[]')) },
    { name: 'a computed list', policy: policyWith(allow('"NotAction":{"Ref":"A"}')) },
    {
      name: 'a computed resource',
      policy: policyWith(allow(`"NotAction":${POWER}`, '"Resource":{"Ref":"R"}')),
    },
    {
      name: 'a computed condition',
      policy: policyWith(
        allow(`"NotAction":${POWER}`, '"Resource":"*"', ',"Condition":{"Ref":"C"}'),
      ),
    },
    { name: 'a boundary', policy: policyWith(allow(`"NotAction":${POWER}`)), type: 'boundary' },
    { name: 'an SCP', policy: policyWith(allow(`"NotAction":${POWER}`)), type: 'scp' },
    {
      name: 'a resource policy',
      policy: policyWith(
        '{"Effect":"Allow","Principal":{"AWS":"111122223333"},"NotAction":"s3:Delete*","Resource":"*"}',
      ),
    },
    {
      name: 'a half-written statement',
      policy: policyWith('{"Effect":"Allow","NotAction":"iam:*"}'),
    },
  ],
  invalid: [
    {
      name: 'PowerUserAccess',
      policy: policyWith(allow(`«"NotAction"»:${POWER}`), allow('"Action":"iam:ListRoles"')),
      severity: 'info',
      messages: ['everythingElse'],
      accessAnalyzer: null,
      fixes: [],
    },
    { name: 'a bare statement', policy: allow('«"NotAction"»:"iam:*"') },
    {
      name: 'IAM is not left out',
      policy: policyWith(allow('«"NotAction"»:"organizations:*"')),
      severity: 'warning',
      messages: ['administrator'],
    },
    {
      name: 'IAM is denied',
      policy: policyWith(
        allow('«"NotAction"»:"organizations:*"'),
        '{"Effect":"Deny","Action":"iam:*","Resource":"*"}',
      ),
      messages: ['everythingElse'],
    },
    {
      name: 'each statement of its own',
      policy: policyWith(allow('«"NotAction"»:"iam:*"'), allow('«"NotAction"»:["iam:*","sts:*"]')),
    },
    {
      name: 'a list with a computed part',
      policy: policyWith(allow('«"NotAction"»:["iam:*",{"Ref":"A"}]')),
    },
    {
      name: 'NotResource',
      policy: policyWith(allow(`«"NotAction"»:${POWER}`, '"NotResource":"arn:aws:s3:::b"')),
    },
    {
      name: 'with MFA',
      policy: policyWith(
        allow(
          `«"NotAction"»:${POWER}`,
          '"Resource":"*"',
          on('Bool', 'aws:MultiFactorAuthPresent', 'true'),
        ),
      ),
    },
    {
      name: 'in one Region',
      policy: policyWith(
        allow(
          `«"NotAction"»:${POWER}`,
          '"Resource":"*"',
          on('StringEquals', 'aws:RequestedRegion', 'eu-west-1'),
        ),
      ),
    },
  ],
});
