import { rule } from '../../../../server/src/rules/organization/rcp-allow';
import { testRule } from '../../testers/ruleTester';
import { policyWith } from '../../testers/statements';

const policy = (effect: string, rest: string): string =>
  policyWith(`{"Effect":${effect},"Principal":"*","Action":"*",${rest}}`);
const CONDITION = '"Condition":{"Bool":{"aws:SecureTransport":"true"}}';

testRule(rule, {
  valid: [
    { name: 'RCPFullAWSAccess', policy: policy('"Allow"', '"Resource":"*"'), type: 'rcp' },
    {
      name: 'an empty Condition',
      policy: policy('"Allow"', '"Resource":["*"],"Condition":{}'),
      type: 'rcp',
    },
    {
      name: 'computed resources',
      policy: policy('"Allow"', '"Resource":{"Ref":"R"}'),
      type: 'rcp',
    },
    {
      name: 'a Deny',
      policy: policy('"Deny"', `"Resource":"arn:aws:s3:::b",${CONDITION}`),
      type: 'rcp',
    },
    { name: 'a bucket policy', policy: policy('"Allow"', '"Resource":"arn:aws:s3:::b"') },
  ],
  invalid: [
    {
      name: 'some resources',
      policy: policy('«"Allow"»', '"Resource":["*","arn:aws:s3:::b"]'),
      type: 'rcp',
      severity: 'error',
      accessAnalyzer: 'RCP_SYNTAX_ERROR_ALLOW',
    },
    { name: 'NotResource', policy: policy('«"Allow"»', '"NotResource":"*"'), type: 'rcp' },
    {
      name: 'a condition',
      policy: policy('«"Allow"»', `"Resource":"*",${CONDITION}`),
      type: 'rcp',
    },
  ],
});
