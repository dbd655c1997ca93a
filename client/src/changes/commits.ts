import { Disposable, EventEmitter, extensions, workspace } from 'vscode';
import type { Event, TextDocument, Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { COMMITTED } from '../../../server/src/lsp/protocol/changes';
import { POLICIES } from '../../../server/src/lsp/protocol/policies';
import type { CommittedParams } from '../../../server/src/lsp/protocol/changes';
import type { PoliciesParams, PoliciesResult } from '../../../server/src/lsp/protocol/policies';
import { mayBePolicy } from '../sniff';
import { gitExtension, gitOf } from './git';
import type { Git, GitRepository } from './git';
import { headText } from './headText';

/** Tells the server what open policies look like in the last commit. We start no process for it. */
export interface Commits extends Disposable {
  /** The server has started: it knows nothing yet. */
  readonly tellAll: () => void;
  /** Resolves when the server knows about a document. */
  readonly tell: (document: TextDocument) => Promise<void>;
  /** The server has been told something else than before about a document. */
  readonly onDidTell: Event<Uri>;
  readonly git: () => Git | undefined;
}

/** @param running the client where its server is running */
export function followCommits(running: () => BaseLanguageClient | undefined): Commits {
  const told = new EventEmitter<Uri>();
  const known = new Map<string, string | null>();
  const repositories = new Map<GitRepository, string>();
  const listeners: Disposable[] = [told];
  let git: Git | undefined;

  const tell = async (document: TextDocument): Promise<void> => {
    const client = running();
    if (client === undefined || document.uri.scheme !== 'file' || !mayBePolicy(document)) return;
    const key = document.uri.toString();
    const text = await headText(git, document);
    // Without a word from us the server knows of no commit.
    if (document.isClosed || (known.get(key) ?? null) === text) return;
    const uri = client.code2ProtocolConverter.asUri(document.uri);
    if (!known.has(key) && !(await holdsPolicies(client, uri))) return;
    known.set(key, text);
    const params: CommittedParams = { uri, text };
    await client.sendNotification(COMMITTED, params);
    told.fire(document.uri);
  };
  const tellSafely = (document: TextDocument): void =>
    void tell(document).catch((error: unknown) =>
      running()?.debug(`${COMMITTED}: ${String(error)}`),
    );
  const tellOpen = (): void => workspace.textDocuments.forEach(tellSafely);

  const follow = (repository: GitRepository): void => {
    if (repositories.has(repository)) return;
    repositories.set(repository, stateOf(repository));
    listeners.push(
      repository.state.onDidChange(() => {
        const now = stateOf(repository);
        if (repositories.get(repository) === now) return;
        repositories.set(repository, now);
        tellOpen();
      }),
    );
  };
  const connect = async (): Promise<void> => {
    const extension = await gitExtension();
    const switched = async (): Promise<void> => {
      // The Git extension says that it is on a moment before its API can be had.
      await Promise.resolve();
      git = gitOf(extension);
      git?.repositories.forEach(follow);
      if (git) {
        listeners.push(
          git.onDidOpenRepository((repository) => {
            follow(repository);
            tellOpen();
          }),
        );
      }
      tellOpen();
    };
    if (extension === undefined) return;
    connecting.dispose();
    listeners.push(extension.onDidChangeEnablement(() => void switched()));
    await switched();
  };
  // Git's extension may be switched on later.
  const connecting = extensions.onDidChange(() => void connect());
  listeners.push(
    connecting,
    workspace.onDidOpenTextDocument(tellSafely),
    workspace.onDidSaveTextDocument(tellSafely),
    workspace.onDidCloseTextDocument(({ uri }) => known.delete(uri.toString())),
  );
  void connect();
  return {
    tellAll: () => {
      known.clear();
      tellOpen();
    },
    tell,
    onDidTell: told.event,
    git: () => git,
    dispose: () => void Disposable.from(...listeners).dispose(),
  };
}

/** Of most files that look as if they could hold policies at first, nothing is to be sent. */
async function holdsPolicies(client: BaseLanguageClient, uri: string): Promise<boolean> {
  const params: PoliciesParams = { uri };
  return (await client.sendRequest<PoliciesResult>(POLICIES, params)).length > 0;
}

/** Changes with what a file is compared with; a repository tells of every other change as well. */
const stateOf = ({ state: { HEAD, mergeChanges } }: GitRepository): string =>
  [HEAD?.commit ?? '', ...mergeChanges.map(({ uri }) => uri.toString())].join('\n');
