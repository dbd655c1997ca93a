import type { Connection } from 'vscode-languageserver';
import { FIXING_RULES } from '../features/journey/fixingRules';
import { parseText } from '../languageService';
import type { ParsedText } from '../languageService';
import { mfaJourney } from '../mfaJourney';
import type { JourneyStage } from '../mfaJourney';
import type { DocumentReader, ReadDocument } from './documents';
import { MFA_JOURNEY } from './protocol';
import type { JourneyFix, MfaJourneyParams, MfaJourneyResult } from './protocol';
import { safely } from './safely';

/** Tells the MFA journey of a policy as plain data; null where a document has no policy for users. */
export function answerMfaJourneys(connection: Connection, reader: DocumentReader): void {
  connection.onRequest(
    MFA_JOURNEY,
    safely<MfaJourneyParams, MfaJourneyResult | null>(
      connection.console,
      MFA_JOURNEY,
      null,
      async ({ uri, position, policy, managed = [], others = [] }) => {
        const document = await reader.read(uri);
        if (document === undefined) return null;
        const beside = await readAll(reader, new Set(others.filter((other) => other !== uri)));
        const { locale } = document.settings;
        const journey = mfaJourney(
          document.parsed,
          policy ?? position,
          [...beside.map(({ parsed }) => parsed), ...managed.map(readManaged)],
          locale,
        );
        if (journey === undefined) return null;
        const stages = journey.stages.map((stage) => ({
          ...stage,
          fix: fixFor(stage, [document, ...beside]),
        }));
        return { ...journey, locale, stages };
      },
    ),
  );
}

async function readAll(
  reader: DocumentReader,
  uris: ReadonlySet<string>,
): Promise<readonly ReadDocument[]> {
  const documents = await Promise.all([...uris].map(reader.read));
  return documents.filter((document) => document !== undefined);
}

const readManaged = ({
  name,
  text,
}: {
  readonly name: string;
  readonly text: string;
}): ParsedText => parseText({ uri: name, languageId: 'json', text, type: 'identity' });

/** The first finding that has to do with what goes wrong at a stage, and that has a fix. */
function fixFor(stage: JourneyStage, documents: readonly ReadDocument[]): JourneyFix | null {
  if (stage.outcome !== 'fails') return null;
  const rules = FIXING_RULES[stage.id];
  for (const { uri, diagnostics } of documents) {
    const finding = diagnostics().find(
      ({ rule, fixes }) => fixes.length > 0 && rules.includes(rule),
    );
    if (finding !== undefined) return { uri, range: finding.range };
  }
  return null;
}
