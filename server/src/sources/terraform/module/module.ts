import type { SiblingText, SourceText } from '../../source';
import { readHcl } from '../hcl/read';
import type { Body } from '../hcl/syntax';
import { outline } from './outline';
import { readUses } from '../uses/uses';
import type { FileUses } from '../uses/uses';

/**
 * A module of Terraform is a folder: all its files are one text, in any order. A file is read with
 * those beside it in mind.
 */
export interface ModuleFile {
  readonly body: Body;
  readonly text: string;
}

/** A file beside, with what has been read from it. */
interface Sibling {
  readonly file: ModuleFile;
  uses?: FileUses;
  outline?: string;
}

/** What was read is forgotten with the text that it was read from. */
const known = new WeakMap<SiblingText, Sibling | null>();

/** Without any of these words a file has nothing to do with policies, nor gives names to any. */
const MAY_HAVE_A_SAY = /polic|aws_iam|\blocals\b/;

/** In UTF-16 units; what somebody wrote by hand is far below. */
const MAX_LENGTH = 4 * 1024 * 1024;

function siblingOf(text: SiblingText): Sibling | null {
  const last = known.get(text);
  if (last !== undefined) return last;
  const hasSay = text.text.length <= MAX_LENGTH && MAY_HAVE_A_SAY.test(text.text);
  const file = hasSay ? { body: readHcl(text.text).body, text: text.text } : undefined;
  const sibling = file ? { file } : null;
  known.set(text, sibling);
  return sibling;
}

const siblingsOf = ({ beside = [] }: SourceText): readonly Sibling[] =>
  beside.map(siblingOf).filter((one) => one !== null);

/** What the files beside say about the use of policies. */
export const usesBeside = (source: SourceText): readonly FileUses[] =>
  siblingsOf(source).map((one) => (one.uses ??= readUses(one.file.body, one.file.text)));

/**
 * The files of the module that may have to do with IAM, the text's own first. Those beside may be as
 * they were before an edit that changed nothing in their outline: their names and values count, and
 * not their places.
 *
 * @param body the text's own
 */
export const moduleFiles = (source: SourceText, body: Body): readonly ModuleFile[] => [
  { body, text: source.text },
  ...siblingsOf(source).map(({ file }) => file),
];

/** What others may learn from a file (`outline.ts`); nothing where it has nothing to do with IAM. */
export function outlineOf(text: SiblingText): string {
  const sibling = siblingOf(text);
  return sibling === null ? '' : (sibling.outline ??= outline(sibling.file));
}
