import { rule } from '../../../../server/src/rules/condition/loose-organization-path';
import { testRule } from '../../testers/ruleTester';
import { unknownValues, withCondition } from './policies';

const of = (value: string, key = 'aws:PrincipalOrgPaths', operator = 'ForAnyValue:StringLike') =>
  withCondition(`{ "${operator}": { "${key}": ${value} } }`);

testRule(rule, {
  valid: [
    ...unknownValues('ForAnyValue:StringLike', 'aws:PrincipalOrgPaths'),
    {
      name: 'the paths that AWS publishes',
      policy: of('["o-a1b2c3d4e5/*", "o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/ou-*"]'),
    },
    {
      name: 'the organization of the resource',
      policy: of('"${aws:ResourceOrgID}/*"'),
    },
    {
      name: 'a wildcard that is a plain character',
      policy: of('"*"', 'aws:PrincipalOrgPaths', 'ForAnyValue:StringEquals'),
    },
    { name: 'another key', policy: of('"*"', 'aws:TagKeys') },
  ],
  invalid: [
    {
      name: 'any organization',
      policy: of('[«"o-*/r-ab12/ou-ab12-11111111/*"», "o-a1b2c3d4e5/*"]', 'aws:ResourceOrgPaths'),
      severity: 'error',
      accessAnalyzer: 'WILDCARD_USAGE_TOO_PERMISSIVE',
    },
    { name: 'a bare wildcard', policy: of('«"*"»', 'aws:SourceOrgPaths') },
    {
      name: 'a tag for the organization',
      policy: of(
        '«"${aws:PrincipalTag/org}/r-ab12/"»',
        'aws:VpceOrgPaths',
        'ForAllValues:StringEquals',
      ),
      accessAnalyzer: 'VARIABLE_USAGE_TOO_PERMISSIVE',
    },
  ],
});
