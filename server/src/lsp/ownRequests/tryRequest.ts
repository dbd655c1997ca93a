import type { Connection } from 'vscode-languageserver';
import { answerRequest, requestChoices } from '../../service/tryRequest';
import type { PolicyChoice, RequestDraft } from '../../service/tryRequest';
import type { DocumentReader } from '../documents';
import { REQUEST_ANSWER, REQUEST_CHOICES } from '../protocol/tryRequest';
import type { PolicyPlace } from '../protocol/policies';
import type {
  RequestAnswerParams,
  RequestAnswerResult,
  RequestChoicesParams,
  RequestChoicesResult,
} from '../protocol/tryRequest';
import { safely } from '../safely';

/** Lets a user put a request together, question by question, and answers it. */
export function answerRequests(connection: Connection, reader: DocumentReader): void {
  connection.onRequest(
    REQUEST_CHOICES,
    safely<RequestChoicesParams, RequestChoicesResult>(
      connection.console,
      REQUEST_CHOICES,
      null,
      async ({ typed, draft, ...place }) => {
        const document = await reader.read(place.uri);
        if (document === undefined) return null;
        const { parsed, settings } = document;
        const words = typeof typed === 'string' ? typed : '';
        const choices = requestChoices(
          parsed,
          choiceOf(place),
          readDraft(draft),
          words,
          settings.locale,
        );
        return choices ?? null;
      },
    ),
  );
  connection.onRequest(
    REQUEST_ANSWER,
    safely<RequestAnswerParams, RequestAnswerResult>(
      connection.console,
      REQUEST_ANSWER,
      null,
      async ({ draft, ...place }) => {
        const document = await reader.read(place.uri);
        if (document === undefined) return null;
        const { locale } = document.settings;
        const answer = answerRequest(document.parsed, choiceOf(place), readDraft(draft), locale);
        return answer === undefined ? null : { ...answer, locale };
      },
    ),
  );
}

const choiceOf = ({ policy, position }: PolicyPlace): PolicyChoice => policy ?? position;

/** Takes from what a client sent only what has the right type: anything may come over the wire. */
function readDraft(sent: unknown): RequestDraft {
  if (typeof sent !== 'object' || sent === null) return { context: [] };
  const given = new Map<string, unknown>(Object.entries(sent));
  const text = <Key extends string>(name: Key): { readonly [name in Key]?: string } => {
    const value = given.get(name);
    return typeof value === 'string' ? ({ [name]: value } as { [name in Key]: string }) : {};
  };
  const context = given.get('context');
  return {
    ...text('action'),
    ...text('resource'),
    ...text('caller'),
    context: Array.isArray(context) ? context.flatMap(readKey) : [],
  };
}

function readKey(sent: unknown): RequestDraft['context'] {
  if (!Array.isArray(sent)) return [];
  const [key, values] = sent as readonly unknown[];
  if (typeof key !== 'string' || !Array.isArray(values)) return [];
  return [[key, values.filter((value) => typeof value === 'string')]];
}
