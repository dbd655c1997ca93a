import { rule } from '../../../../server/src/rules/principal/principal-key-for-service';
import { testRule } from '../../testers/ruleTester';
import { policyWith } from '../../testers/statements';

const CLOUDFRONT = '{"Service":"cloudfront.amazonaws.com"}';
const policy = (condition: string, principal = CLOUDFRONT, effect = 'Allow'): string =>
  policyWith(
    `{"Effect":"${effect}","Principal":${principal},"Action":"s3:GetObject","Resource":"arn:aws:s3:::amzn-s3-demo-bucket/*","Condition":${condition}}`,
  );
const ORGANIZATION = '{"StringEquals":{"aws:PrincipalOrgID":"o-a1b2c3d4e5"}}';

testRule(rule, {
  valid: [
    { name: 'users', policy: policy(ORGANIZATION, '{"AWS":"*"}') },
    { name: 'everyone', policy: policy(ORGANIZATION, '"*"') },
    {
      name: 'services beside users',
      policy: policy(ORGANIZATION, '{"AWS":"*","Service":"cloudfront.amazonaws.com"}'),
    },
    {
      name: 'the source',
      policy: policy('{"StringEquals":{"aws:SourceOrgID":"o-a1b2c3d4e5"}}'),
    },
    {
      name: 'keys that services do have',
      policy: policy(
        '{"StringEquals":{"aws:PrincipalServiceName":"cloudfront.amazonaws.com"},"Bool":{"aws:PrincipalIsAWSService":"true"}}',
      ),
    },
    {
      name: 'fields of a certificate, which Roles Anywhere hands on as tags',
      policy: policyWith(
        '{"Effect":"Allow","Principal":{"Service":"rolesanywhere.amazonaws.com"},"Action":["sts:AssumeRole","sts:TagSession","sts:SetSourceIdentity"],"Condition":{"StringEquals":{"aws:PrincipalTag/x509Subject/CN":"build-agent"}}}',
      ),
      type: 'trust',
    },
    { name: 'whether the key is there', policy: policy('{"Null":{"aws:PrincipalOrgID":"true"}}') },
    { name: 'a computed service', policy: policy(ORGANIZATION, '{"Service":{"Ref":"S"}}') },
  ],
  invalid: [
    {
      name: 'an organization',
      policy: policy('{"StringEquals":{«"aws:PrincipalOrgID"»:"o-a1b2c3d4e5"}}'),
      severity: 'error',
      accessAnalyzer: 'UNSUPPORTED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL',
      says: '`cloudfront.amazonaws.com`',
      fixes: [
        {
          effect: 'widens',
          output: policy('{"StringEquals":{"aws:SourceOrgID":"o-a1b2c3d4e5"}}'),
        },
      ],
    },
    {
      name: 'a condition that always holds',
      policy: policy('{"StringEqualsIfExists":{«"aws:PrincipalOrgID"»:"o-a1b2c3d4e5"}}'),
      fixes: [{ effect: 'narrows' }],
    },
    {
      name: 'several organizational units',
      policy: policy(
        '{"ForAnyValue:StringNotLike":{«"aws:PrincipalOrgPaths"»:"o-a1b2c3d4e5/*"}}',
        CLOUDFRONT,
        'Deny',
      ),
      fixes: [{ effect: 'narrows' }],
    },
    {
      name: 'an organization that has a source key already',
      policy: policy(
        '{"StringEquals":{«"aws:PrincipalOrgID"»:"o-a1b2c3d4e5","aws:SourceOrgID":"o-a1b2c3d4e5"}}',
      ),
      fixes: [],
    },
    {
      name: 'a role, in a trust policy',
      policy: policyWith(
        '{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole","Condition":{"ArnLike":{«"aws:PrincipalArn"»:"arn:aws:iam::111122223333:role/a"}}}',
      ),
      fixes: [],
    },
  ],
});
