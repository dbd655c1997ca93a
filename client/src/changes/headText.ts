import { EndOfLine } from 'vscode';
import type { TextDocument } from 'vscode';
import { HEAD } from './git';
import type { Git } from './git';

/**
 * A document as it stands in the last commit, with its own line ends; null where it is in none (new,
 * renamed, outside of repositories), and while it has conflicts: nobody asks then what changed.
 */
export async function headText(
  git: Git | undefined,
  { uri, eol }: TextDocument,
): Promise<string | null> {
  const repository = uri.scheme === 'file' ? git?.getRepository(uri) : null;
  if (repository === null || repository === undefined) return null;
  const { HEAD: head, mergeChanges } = repository.state;
  if (head?.commit === undefined || mergeChanges.some((one) => one.uri.fsPath === uri.fsPath))
    return null;
  try {
    const text = await repository.show(HEAD, uri.fsPath);
    return text.replace(/\r?\n/g, eol === EndOfLine.CRLF ? '\r\n' : '\n');
  } catch {
    return null;
  }
}
