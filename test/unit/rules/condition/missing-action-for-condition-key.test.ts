import { rule } from '../../../../server/src/rules/condition/missing-action-for-condition-key';
import { testRule } from '../../testers/ruleTester';
import { policyWith } from '../../testers/statements';

const PRINCIPAL = '"Principal":{"AWS":"arn:aws:iam::111122223333:user/DevUser"}';
const trust = (action: string, condition: string, effect = 'Allow'): string =>
  `{"Effect":"${effect}",${PRINCIPAL},"Action":${action},"Condition":${condition}}`;
const SOURCE = '{"StringEquals":{"sts:SourceIdentity":"DevUser"}}';
const TAGS = '{"StringLike":{"aws:RequestTag/Project":"*"}}';
const ASSUME = '"sts:AssumeRole"';

testRule(rule, {
  valid: [
    {
      name: 'both actions',
      policy: policyWith(trust('["sts:AssumeRole","sts:SetSourceIdentity"]', SOURCE)),
    },
    { name: 'a pattern', policy: policyWith(trust('"sts:*"', SOURCE)) },
    {
      name: 'the action in another statement, as AWS publishes it for session tags',
      policy: policyWith(
        trust(ASSUME, TAGS),
        trust(
          '"sts:TagSession"',
          '{"ForAllValues:StringEquals":{"sts:TransitiveTagKeys":["Project"]}}',
        ),
      ),
    },
    {
      name: 'an action that is computed',
      policy: policyWith(trust(ASSUME, TAGS), trust('{"Ref":"Action"}', TAGS)),
    },
    { name: 'a Deny', policy: policyWith(trust(ASSUME, SOURCE, 'Deny')) },
    {
      name: 'a source identity that is excluded',
      policy: policyWith(trust(ASSUME, '{"StringNotEquals":{"sts:SourceIdentity":"root"}}')),
    },
    {
      name: 'no source identity',
      policy: policyWith(trust(ASSUME, '{"Null":{"sts:SourceIdentity":"true"}}')),
    },
    {
      name: 'the source identity of the caller',
      policy: policyWith(trust(ASSUME, '{"StringEquals":{"aws:SourceIdentity":"DevUser"}}')),
    },
    {
      name: 'tags of other actions',
      policy: `{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"ec2:RunInstances","Resource":"*","Condition":${TAGS}}}`,
    },
    {
      name: 'other actions beside',
      policy: policyWith(
        `{"Effect":"Allow","Action":["sts:AssumeRole","ec2:RunInstances"],"Resource":"*","Condition":${TAGS}}`,
      ),
    },
  ],
  invalid: [
    {
      name: 'a source identity',
      policy: policyWith(trust(ASSUME, '{"StringEquals":{«"sts:SourceIdentity"»:"DevUser"}}')),
      severity: 'error',
      accessAnalyzer: 'MISSING_ACTION_FOR_CONDITION_KEY',
      says: '`sts:SetSourceIdentity`',
      fixes: [
        {
          effect: 'widens',
          output: policyWith(trust('["sts:AssumeRole","sts:SetSourceIdentity"]', SOURCE)),
        },
      ],
    },
    {
      name: 'session tags of a SAML provider',
      policy: policyWith(
        trust('["sts:AssumeRoleWithSAML"]', '{"StringLike":{«"aws:RequestTag/Project"»:"*"}}'),
      ),
      says: '`sts:TagSession`',
    },
    {
      name: 'an identity-based policy, where the action is denied',
      policy: policyWith(
        '{"Effect":"Allow","Action":"sts:AssumeRole","Resource":"*","Condition":{"ForAllValues:StringEquals":{«"sts:TransitiveTagKeys"»:["Project"]}}}',
        '{"Effect":"Deny","Action":"sts:TagSession","Resource":"*"}',
      ),
    },
  ],
});
