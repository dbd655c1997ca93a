import { workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { PRINTED_LANGUAGES } from '../../../server/src/service/conversion/convert';
import type { PrintedLanguage } from '../../../server/src/service/conversion/convert';
import { CONVERT } from '../../../server/src/lsp/protocol/conversion';
import type { ConvertParams, ConvertResult } from '../../../server/src/lsp/protocol/conversion';
import type { PolicyPlace } from '../commands/policyPlace';

/** A policy in one of the languages, or why it cannot be written in it. */
export interface AskedConversion {
  readonly to: PrintedLanguage;
  /** JSON has the comments of the policy. */
  readonly withComments: boolean;
  readonly result: NonNullable<ConvertResult>;
}

/**
 * A policy in all languages but the one that it is written in, and in JSON with comments where it has
 * some; nothing where there is no policy.
 */
export async function askConversions(
  client: BaseLanguageClient,
  { uri, position }: Pick<PolicyPlace, 'uri' | 'position'>,
): Promise<readonly AskedConversion[]> {
  // The server knows open documents only, and VS Code closes those that nobody looks at.
  await workspace.openTextDocument(uri);
  const place = { uri: client.code2ProtocolConverter.asUri(uri), ...(position && { position }) };
  const ask = async (
    to: PrintedLanguage,
    withComments: boolean,
  ): Promise<readonly AskedConversion[]> => {
    const params: ConvertParams = { ...place, to, ...(withComments && { withComments }) };
    const result = await client.sendRequest<ConvertResult>(CONVERT, params);
    if (result === null || result.from === to) return [];
    const own = { to, withComments, result };
    const lacksComments = 'text' in result && result.commentsLeftOut > 0;
    return lacksComments ? [own, ...(await ask(to, true))] : [own];
  };
  const asked = await Promise.all(PRINTED_LANGUAGES.map((to) => ask(to, false)));
  return asked.flat();
}
