import { extensions } from 'vscode';
import type { Event, Uri } from 'vscode';

/** What we use of the API of VS Code's Git extension, version 1. */
export interface GitRepository {
  readonly state: {
    readonly HEAD: { readonly commit?: string } | undefined;
    /** Files with conflicts. */
    readonly mergeChanges: readonly { readonly uri: Uri }[];
    readonly onDidChange: Event<void>;
  };
  /** The text of a file at a commit; rejects where it is not in it. */
  readonly show: (ref: string, path: string) => Promise<string>;
}

export interface Git {
  readonly repositories: readonly GitRepository[];
  readonly onDidOpenRepository: Event<GitRepository>;
  readonly getRepository: (uri: Uri) => GitRepository | null;
  /** The address under which a file can be read as it is at a commit. */
  readonly toGitUri: (uri: Uri, ref: string) => Uri;
}

interface GitExtension {
  readonly enabled: boolean;
  readonly onDidChangeEnablement: Event<boolean>;
  /** Throws where Git is switched off, or not installed. */
  readonly getAPI: (version: 1) => Git;
}

/** VS Code's Git extension; undefined where there is none: in a browser, or where it is disabled. */
export async function gitExtension(): Promise<GitExtension | undefined> {
  const extension = extensions.getExtension<GitExtension>('vscode.git');
  try {
    return await extension?.activate();
  } catch {
    return undefined;
  }
}

/** Its API while Git is switched on. */
export function gitOf(extension: GitExtension | undefined): Git | undefined {
  if (extension?.enabled !== true) return undefined;
  try {
    return extension.getAPI(1);
  } catch {
    return undefined;
  }
}

/** The last commit. */
export const HEAD = 'HEAD';
