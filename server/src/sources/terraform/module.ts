import type { SiblingText, SourceText } from '../source';
import { readHcl } from './hcl/read';
import type { Body } from './hcl/syntax';
import { isDocument, placesIn } from './places';
import { readUses } from './uses';
import type { FileUses } from './uses';

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

/**
 * All that others may learn from a file: its blocks, with what is set in them, and without what its
 * policies say, which is what is edited most.
 */
export function outlineOf(text: SiblingText): string {
  const sibling = siblingOf(text);
  return sibling === null ? '' : (sibling.outline ??= outline(sibling.file));
}

const outline = ({ body, text }: ModuleFile): string =>
  [
    ...body.blocks.map(({ type, labels }) => [type, ...labels].join(' ')),
    ...[...placesIn(body)]
      .filter(({ blocks: [block, inner] }) => !isDocument(block) || inner === undefined)
      .map(({ blocks, attribute: { range } }) => {
        const at = blocks.map(({ type, labels }) => [type, ...labels].join(' '));
        const written = text.slice(range.start, range.end);
        return [...at, POLICY.test(written) ? referencesIn(written) : written].join(' / ');
      }),
  ].join('\n');

/** What is most likely a policy: of that only the names count. */
const POLICY = /\b(?:Statement|Effect)\b|\b20(?:12-10|08-10)-17\b/;

const referencesIn = (written: string): string =>
  [...written.matchAll(/[\w-]+\s*=|\b[a-z]\w*(?:\.[\w-]+|\[[^\]\r\n]*\])+/g)].join(' ');

/** The name of a file without its end, which is undefined for files that are in no module. */
const stemOf = (name: string): string | undefined => /^(.+)\.(?:tf|tofu)$/i.exec(name)?.[1];

/** Whether a file is one of a module, by its name. */
export const isInModule = (name: string): boolean => stemOf(name) !== undefined;

/**
 * The files that a file is put together with. Of `main.tf` and `main.tofu` OpenTofu reads the second
 * one, and Terraform the first: neither is beside the other, and a third file has one of them beside.
 */
export function besideIn(own: string, names: readonly string[]): readonly string[] {
  const stem = stemOf(own);
  if (stem === undefined) return [];
  const all = new Set(names);
  return names.filter((name) => {
    const other = stemOf(name);
    if (other === undefined || other === stem) return false;
    return !name.endsWith('.tf') || !all.has(`${other}.tofu`);
  });
}
