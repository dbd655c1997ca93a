import { Disposable, l10n, languages, LanguageStatusSeverity, window, workspace } from 'vscode';
import type { LanguageStatusItem, TextDocument } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { POLICIES } from '../../server/src/lsp/protocol/policies';
import { SECTION } from '../../server/src/lsp/protocol/initialize';
import type { ExperimentalCapabilities } from '../../server/src/lsp/protocol/initialize';
import type { PoliciesParams, PoliciesResult } from '../../server/src/lsp/protocol/policies';
import { LANGUAGES } from './languages';
import { statusText } from './statusText';

/** Milliseconds without a key stroke after which the status follows the text. */
const PAUSE = 500;

/**
 * The language status item (the `{}` of the status bar): which type of policy the active file is
 * taken for, how that is known, and how much room is left in it. It is there for policies alone.
 *
 * @param running the client where its server is running
 */
export function showStatus(
  running: () => BaseLanguageClient | undefined,
): Disposable & { readonly update: () => void } {
  let item: LanguageStatusItem | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;

  const hide = (): void => {
    item?.dispose();
    item = undefined;
  };
  const show = (policies: PoliciesResult): void => {
    item ??= createItem();
    const { text, detail } = statusText(policies, catalogDate(running()));
    item.text = text;
    item.detail = detail;
  };
  const refresh = async (): Promise<void> => {
    asked += 1;
    const own = asked;
    const policies = await policiesOf(running(), window.activeTextEditor?.document);
    // Another document may have become the active one while the server thought.
    if (own !== asked) return;
    if (policies.length === 0) hide();
    else show(policies);
  };
  const update = (): void => {
    clearTimeout(timer);
    void refresh();
  };
  const updateSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(update, PAUSE);
  };
  const listeners = Disposable.from(
    window.onDidChangeActiveTextEditor(update),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document === window.activeTextEditor?.document) updateSoon();
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(SECTION)) updateSoon();
    }),
    // Settings of the project's file change diagnostics, too.
    languages.onDidChangeDiagnostics(({ uris }) => {
      const active = window.activeTextEditor?.document.uri.toString();
      if (uris.some((uri) => uri.toString() === active)) updateSoon();
    }),
  );
  const dispose = (): void => {
    clearTimeout(timer);
    listeners.dispose();
    hide();
  };
  return { update, dispose };
}

function createItem(): LanguageStatusItem {
  const selector = LANGUAGES.map((language) => ({ language }));
  const item = languages.createLanguageStatusItem('iamSidekick.policies', selector);
  item.name = 'IAM Sidekick';
  item.severity = LanguageStatusSeverity.Information;
  item.command = { title: l10n.t('Set Type'), command: 'iamSidekick.setPolicyType' };
  return item;
}

/** The day of the server's catalogue, as it said when it started. */
function catalogDate(client: BaseLanguageClient | undefined): string | undefined {
  const own: unknown = client?.initializeResult?.capabilities.experimental;
  const { catalog } = (own ?? {}) as ExperimentalCapabilities;
  return catalog;
}

async function policiesOf(
  client: BaseLanguageClient | undefined,
  document: TextDocument | undefined,
): Promise<PoliciesResult> {
  if (client === undefined || document === undefined) return [];
  if (!LANGUAGES.includes(document.languageId)) return [];
  const params: PoliciesParams = { uri: client.code2ProtocolConverter.asUri(document.uri) };
  try {
    return await client.sendRequest<PoliciesResult>(POLICIES, params);
  } catch (error) {
    // The server is on its way down or up; when it is up, `update` is called again.
    client.debug(`${POLICIES}: ${String(error)}`);
    return [];
  }
}
