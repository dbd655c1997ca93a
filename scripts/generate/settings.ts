import { SEVERITIES } from '../../server/src/rules/rule';
import type { RuleFile } from './rules';

/** The schema of the setting `iamSidekick.rules`: one property for each rule, none beside them. */
export const rulesSchema = (rules: readonly RuleFile[]): object => ({
  type: 'object',
  default: {},
  scope: 'resource',
  markdownDescription: '%configuration.rules%',
  additionalProperties: false,
  properties: Object.fromEntries(
    rules.map(({ rule }) => [
      rule.id,
      {
        enum: ['off', ...SEVERITIES],
        markdownDescription: `${rule.docs.title.en}. Default: \`${rule.severity}\`.`,
      },
    ]),
  ),
});
