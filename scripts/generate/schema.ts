import { POLICY_TYPES } from '../../server/src/iam/policyType';
import { LOCALES } from '../../server/src/iam/words';
import { SEVERITIES } from '../../server/src/rules/rule';
import type { RuleFile } from './rules';

/**
 * The schema of a project's `.iam-sidekick.json`, with which editors complete and check it. Its texts
 * are those of the manifest: VS Code knows no translations of schemas, so that they are English.
 */
export const settingsFileSchema = (
  rules: readonly RuleFile[],
  texts: Readonly<Record<string, string>>,
): object => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'IAM Sidekick',
  description: 'What a project sets for its policies, in the editor and on the command line.',
  type: 'object',
  additionalProperties: false,
  properties: {
    $schema: { type: 'string' },
    rules: {
      type: 'object',
      markdownDescription: "The severity of each rule's findings; `off` silences a rule.",
      additionalProperties: false,
      properties: Object.fromEntries(
        rules.map(({ rule }) => [
          rule.id,
          { enum: ['off', ...SEVERITIES], markdownDescription: texts[`rule.${rule.id}`] },
        ]),
      ),
    },
    policyTypes: {
      type: 'object',
      markdownDescription: texts['configuration.policyTypes'],
      additionalProperties: {
        enum: POLICY_TYPES,
        enumDescriptions: POLICY_TYPES.map((type) => texts[`language.${type}`]),
      },
    },
    language: { enum: LOCALES, description: texts['configuration.language'] },
    markdownDiagnostics: {
      type: 'boolean',
      description: 'Report problems of policies in Markdown files.',
    },
  },
});
