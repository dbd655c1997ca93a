import { allow, bucket, deny, one, when } from './case';
import type { Cases } from './case';

const own = (name: string, action = '"s3:GetObject"'): string =>
  allow(action, `"arn:aws:s3:::amzn-s3-demo-bucket/${name}"`);
const old = (version: string, resource: string, condition = ''): string =>
  `{${version}"Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":${resource}${condition}}]}`;

/** Policy variables. */
export const VARIABLES: Cases = {
  MISSING_BRACE_IN_VARIABLE: [
    { name: 'in a resource', policy: own('«${aws:username»/*') },
    {
      name: 'in a condition',
      policy: when('{"StringEquals":{"aws:PrincipalTag/a":"«${aws:username»"}}'),
    },
    {
      name: 'the second of two, in a Deny',
      policy: deny(
        '"s3:GetObject"',
        '"arn:aws:s3:::amzn-s3-demo-bucket/${aws:username}/«${aws:PrincipalTag/a»"',
      ),
    },
  ],
  MISSING_QUOTE_IN_VARIABLE: [
    { name: 'no quotes', policy: own('${aws:PrincipalTag/team, «company-wide»}/*') },
    { name: 'one quote', policy: own("${aws:PrincipalTag/team, «'company-wide»}/*") },
    {
      name: 'in a condition',
      policy: allow(
        '"s3:ListBucket"',
        '"arn:aws:s3:::amzn-s3-demo-bucket"',
        '{"StringLike":{"s3:prefix":"${aws:PrincipalTag/team, «all»}/*"}}',
      ),
    },
  ],
  UNSUPPORTED_SPACE_IN_VARIABLE: [
    { name: 'after the name', policy: own('«${aws:username }»/*') },
    { name: 'within the name', policy: own('«${aws:user name}»/*') },
    {
      name: 'in a condition',
      policy: when('{"StringEquals":{"aws:PrincipalTag/a":"«${ aws:username}»"}}'),
    },
  ],
  EMPTY_VARIABLE: [
    { name: 'in a resource', policy: own('«${}»/*') },
    { name: 'a space', policy: own('«${ }»/*') },
    { name: 'in a condition', policy: when('{"StringEquals":{"aws:PrincipalTag/a":"x-«${}»"}}') },
  ],
  VARIABLE_UNSUPPORTED_IN_ELEMENT: [
    {
      name: 'in an action',
      policy: allow('"s3:«${aws:PrincipalTag/action}»"', '"arn:aws:s3:::amzn-s3-demo-bucket/*"'),
    },
    {
      name: 'in a principal',
      policy: bucket('{"AWS":"arn:aws:iam::111122223333:user/«${aws:username}»"}'),
    },
    {
      name: 'in NotAction',
      policy: one(
        '"Effect":"Deny","NotAction":["iam:GetUser","s3:«${aws:PrincipalTag/a}»"],"Resource":"*"',
      ),
    },
  ],
  VARIABLE_UNSUPPORTED_IN_VERSION: [
    {
      name: 'the older version',
      policy: old(
        '"Version":"2008-10-17",',
        '"arn:aws:s3:::amzn-s3-demo-bucket/«${aws:username}»/*"',
      ),
    },
    {
      name: 'in a condition',
      policy: old(
        '"Version":"2008-10-17",',
        '"arn:aws:s3:::amzn-s3-demo-bucket/*"',
        ',"Condition":{"StringEquals":{"aws:PrincipalTag/a":"«${aws:username}»"}}',
      ),
    },
    {
      name: 'no version',
      policy: old('', '"arn:aws:s3:::amzn-s3-demo-bucket/«${aws:username}»/*"'),
      also: ['MISSING_VERSION'],
    },
  ],
};
