import { AWS_PAGES, globalKeyPage } from '../awsPages';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';
import { OPENING, openValues } from './openValue';
import { ORGANIZATION_PATH_KEYS } from './patternKeys';

const read = (path: string): string =>
  examplePolicy({
    Effect: 'Allow',
    Action: 's3:GetObject',
    Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
    Condition: { 'ForAnyValue:StringLike': { 'aws:ResourceOrgPaths': path } },
  });

export const rule = defineRule({
  id: 'loose-organization-path',
  group: 'condition',
  severity: 'error',
  accessAnalyzer: ['WILDCARD_USAGE_TOO_PERMISSIVE', 'VARIABLE_USAGE_TOO_PERMISSIVE'],
  since: '0.2.0',
  docs: {
    title: {
      en: 'An organization path that begins with a pattern',
      ja: '組織のパスがパターンで始まっています',
    },
    why: {
      en: 'A path such as `o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/*` begins with the ID of the organization. The IDs of roots and organizational units are unique only within one organization, so a pattern in place of the organization ID lets in the accounts of others. Access Analyzer asks for six characters before the first wildcard or variable, without saying for which keys; only the keys of organization paths are checked.',
      ja: '`o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/*` のようなパスは組織の ID で始まります。ルートや組織単位の ID は 1 つの組織の中でしか一意でないため、組織の ID をパターンにすると第三者のアカウントにも一致します。Access Analyzer は最初のワイルドカードや変数の前に 6 文字以上を求めますが、対象のキーは公開されていないため、組織のパスのキーだけを調べます。',
    },
    instead: {
      en: 'Begin the path with the full ID of your organization.',
      ja: 'パスを自分の組織の完全な ID で始めてください。',
    },
    bad: { policy: read('*/r-ab12/ou-ab12-11111111/*') },
    good: { policy: read('o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/*') },
    references: [globalKeyPage('principalorgpaths'), AWS_PAGES.accessAnalyzerChecks],
  },
  messages: {
    loose: {
      en: '`{value}` also matches paths in organizations of others. Begin it with the full ID of your organization, as in `o-a1b2c3d4e5/*`.',
      ja: '`{value}` は第三者の組織のパスにも一致します。`o-a1b2c3d4e5/*` のように、自分の組織の完全な ID で始めてください。',
    },
  },
  fixes: {},
  check: {
    condition(condition, _statement, { document, report }) {
      if (!ORGANIZATION_PATH_KEYS.has(condition.key)) return;
      for (const { value, text, pattern, open } of openValues(condition, document)) {
        if (pattern.search(OPENING) >= KNOWN_START) continue;
        report({
          message: 'loose',
          data: { value: text },
          range: value.range,
          accessAnalyzer: `${open.toUpperCase()}_USAGE_TOO_PERMISSIVE`,
        });
      }
    },
  },
});

/** How many characters Access Analyzer wants before the first wildcard or variable. */
const KNOWN_START = 6;
