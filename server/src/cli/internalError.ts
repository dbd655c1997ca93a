import type { Words } from '../iam/words';

/**
 * Words for an error that is our own fault.
 *
 * @param verbose with the stack, for the report that the words ask for
 */
export function internalError(error: unknown, verbose: boolean): Words {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const stack = verbose && error instanceof Error ? `\n${error.stack ?? ''}` : '';
  return {
    en: `internal error, please report it (--verbose shows details): ${what}${stack}`,
    ja: `内部エラーです。ご報告ください（--verbose で詳細を表示します）: ${what}${stack}`,
  };
}
