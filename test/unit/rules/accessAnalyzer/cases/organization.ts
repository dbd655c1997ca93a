import { OBJECTS, deny, one } from './case';
import type { Cases, CodeCase } from './case';

const scp = (name: string, policy: string): CodeCase => ({ name, policy, type: 'scp' });
const rcp = (name: string, policy: string): CodeCase => ({ name, policy, type: 'rcp' });
const control = (action: string, condition?: string, principal = '"*"', rest = ''): string =>
  one(
    `"Effect":"Deny","Principal":${principal},"Action":${action},"Resource":"*"${rest}${condition === undefined ? '' : `,"Condition":${condition}`}`,
  );

const READ = `"Action":"s3:GetObject","Resource":${OBJECTS}`;
const NO_SERVICE = '"BoolIfExists":{"aws:PrincipalIsAWSService":"false"}';
const SERVICE = '"BoolIfExists":{"aws:PrincipalIsAWSService":"true"}';
const HAS_SOURCE = '"Null":{"aws:SourceAccount":"false"}';

/** Service control policies and resource control policies. */
export const ORGANIZATION: Cases = {
  SCP_SYNTAX_ERROR_ACTION_WILDCARD: [
    scp('in the middle', deny('«"iam:Delete*Policy"»')),
    scp('at the start', deny('["s3:Get*",«"iam:*Role"»]')),
    scp(
      'in NotAction',
      one('"Effect":"Deny","NotAction":["iam:Get*",«"ec2:*Tags"»],"Resource":"*"'),
    ),
    scp('a question mark', deny('«"ec2:Describe?mages"»')),
  ],
  SCP_SYNTAX_ERROR_PRINCIPAL: [
    scp('Principal', one(`"Effect":"Deny",«"Principal"»:"*",${READ}`)),
    scp('NotPrincipal', one(`"Effect":"Deny",«"NotPrincipal"»:{"AWS":"111122223333"},${READ}`)),
    scp(
      'an ARN',
      one(`"Effect":"Allow",«"Principal"»:{"AWS":"arn:aws:iam::111122223333:root"},${READ}`),
    ),
  ],
  RCP_SYNTAX_ERROR_PRINCIPAL: [
    rcp(
      'an account',
      control(
        '"s3:*"',
        `{"StringNotEquals":{"aws:ResourceAccount":"111122223333"}}`,
        '«{"AWS":"111122223333"}»',
      ),
    ),
    rcp(
      'NotPrincipal',
      one('"Effect":"Deny",«"NotPrincipal"»:{"AWS":"111122223333"},"Action":"s3:*","Resource":"*"'),
    ),
    rcp('an ARN', control('"sqs:*"', undefined, '«{"AWS":"arn:aws:iam::111122223333:root"}»')),
  ],
  RCP_SYNTAX_ERROR_ALLOW: [
    rcp(
      'a condition',
      one(
        '"Effect":«"Allow"»,"Principal":"*","Action":"*","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"true"}}',
      ),
    ),
    rcp('a resource', one(`"Effect":«"Allow"»,"Principal":"*",${READ}`)),
  ],
  RCP_SYNTAX_ERROR_NOTACTION: [
    rcp('in a Deny', one('"Effect":"Deny","Principal":"*",«"NotAction"»:"s3:*","Resource":"*"')),
    rcp(
      'a list',
      one('"Effect":"Deny","Principal":"*",«"NotAction"»:["s3:*","sqs:*"],"Resource":"*"'),
    ),
  ],
  RCP_SYNTAX_ERROR_ACTION: [
    rcp('a service without RCPs', control('«"ec2:*"»')),
    rcp('one of a list', control('["s3:*",«"lambda:InvokeFunction"»]')),
    rcp('two', control('[«"iam:*"»,"sts:AssumeRole",«"sns:Publish"»]')),
  ],
  RCP_MISSING_RELATED_PRINCIPAL_CONDITION_KEY: [
    rcp(
      'the organization',
      control('"s3:*"', '{"StringNotEqualsIfExists":{«"aws:PrincipalOrgID"»:"o-a1b2c3d4e5"}}'),
    ),
    rcp(
      'the account',
      control('"sqs:*"', '{"StringNotEquals":{«"aws:PrincipalAccount"»:"111122223333"}}'),
    ),
    rcp(
      'paths',
      control(
        '"s3:*"',
        '{"ForAllValues:StringNotLike":{«"aws:PrincipalOrgPaths"»:"o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/*"}}',
      ),
    ),
  ],
  RCP_MISSING_RELATED_SERVICE_PRINCIPAL_CONDITION_KEY: [
    rcp(
      'the organization',
      control(
        '"s3:*"',
        `{"StringNotEqualsIfExists":{«"aws:SourceOrgID"»:"o-a1b2c3d4e5"},${HAS_SOURCE}}`,
      ),
    ),
    rcp(
      'the account',
      control(
        '["s3:*","sqs:*"]',
        `{"StringNotEquals":{«"aws:SourceAccount"»:"111122223333"},${HAS_SOURCE}}`,
      ),
    ),
    rcp(
      'for anybody but services',
      control(
        '"s3:*"',
        `{"StringNotEqualsIfExists":{«"aws:SourceOrgID"»:"o-a1b2c3d4e5"},${HAS_SOURCE},${NO_SERVICE}}`,
      ),
    ),
  ],
  RCP_MISSING_SERVICE_CONDITION_KEY_NULL_CHECK: [
    rcp(
      'the organization',
      control(
        '"s3:*"',
        `{"StringNotEqualsIfExists":{«"aws:SourceOrgID"»:"o-a1b2c3d4e5"},${SERVICE}}`,
      ),
    ),
    rcp(
      'paths',
      control(
        '"sqs:*"',
        `{"ForAllValues:StringNotLike":{«"aws:SourceOrgPaths"»:"o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/*"},${SERVICE}}`,
      ),
    ),
  ],
};
