import { Disposable, Range, WorkspaceEdit } from 'vscode';
import type { CancellationToken, DataTransfer, TextDocument } from 'vscode';
import { PASTE } from '../../../server/src/lsp/protocol/conversion';
import type { PasteParams, PasteResult } from '../../../server/src/lsp/protocol/conversion';
import { LANGUAGES } from '../languages';
import { mayHoldPolicies } from '../mayHoldPolicies';
import type { Session } from '../session';
import { pasteApi } from './pasteApi';
import { pasteTitle } from './words';

const PLAIN_TEXT = 'text/plain';

/** Cheap look at a text of any language. */
const mayBeClipboardPolicy = (text: string): boolean =>
  ['json', 'yaml', 'terraform'].some((language) => mayHoldPolicies(language, text));

/**
 * Offers to paste a policy in the language of the document that it is pasted into. Plain text stays
 * what a paste gives.
 */
export function registerPolicyPastes(session: Session): Disposable {
  const api = pasteApi();
  if (api === undefined) return new Disposable(() => undefined);
  const kind = api.kind.Text.append('iamPolicy');

  const provideDocumentPasteEdits = async (
    document: TextDocument,
    ranges: readonly Range[],
    data: DataTransfer,
    _: unknown,
    token: CancellationToken,
  ) => {
    const [range, more] = ranges;
    const text = await data.get(PLAIN_TEXT)?.asString();
    if (text === undefined || !mayBeClipboardPolicy(text)) return undefined;
    if (range === undefined || more !== undefined || token.isCancellationRequested)
      return undefined;
    const pasted = await ask(document, range, text);
    if (pasted === null) return undefined;
    const edit = api.newEdit(pasteTitle(pasted.to, pasted), kind);
    edit.yieldTo = [api.kind.Text];
    edit.additionalEdit = new WorkspaceEdit();
    const { start, end } = pasted.range;
    const replaced = new Range(start.line, start.character, end.line, end.character);
    edit.additionalEdit.replace(document.uri, replaced, pasted.text);
    return [edit];
  };

  const ask = async (document: TextDocument, range: Range, text: string): Promise<PasteResult> => {
    await session.start();
    const client = session.running();
    if (client === undefined) return null;
    const { asUri, asRange } = client.code2ProtocolConverter;
    const params: PasteParams = { uri: asUri(document.uri), range: asRange(range), text };
    try {
      return await client.sendRequest<PasteResult>(PASTE, params);
    } catch (error) {
      // The server is on its way down: the text is pasted as it is.
      client.debug(`${PASTE}: ${String(error)}`);
      return null;
    }
  };

  return api.register(
    LANGUAGES.map((language) => ({ language })),
    { provideDocumentPasteEdits },
    { providedPasteEditKinds: [kind], pasteMimeTypes: [PLAIN_TEXT] },
  );
}
