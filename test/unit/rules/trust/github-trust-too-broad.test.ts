import { rule } from '../../../../server/src/rules/trust/github-trust-too-broad';
import { testRule } from '../../testers/ruleTester';
import { policyWith } from '../../testers/statements';

const HOST = 'token.actions.githubusercontent.com';
const policy = (subject: string, operator = 'StringLike', more = '', effect = 'Allow'): string =>
  policyWith(
    `{"Effect":"${effect}","Principal":{"Federated":"arn:aws:iam::1:oidc-provider/${HOST}"},"Action":"sts:AssumeRoleWithWebIdentity","Condition":{${more}"${operator}":{"${HOST}:sub":${subject}}}}`,
  );
const claim = (name: string, operator = 'StringEquals'): string =>
  `"${operator}":{"${HOST}:${name}":"a"},`;

testRule(rule, {
  valid: [
    ...[
      'repo:org/app:ref:refs/heads/main',
      'repo:org/app:environment:production',
      'repo:org/app:pull_request',
      'repo:org/app:ref:refs/heads/release-*',
      'repo:org/app:ref:refs/tags/*',
      'repo:<org>/*',
      'repo:${Org}/*',
      'repository_owner_id:1:*',
    ].map((subject) => ({ name: subject, policy: policy(`"${subject}"`) })),
    { name: 'a wildcard that is none', policy: policy('"repo:org/*"', 'StringEquals') },
    { name: 'what is denied', policy: policy('"repo:org/*"', 'StringLike', '', 'Deny') },
    { name: 'what is not meant', policy: policy('"repo:org/*"', 'StringNotLike') },
    { name: 'a computed subject', policy: policy('{"Fn::Sub":"repo:${Org}/*"}') },
    {
      name: 'any branch, with the branch in another claim',
      policy: policy('"repo:org/app:*"', 'StringLike', claim('ref')),
    },
    {
      name: 'any repository, with the repository in another claim',
      policy: policy('"repo:org/*"', 'StringLike', claim('repository')),
    },
    {
      name: 'another provider',
      policy: policyWith(
        '{"Effect":"Allow","Principal":{"Federated":"gitlab.com"},"Action":"sts:AssumeRoleWithWebIdentity","Condition":{"StringLike":{"gitlab.com:sub":"*"}}}',
      ),
    },
  ],
  invalid: [
    {
      name: 'an organization',
      policy: policy('«"repo:org/*"»'),
      severity: 'warning',
      accessAnalyzer: 'SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED',
      messages: ['repository'],
    },
    {
      name: 'all that begins with a name',
      policy: policy(
        '[«"repo:org/app*"»,«"repo:org*"»,«"repo:*"»,«"*"»]',
        'ForAnyValue:StringLike',
      ),
      messages: ['repository', 'repository', 'repository', 'repository'],
    },
    {
      name: 'any branch and pull request',
      policy: policy('[«"repo:org/app:*"»,«"repo:org/app:ref:refs/heads/*"»]'),
      messages: ['branch', 'branch'],
    },
    {
      name: 'any repository, whatever the branch',
      policy: policy('«"repo:org/*:ref:refs/heads/main"»', 'StringLike', claim('ref')),
    },
    {
      name: 'any branch, with another claim that may be missing',
      policy: policy('«"repo:org/app:*"»', 'StringLike', claim('ref', 'StringEqualsIfExists')),
    },
  ],
});
