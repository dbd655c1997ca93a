import { Uri, window } from 'vscode';
import type { Position } from 'vscode';
import { mayBePolicy } from '../sniff';

/** What a command is about: a document, and a position in it where there is one. */
export interface PolicyPlace {
  readonly uri: Uri;
  readonly position?: Pick<Position, 'line' | 'character'>;
}

/**
 * Reads the arguments of a command about one policy.
 *
 * @param resource a URI, as the lens or a menu of the editor gives it; else the active file
 * @param position a place in the policy; else the cursor's
 * @returns undefined where no file is active either, and where the one that the editor shows can hold
 *   no policy
 */
export function policyPlace(resource: unknown, position: unknown): PolicyPlace | undefined {
  const active = window.activeTextEditor;
  const uri = uriOf(resource) ?? active?.document.uri;
  if (uri === undefined) return undefined;
  const editor = active?.document.uri.toString() === uri.toString() ? active : undefined;
  if (editor !== undefined && !mayBePolicy(editor.document)) return undefined;
  const at = isPosition(position) ? position : editor?.selection.active;
  return { uri, ...(at && { position: { line: at.line, character: at.character } }) };
}

/** Lenses come over the wire, so that their URI is a text. */
function uriOf(resource: unknown): Uri | undefined {
  if (typeof resource === 'string') return Uri.parse(resource);
  return resource instanceof Uri ? resource : undefined;
}

const isPosition = (sent: unknown): sent is Pick<Position, 'line' | 'character'> =>
  typeof sent === 'object' && sent !== null && 'line' in sent && 'character' in sent;
