import type { FileUses, Name } from './uses';

/**
 * The names through which a use may lead to a policy of a file: those that the file gives, and those
 * of what they are parts of, in any file.
 */
export function relevantNames(own: FileUses, beside: readonly FileUses[]): ReadonlySet<Name> {
  const found = new Set(namesGivenBy(own));
  for (let before = -1; found.size > before;) {
    before = found.size;
    for (const file of beside) {
      for (const [name, { names }] of file.locals) {
        if (names.some((part) => found.has(part))) found.add(`local.${name}`);
      }
      for (const [name, attributes] of file.documents) {
        const isWhole = attributes.some(({ names }) => names.some((part) => found.has(part)));
        if (isWhole) found.add(`document.${name}`);
      }
    }
  }
  return found;
}

function* namesGivenBy({ documents, locals }: FileUses): Generator<Name> {
  for (const name of documents.keys()) yield `document.${name}`;
  for (const name of locals.keys()) yield `local.${name}`;
}
