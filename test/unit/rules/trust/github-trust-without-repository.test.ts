import { rule } from '../../../../server/src/rules/trust/github-trust-without-repository';
import { testRule } from '../../testers/ruleTester';
import { policyWith } from '../../testers/statements';

const HOST = 'token.actions.githubusercontent.com';
const policy = (condition: string, federated = `"arn:aws:iam::1:oidc-provider/${HOST}"`) =>
  policyWith(
    `{"Effect":"Allow","Principal":{"Federated":${federated}},"Action":"sts:AssumeRoleWithWebIdentity"${condition}}`,
  );
const when = (operator: string, claim: string): string =>
  `,"Condition":{"${operator}":{"${HOST}:${claim}":"a"}}`;

testRule(rule, {
  valid: [
    { name: 'a subject', policy: policy(when('StringLike', 'sub')) },
    {
      name: 'the workflow that is called',
      policy: policy(when('StringEquals', 'job_workflow_ref')),
    },
    { name: 'the repository', policy: policy(when('StringEquals', 'repository_id')) },
    { name: 'a computed condition', policy: policy(',"Condition":{"Ref":"C"}') },
    { name: 'another provider', policy: policy('', '"accounts.google.com"') },
    {
      name: 'a computed provider',
      policy: policy('', '{"Fn::GetAtt":["Provider","Arn"]}'),
    },
  ],
  invalid: [
    {
      name: 'the audience alone',
      policy: policy(when('StringEquals', 'aud'), `«"arn:aws:iam::1:oidc-provider/${HOST}"»`),
      severity: 'warning',
      accessAnalyzer: 'MISSING_GITHUB_REPO_CONDITION_KEY',
      says: '`token.actions.githubusercontent.com:sub`',
    },
    { name: 'no condition', policy: policy('', `«"arn:aws:iam::1:oidc-provider/${HOST}"»`) },
    {
      name: 'a subject of any kind',
      policy: policy(when('Null', 'sub'), `«"arn:aws:iam::1:oidc-provider/${HOST}"»`),
    },
    {
      name: 'an enterprise, with an unknown account',
      policy: policy('', `«"arn:aws:iam::<account>:oidc-provider/${HOST}/example"»`),
    },
  ],
});
