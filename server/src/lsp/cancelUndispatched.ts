import { LSPErrorCodes, Message } from 'vscode-languageserver';
import type { ConnectionOptions, ResponseMessage } from 'vscode-languageserver';

/** Answers a request that was cancelled before its turn came, without working on it. */
function cancelUndispatched(message: Message): ResponseMessage | undefined {
  if (!Message.isRequest(message)) return undefined;
  const error = { code: LSPErrorCodes.RequestCancelled, message: 'The request was cancelled.' };
  return { jsonrpc: message.jsonrpc, id: message.id, error };
}

/** How both entries of the server treat their connection. */
export const connectionOptions: ConnectionOptions = { connectionStrategy: { cancelUndispatched } };
