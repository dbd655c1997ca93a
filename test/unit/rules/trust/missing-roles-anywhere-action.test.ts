import { rule } from '../../../../server/src/rules/trust/missing-roles-anywhere-action';
import { testRule } from '../../testers/ruleTester';
import { policyWith } from '../../testers/statements';

const SERVICE = '"rolesanywhere.amazonaws.com"';
const trust = (action: string, service = SERVICE, effect = 'Allow'): string =>
  `{"Effect":"${effect}","Principal":{"Service":${service}},"Action":${action}}`;
const ALL = '["sts:AssumeRole","sts:SetSourceIdentity","sts:TagSession"]';

testRule(rule, {
  valid: [
    { name: 'all three', policy: policyWith(trust(ALL)) },
    { name: 'a wildcard', policy: policyWith(trust('"sts:*"')) },
    {
      name: 'another service',
      policy: policyWith(trust('"sts:AssumeRole"', '"ec2.amazonaws.com"')),
    },
    { name: 'a Deny', policy: policyWith(trust('"sts:AssumeRole"', SERVICE, 'Deny')) },
    {
      name: 'split over two statements',
      policy: policyWith(
        trust('"sts:AssumeRole"'),
        trust('["sts:TagSession","sts:SetSourceIdentity"]'),
      ),
    },
    {
      name: 'computed actions',
      policy: policyWith(trust('["sts:AssumeRole",{"Ref":"More"}]')),
      type: 'trust',
    },
  ],
  invalid: [
    {
      name: 'AssumeRole alone',
      policy: policyWith(trust('"sts:AssumeRole"', `«${SERVICE}»`)),
      severity: 'error',
      accessAnalyzer: 'MISSING_ACTION_FOR_ROLES_ANYWHERE_TRUST_POLICY',
      says: '`sts:SetSourceIdentity` and `sts:TagSession`',
    },
    {
      name: 'one missing',
      policy: policyWith(
        trust('["sts:AssumeRole","sts:TagSession"]', `["ec2.amazonaws.com",«${SERVICE}»]`),
      ),
      fixes: [
        {
          effect: 'widens',
          output: policyWith(
            trust(
              '["sts:AssumeRole","sts:TagSession","sts:SetSourceIdentity"]',
              `["ec2.amazonaws.com",${SERVICE}]`,
            ),
          ),
        },
      ],
    },
  ],
});
