import type { FileUses, Name } from './uses';

/**
 * The names through which a use may lead to a policy of a file: those that the file gives, and those
 * of what they are parts of, in any file.
 */
export function relevantNames(own: FileUses, beside: readonly FileUses[]): ReadonlySet<Name> {
  const wholes = new Map<Name, Name[]>();
  const note = (whole: Name, parts: readonly Name[]): void => {
    for (const part of parts) {
      const known = wholes.get(part);
      if (known === undefined) wholes.set(part, [whole]);
      else known.push(whole);
    }
  };
  for (const { locals, documents } of beside) {
    for (const [name, { names }] of locals) note(`local.${name}`, names);
    for (const [name, attributes] of documents) {
      for (const { names } of attributes) note(`document.${name}`, names);
    }
  }
  const found = new Set(namesGivenBy(own));
  // What is added to a set while it is gone through is gone through, too.
  for (const part of found) for (const whole of wholes.get(part) ?? []) found.add(whole);
  return found;
}

function* namesGivenBy({ documents, locals }: FileUses): Generator<Name> {
  for (const name of documents.keys()) yield `document.${name}`;
  for (const name of locals.keys()) yield `local.${name}`;
}
