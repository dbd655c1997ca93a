import type { SourceReference, TextNames } from '../../source';

const DOCUMENT = /^[ \t]*data[ \t]+"aws_iam_policy_document"[ \t]+"([\w-]+)"/gm;

const USE = /\bdata\.aws_iam_policy_document\.([\w-]+)/g;

/** `file("policy.json")`, `templatefile("${path.module}/policy.json.tftpl", …)`. */
const FILE = /\b(?:template)?file\(\s*"((?:\$\{path\.module\}\/)?[^"$%\\\r\n]+)"/g;

/** Files of other kinds are no policies, and other extensions link them. */
const MAY_BE_POLICY = /\.json(?:\.\w+)?$/i;

/**
 * Finds the policy documents that a file defines and uses, and the files from which it takes
 * policies. Looks at the characters only, so that a large file without any costs next to nothing.
 */
export function findReferences(text: string): TextNames {
  return {
    definitions: [...text.matchAll(DOCUMENT)].map((match) => {
      const name = match[1] ?? '';
      // In the quotes that end the match.
      const end = match.index + match[0].length - 1;
      return { name, range: { start: end - name.length, end } };
    }),
    references: [
      ...[...text.matchAll(USE)].map((match): SourceReference => {
        const range = { start: match.index, end: match.index + match[0].length };
        return { range, to: 'policy', name: match[1] ?? '' };
      }),
      ...[...text.matchAll(FILE)].flatMap((match): readonly SourceReference[] => {
        const written = match[1] ?? '';
        if (!MAY_BE_POLICY.test(written)) return [];
        const start = match.index + match[0].length - 1 - written.length;
        const path = written.replace('${path.module}/', '');
        return [{ range: { start, end: start + written.length }, to: 'file', path }];
      }),
    ],
  };
}
