import { workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { PRINTED_LANGUAGES } from '../../../server/src/service/convert';
import type { PrintedLanguage } from '../../../server/src/service/convert';
import { CONVERT } from '../../../server/src/lsp/protocol/conversion';
import type { ConvertParams, ConvertResult } from '../../../server/src/lsp/protocol/conversion';
import type { PolicyPlace } from '../commands/policyPlace';

/** A policy in one of the languages, or why it cannot be written in it. */
export interface AskedConversion {
  readonly to: PrintedLanguage;
  readonly result: NonNullable<ConvertResult>;
}

/** A policy in all languages but the one that it is written in; nothing where there is no policy. */
export async function askConversions(
  client: BaseLanguageClient,
  { uri, position }: Pick<PolicyPlace, 'uri' | 'position'>,
): Promise<readonly AskedConversion[]> {
  // The server knows open documents only, and VS Code closes those that nobody looks at.
  await workspace.openTextDocument(uri);
  const place = { uri: client.code2ProtocolConverter.asUri(uri), ...(position && { position }) };
  const asked = await Promise.all(
    PRINTED_LANGUAGES.map(async (to) => {
      const params: ConvertParams = { ...place, to };
      return { to, result: await client.sendRequest<ConvertResult>(CONVERT, params) };
    }),
  );
  return asked.flatMap(({ to, result }) =>
    result === null || result.from === to ? [] : [{ to, result }],
  );
}
