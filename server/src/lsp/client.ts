import type { InitializeParams } from 'vscode-languageserver';
import { localeOf } from '../iam/words';
import type { Locale } from '../iam/words';
import { DOCS_ON_THE_WEB } from '../service/rulePage';
import { CLIENT_COMMANDS } from './protocol/commands';
import type { ClientCommand } from './protocol/commands';
import type { InitializationOptions } from './protocol/initialize';

/** What the client on the other side can do and wants, read once from its `initialize` request. */
export interface Client {
  readonly locale: Locale;
  /** URIs of the workspace folders at the start. */
  readonly folders: readonly string[];
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesLenses: boolean;
  readonly answersConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchers: boolean;
  readonly changesFolders: boolean;
  /** Takes code actions as such, and not only commands. */
  readonly takesCodeActions: boolean;
  /** Asks for the edits of a code action when the user has chosen it. */
  readonly resolvesEdits: boolean;
  readonly takesVersionedEdits: boolean;
  readonly takesSnippets: boolean;
  /** Shows a word beside the label of every completion, not only of the chosen one. */
  readonly takesLabelDetails: boolean;
  /** Takes what all items of a list have in common once. */
  readonly takesItemDefaults: boolean;
  readonly takesSymbolTrees: boolean;
  readonly syntax: boolean;
  readonly docsBase: string;
  readonly settings: unknown;
  readonly readsFiles: boolean;
  readonly listsFolders: boolean;
  /** The commands that it has of those that the server may name. */
  readonly commands: ReadonlySet<ClientCommand>;
}

export function readClient(params: InitializeParams): Client {
  const { workspace, textDocument } = params.capabilities;
  const codeAction = textDocument?.codeAction;
  const options = readOptions(params.initializationOptions);
  return {
    locale: localeOf(params.locale),
    folders: foldersOf(params),
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    answersConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    changesFolders: workspace?.workspaceFolders === true,
    takesCodeActions: codeAction?.codeActionLiteralSupport !== undefined,
    resolvesEdits:
      codeAction?.dataSupport === true &&
      codeAction.resolveSupport?.properties.includes('edit') === true,
    takesVersionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    takesSnippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    takesLabelDetails: textDocument?.completion?.completionItem?.labelDetailsSupport === true,
    takesItemDefaults: ITEM_DEFAULTS.every((name) =>
      textDocument?.completion?.completionList?.itemDefaults?.includes(name),
    ),
    takesSymbolTrees: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    syntax: options.syntax ?? true,
    docsBase: options.docsBase ?? DOCS_ON_THE_WEB,
    settings: options.settings,
    readsFiles: options.readsFiles ?? false,
    listsFolders: options.listsFolders ?? false,
    commands: new Set(options.commands),
  };
}

const ITEM_DEFAULTS = ['editRange', 'insertTextFormat', 'data'];

const foldersOf = (params: InitializeParams): readonly string[] => {
  if (params.workspaceFolders) return params.workspaceFolders.map(({ uri }) => uri);
  // Deprecated since workspace folders; some clients send nothing else.
  return params.rootUri === null ? [] : [params.rootUri];
};

/** Takes from what a client sent only what has the right type: anything may come over the wire. */
function readOptions(sent: unknown): InitializationOptions {
  if (typeof sent !== 'object' || sent === null) return {};
  const given = new Map<string, unknown>(Object.entries(sent));
  const flag = (name: string): boolean | undefined => {
    const value = given.get(name);
    return typeof value === 'boolean' ? value : undefined;
  };
  const docsBase = given.get('docsBase');
  return {
    ...(typeof docsBase === 'string' ? { docsBase } : {}),
    syntax: flag('syntax') ?? true,
    settings: given.get('settings'),
    readsFiles: flag('readsFiles') ?? false,
    listsFolders: flag('listsFolders') ?? false,
    commands: CLIENT_COMMANDS.filter((one) => isListed(given.get('commands'), one)),
  };
}

const isListed = (list: unknown, name: string): boolean =>
  Array.isArray(list) && list.includes(name);
