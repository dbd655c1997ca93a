import type { ClientCommand } from './commands';

/**
 * What this server and its clients tell each other first, beyond LSP. The requests of our own stand
 * beside this file, each question in one of its own. VS Code's client uses all of them; a client that
 * knows none of them loses nothing else.
 */
export interface InitializationOptions {
  /** Report what is not valid JSON. VS Code has its own JSON support and says false. Default: true. */
  readonly syntax?: boolean;
  /** Where the rules' pages are: what a rule's id and `.md` are put behind. Default: on the web. */
  readonly docsBase?: string;
  /** Settings (`rules`, `policyTypes`, `language`) of a client that cannot be asked for them. */
  readonly settings?: unknown;
  /** The client answers `iamSidekick/readFile`. */
  readonly readsFiles?: boolean;
  /** The client answers `iamSidekick/listFolder`, too. */
  readonly listsFolders?: boolean;
  /** The client's commands that it has: what needs another one is not offered, or only to be read. */
  readonly commands?: readonly ClientCommand[];
}

/** Under `capabilities.experimental` in the answer to `initialize`. */
export interface ExperimentalCapabilities {
  /** Day of the catalogue of AWS's names, `2026-09-26`; left out where there is none. */
  readonly catalog?: string;
}

/** The section of the editor's settings that is ours. */
export const SECTION = 'iamSidekick';

/** Server to client: a file's text, or null. For files that the server's host cannot reach. */
export const READ_FILE = 'iamSidekick/readFile';
export interface ReadFileParams {
  readonly uri: string;
  /** A file with more bytes is not wanted. */
  readonly limit?: number;
}

/** Server to client: the names of the files in a folder, or null. */
export const LIST_FOLDER = 'iamSidekick/listFolder';
export interface ListFolderParams {
  readonly uri: string;
}
