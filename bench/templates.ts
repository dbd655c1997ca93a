import { parseAllDocuments, stringify } from 'yaml';
import { diagnose, parseText, parseTextAgain } from '../server/src/service/languageService';
import type { ParsedText } from '../server/src/service/languageService';
import { median, ms, printTable } from './measure';
import { policyOfStatements } from './policies';

/**
 * Templates in YAML: the full diagnostics of one with many policies when it is opened and after an edit
 * in its middle, against the library that reads YAML; and what a long one without policies costs. The
 * first row of a process also pays for what every process pays for once.
 */
export async function benchTemplates(): Promise<void> {
  const policies = templateOf(200);
  const cold = timeOf(() => diagnoseTemplate(policies));
  let edits = 0;
  const opened = await median(() => diagnoseTemplate(policies));
  const middle = policies.indexOf('Policy100:');
  const edit = (before: ParsedText): ParsedText => {
    const text = `${policies.slice(0, middle)}Policy100x${String(edits++)}${policies.slice(middle + 'Policy100'.length)}`;
    const parsed = parseTextAgain({ ...before.source, text }, before);
    diagnose(parsed, SETTINGS, [], before);
    return parsed;
  };
  let last = diagnoseTemplate(policies);
  const edited = await median(() => (last = edit(last)));
  const read = await median(() =>
    parseAllDocuments(policies, { logLevel: 'silent', prettyErrors: false }),
  );
  const without = templateWithout(1000);
  const nothing = await median(() => diagnoseTemplate(without));
  printTable(
    'Templates in YAML',
    ['text', 'lines', 'YAML read', 'first of process', 'opened', 'edited'],
    [
      ['200 policies', lines(policies), ms(read), ms(cold), ms(opened), ms(edited)],
      ['no policy', lines(without), '', '', ms(nothing), ''],
    ],
  );
}

const SETTINGS = { locale: 'en', severities: new Map(), syntax: true } as const;

const timeOf = (work: () => unknown): number => {
  const started = performance.now();
  work();
  return performance.now() - started;
};

function diagnoseTemplate(text: string): ParsedText {
  const parsed = parseText({ uri: 'bench.yaml', languageId: undefined, text, type: undefined });
  diagnose(parsed, SETTINGS);
  return parsed;
}

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
