import { parseAllDocuments, stringify } from 'yaml';
import { diagnose, parseText } from '../server/src/service/languageService';
import { median, ms, printTable } from './measure';
import { policyOfStatements } from './policies';

/**
 * Templates in YAML: the full diagnostics of one with many policies, right after the start and after
 * an edit, against the library that reads YAML; and what a long one without policies costs.
 */
export async function benchTemplates(): Promise<void> {
  const policies = templateOf(200);
  const started = performance.now();
  diagnoseTemplate(policies);
  const first = performance.now() - started;
  let edits = 0;
  const edited = await median(() => diagnoseTemplate(`${policies}# ${String(edits++)}\n`));
  const read = await median(() =>
    parseAllDocuments(policies, { logLevel: 'silent', prettyErrors: false }),
  );
  const without = templateWithout(1000);
  const nothing = await median(() => diagnoseTemplate(without));
  printTable(
    'Templates in YAML',
    ['text', 'lines', 'YAML read', 'first', 'all rules'],
    [
      ['200 policies', lines(policies), ms(read), ms(first), ms(edited)],
      ['no policy', lines(without), '', '', ms(nothing)],
    ],
  );
}

const diagnoseTemplate = (text: string): unknown =>
  diagnose(parseText({ uri: 'bench.yaml', languageId: undefined, text, type: undefined }), {
    locale: 'en',
    severities: new Map(),
    syntax: true,
  });

const lines = (text: string): string => String(text.split('\n').length);

const templateOf = (count: number): string =>
  stringify({
    Resources: Object.fromEntries(
      Array.from({ length: count }, (_, i) => [
        `Policy${String(i)}`,
        {
          Type: 'AWS::IAM::ManagedPolicy',
          Properties: { PolicyDocument: JSON.parse(policyOfStatements(1, i)) as unknown },
        },
      ]),
    ),
  });

const templateWithout = (count: number): string =>
  stringify({
    Resources: Object.fromEntries(
      Array.from({ length: count }, (_, i) => [
        `Bucket${String(i)}`,
        {
          Type: 'AWS::S3::Bucket',
          Properties: {
            BucketName: `bucket-${String(i)}`,
            Tags: [{ Key: 'team', Value: 'a' }],
            VersioningConfiguration: { Status: 'Enabled' },
          },
        },
      ]),
    ),
  });
