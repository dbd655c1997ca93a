import type { FolderFiles } from '../service/folder';

/** What the surroundings of the server offer: a process, or a web worker in a browser. */
export interface Host {
  /** Reads a file of the user's; undefined where there is none, or the host cannot reach it. */
  readonly readFile: (uri: string) => Promise<string | undefined>;
  /** The files of a folder; undefined where the host cannot reach it. */
  readonly folder: (uri: string) => HostFolder | undefined;
  /** Why the catalogue of AWS's names could not be read; the server works without it. */
  readonly catalogFailure?: string;
}

export type HostFolder = Pick<FolderFiles, 'list' | 'read'>;
