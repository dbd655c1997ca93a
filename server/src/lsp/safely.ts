import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { CancellationToken, RemoteConsole } from 'vscode-languageserver';

/**
 * Wraps the handler of a request. A cancelled request is answered as such. An error inside the
 * handler goes to the client's log, and the request is answered with an empty result: an editor
 * shows a dialog for a failed request, and would do so at every key stroke.
 *
 * @param empty what the request is answered with where the handler fails
 */
export function safely<P, R, E = void>(
  log: Pick<RemoteConsole, 'error'>,
  name: string,
  empty: R,
  handle: (params: P, token: CancellationToken) => Promise<R>,
): (params: P, token: CancellationToken) => Promise<R | ResponseError<E>> {
  return async (params, token) => {
    // Handlers run to their end once begun: this lets a cancellation that is on its way come first.
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (token.isCancellationRequested) return cancelled();
    try {
      const result = await handle(params, token);
      return token.isCancellationRequested ? cancelled() : result;
    } catch (error) {
      if (error instanceof ResponseError) return error as ResponseError<E>;
      log.error(`${name}: ${describeError(error)}`);
      return empty;
    }
  };
}

const cancelled = <E>(): ResponseError<E> =>
  new ResponseError<E>(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');

/** An error as a log shows it: with its stack where it has one. */
export const describeError = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
