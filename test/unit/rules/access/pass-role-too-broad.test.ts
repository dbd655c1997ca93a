import { rule } from '../../../../server/src/rules/access/pass-role-too-broad';
import { testRule } from '../../testers/ruleTester';
import { policyWith } from '../../testers/statements';

const policy = (action: string, resource: string, more = '', effect = 'Allow'): string =>
  policyWith(`{"Effect":"${effect}",${action},${resource}${more}}`);
const PASS = '"Action":"iam:PassRole"';
const ANY = '"Resource":"*"';
const TO_EC2 = ',"Condition":{"StringEquals":{"iam:PassedToService":"ec2.amazonaws.com"}}';

testRule(rule, {
  valid: [
    { name: 'a role', policy: policy(PASS, '"Resource":"arn:aws:iam::123456789012:role/a"') },
    { name: 'any account', policy: policy(PASS, '"Resource":"arn:aws:iam::*:role/Service*"') },
    { name: 'a path', policy: policy(PASS, '"Resource":"arn:aws:iam::*:role/service-role/*"') },
    { name: 'an end of a name', policy: policy(PASS, '"Resource":"arn:aws:iam::*:role/*-exec"') },
    { name: 'one service', policy: policy(PASS, ANY, TO_EC2) },
    {
      name: 'services by the beginning of their names',
      policy: policy(
        PASS,
        ANY,
        ',"Condition":{"StringLike":{"iam:PassedToService":["ec2.amazonaws.com*",{"Ref":"S"}]}}',
      ),
    },
    {
      name: 'a computed operator block',
      policy: policy(PASS, ANY, ',"Condition":{"StringEquals":{"Ref":"C"}}'),
    },
    { name: 'a computed condition', policy: policy(PASS, ANY, ',"Condition":{"Ref":"C"}') },
    { name: 'a computed resource', policy: policy(PASS, '"Resource":{"Ref":"R"}') },
    { name: 'a template', policy: policy(PASS, '"Resource":"${RoleArn}"') },
    { name: 'a Deny', policy: policy(PASS, ANY, '', 'Deny') },
    { name: 'another action', policy: policy('"Action":["iam:Get*","s3:*"]', ANY) },
    { name: 'another resource', policy: policy('"Action":"*"', '"Resource":"arn:aws:s3:::b/*"') },
    {
      name: 'NotAction that leaves it out',
      policy: policy('"NotAction":["iam:*","organizations:*"]', ANY),
    },
    { name: 'a computed NotAction', policy: policy('"NotAction":["s3:*",{"Ref":"A"}]', ANY) },
    {
      name: 'NotResource that leaves every role out',
      policy: policy(PASS, '"NotResource":"arn:aws:iam::123456789012:role/*"'),
    },
    { name: 'a computed NotResource', policy: policy(PASS, '"NotResource":[{"Ref":"R"}]') },
    { name: 'a permissions boundary', policy: policy('"Action":"*"', ANY), type: 'boundary' },
    { name: 'an SCP', policy: policy('"Action":"*"', ANY), type: 'scp' },
  ],
  invalid: [
    {
      name: 'on everything',
      policy: policy('"Action":["s3:*","iam:PassRole"]', '"Resource":«"*"»'),
      severity: 'warning',
      accessAnalyzer: 'PASS_ROLE_WITH_STAR_IN_RESOURCE',
      messages: ['named'],
      fixes: [],
    },
    {
      name: 'on every role',
      policy: policy(
        '"Action":"IAM:passrole"',
        '"Resource":["a",«"arn:aws:iam::123456789012:role/*"»]',
      ),
      accessAnalyzer: 'PASS_ROLE_WITH_STAR_IN_RESOURCE',
    },
    {
      name: 'on every role of a computed account',
      policy: policy(PASS, '"Resource":«"arn:${AWS::Partition}:iam::${AWS::AccountId}:role/*"»'),
    },
    {
      name: 'AdministratorAccess',
      policy: policy('"Action":«"*"»', ANY),
      accessAnalyzer: 'PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE',
      messages: ['covered'],
      says: '`*` covers `iam:PassRole`',
      fixes: [],
    },
    {
      name: 'all of IAM',
      policy: policy('"Action":["s3:*",«"iam:*"»]', '"Resource":["arn:aws:s3:::b","*"]'),
      accessAnalyzer: 'PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE',
    },
    {
      name: 'with MFA, which limits nothing here',
      policy: policy(
        '"Action":«"iam:Pass*"»',
        ANY,
        ',"Condition":{"Bool":{"aws:MultiFactorAuthPresent":"true"}}',
      ),
    },
    {
      name: 'NotAction',
      policy: policy('«"NotAction"»:"organizations:*"', ANY),
      accessAnalyzer: 'PASS_ROLE_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION',
      says: '`NotAction` covers',
      fixes: [
        {
          effect: 'narrows',
          output: policy('"NotAction":["organizations:*","iam:PassRole"]', ANY),
        },
      ],
    },
    {
      name: 'NotResource',
      policy: policy(PASS, '«"NotResource"»:"arn:aws:iam::123456789012:role/admin"'),
      accessAnalyzer: 'PASS_ROLE_WITH_NOT_RESOURCE',
    },
    {
      name: 'a wildcard and NotResource',
      policy: policy('"Action":«"*"»', '"NotResource":"arn:aws:iam::123456789012:role/admin"'),
      accessAnalyzer: 'PASS_ROLE_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE',
    },
    {
      name: 'NotAction and NotResource',
      policy: policy('«"NotAction"»:["s3:*"]', '"NotResource":"arn:aws:s3:::b"'),
      accessAnalyzer: 'PASS_ROLE_WITH_NOT_ACTION_AND_NOT_RESOURCE',
    },
    {
      name: 'one service, or none',
      policy: policy(
        PASS,
        '"Resource":«"*"»',
        ',"Condition":{"StringEqualsIfExists":{"iam:PassedToService":"ec2.amazonaws.com"}}',
      ),
      accessAnalyzer: 'PASS_ROLE_WITH_STAR_IN_RESOURCE',
      messages: ['loose'],
      fixes: [],
    },
    {
      name: 'whatever service, of a pattern of actions',
      policy: policy(
        '"Action":«"iam:Pass*"»',
        ANY,
        ',"Condition":{"StringLike":{"iam:PassedToService":"*.amazonaws.com"}}',
      ),
      accessAnalyzer: 'PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE',
      messages: ['loose'],
    },
    {
      name: 'that there be a service',
      policy: policy(
        PASS,
        '"Resource":«"*"»',
        ',"Condition":{"Null":{"iam:PassedToService":"false"}}',
      ),
    },
    {
      name: 'every service but one',
      policy: policy(
        PASS,
        '"Resource":«"*"»',
        ',"Condition":{"StringNotEquals":{"iam:PassedToService":"ec2.amazonaws.com"}}',
      ),
    },
  ],
});
