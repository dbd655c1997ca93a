import { allow, denyWhen, when } from './case';
import type { Cases } from './case';

/** Conditions without values. */
export const EMPTY_CONDITIONS: Cases = {
  EMPTY_ARRAY_CONDITION: [
    { name: 'in an Allow', policy: when('{"StringEquals":{"aws:PrincipalOrgID":«[]»}}') },
    { name: 'in a Deny', policy: denyWhen('{"StringNotEquals":{"aws:SourceVpc":«[]»}}') },
    {
      name: 'one key of two',
      policy: when('{"StringEquals":{"aws:PrincipalTag/team":"a","aws:SourceVpc":«[]»}}'),
    },
  ],
  EMPTY_ARRAY_CONDITION_FORALLVALUES: [
    {
      name: 'the keys of tags',
      policy: allow(
        '"ec2:CreateTags"',
        '"*"',
        '{"ForAllValues:StringEquals":{"aws:TagKeys":«[]»}}',
      ),
    },
  ],
  EMPTY_ARRAY_CONDITION_FORANYVALUE: [
    {
      name: 'the keys of tags',
      policy: allow('"ec2:CreateTags"', '"*"', '{"ForAnyValue:StringEquals":{"aws:TagKeys":«[]»}}'),
    },
    {
      name: 'services on the way',
      policy: denyWhen('{"ForAnyValue:StringEquals":{"aws:CalledVia":«[]»}}'),
    },
  ],
  EMPTY_ARRAY_CONDITION_IFEXISTS: [
    { name: 'a string', policy: denyWhen('{"StringEqualsIfExists":{"aws:SourceVpc":«[]»}}') },
    { name: 'an address', policy: when('{"IpAddressIfExists":{"aws:SourceIp":«[]»}}') },
  ],
  EMPTY_OBJECT_CONDITION: [
    { name: 'in an Allow', policy: when('«{}»') },
    { name: 'in a Deny', policy: denyWhen('«{}»') },
    { name: 'under an operator', policy: when('{"StringEquals":«{}»}') },
  ],
};
