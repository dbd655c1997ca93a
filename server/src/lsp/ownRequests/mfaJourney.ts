import type { Connection } from 'vscode-languageserver';
import { FIXING_RULES } from '../../features/journey/fixingRules';
import { parseText } from '../../service/languageService';
import type { ParsedText, TextRange } from '../../service/languageService';
import { mfaJourney } from '../../service/journey/mfaJourney';
import type { JourneyStage, StatementPlace } from '../../service/journey/mfaJourney';
import type { DocumentReader } from '../documents';
import type { ReadDocument } from '../readDocument';
import { MFA_JOURNEY } from '../protocol/mfaJourney';
import type { JourneyFix, MfaJourneyParams, MfaJourneyResult } from '../protocol/mfaJourney';
import { safely } from '../safely';

/** Tells the MFA journey of a policy as plain data; null where a document has no policy for users. */
export function answerMfaJourneys(connection: Connection, reader: DocumentReader): void {
  connection.onRequest(
    MFA_JOURNEY,
    safely<MfaJourneyParams, MfaJourneyResult | null>(
      connection.console,
      MFA_JOURNEY,
      null,
      async ({ uri, position, policy, managed = [], others = [], texts = [], without = [] }) => {
        const document = await reader.read(uri);
        if (document === undefined) return null;
        const beside = await readAll(reader, new Set(others.filter((other) => other !== uri)));
        const { locale } = document.settings;
        const open = await reader.open();
        const journey = mfaJourney(
          document.parsed,
          policy ?? position,
          [...beside.map(({ parsed }) => parsed), ...managed.map(readManaged)],
          locale,
          {
            // Documents that are open have a say in who has the policy, and what comes along with it.
            beside: open.map(({ parsed }) => parsed),
            siblings: await reader.folder(uri),
            managedText: (name) => texts.find((one) => one.name === name)?.text,
            without: new Set(without),
          },
        );
        if (journey === undefined) return null;
        const findings = [document, ...open.filter((one) => one.uri !== uri)].flatMap((one) =>
          findingsIn(one, journey.counted),
        );
        const stages = journey.stages.map((stage) => ({ ...stage, fix: fixFor(stage, findings) }));
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

/** A finding that has a fix, with its document. */
interface Fixable extends JourneyFix {
  readonly rule: string;
}

/** The findings with fixes in those policies of a document that count. */
function findingsIn(
  { uri, diagnostics }: ReadDocument,
  counted: readonly StatementPlace[],
): readonly Fixable[] {
  const own = counted.filter((place) => place.uri === uri);
  if (own.length === 0) return [];
  return diagnostics().flatMap(({ rule, range, fixes }) =>
    fixes.length > 0 && own.some((place) => isIn(range, place.range)) ? [{ uri, rule, range }] : [],
  );
}

/** The first finding that has to do with what goes wrong at a stage. */
function fixFor({ id, outcome }: JourneyStage, findings: readonly Fixable[]): JourneyFix | null {
  if (outcome !== 'fails') return null;
  const found = findings.find(({ rule }) => FIXING_RULES[id].includes(rule));
  return found === undefined ? null : { uri: found.uri, range: found.range };
}

const isIn = (inner: TextRange, outer: TextRange): boolean =>
  !isBefore(inner.start, outer.start) && !isBefore(outer.end, inner.end);

const isBefore = (a: TextRange['start'], b: TextRange['start']): boolean =>
  a.line < b.line || (a.line === b.line && a.character < b.character);
