import { commands, l10n, window } from 'vscode';
import { CloseAction } from 'vscode-languageclient';
import type { ErrorHandler } from 'vscode-languageclient';

/**
 * Starts the server again when it has crashed, as the library does (five crashes in three minutes
 * end it), and tells the user in their own language, once for each crash and never for less.
 */
export function tellingErrorHandler(library: () => ErrorHandler): ErrorHandler {
  let handler: ErrorHandler | undefined;
  const own = (): ErrorHandler => (handler ??= library());
  return {
    error: async (...failure) => ({ ...(await own().error(...failure)), handled: true }),
    closed: async () => {
      const { action } = await own().closed();
      const restarted = action === CloseAction.Restart;
      const message = restarted
        ? l10n.t('The IAM Sidekick server stopped unexpectedly and was started again.')
        : l10n.t('The IAM Sidekick server keeps stopping, so it was not started again.');
      const show = l10n.t('Show Output');
      const restart = l10n.t('Restart Server');
      const asked = restarted
        ? window.showWarningMessage(message, show)
        : window.showErrorMessage(message, restart, show);
      void asked.then((answer) => run(answer, { show, restart }));
      return { action, handled: true };
    },
  };
}

function run(
  answer: string | undefined,
  { show, restart }: { readonly show: string; readonly restart: string },
): void {
  if (answer === show) void commands.executeCommand('iamSidekick.showOutput');
  if (answer === restart) void commands.executeCommand('iamSidekick.restartServer');
}
