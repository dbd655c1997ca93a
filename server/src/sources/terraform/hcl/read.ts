import { readBody } from './body';
import { newScanner } from './scanner';
import type { HclText } from './syntax';

/**
 * Reads HCL's native syntax (Terraform, OpenTofu). Never throws; what cannot be read is among the
 * problems, and what stands around it is read all the same.
 */
export function readHcl(text: string): HclText {
  const read = readWith(text, false);
  // Where a brace is missing, the indentation shows better than the braces what belongs to what.
  return read.problems.some(({ code }) => code === 'CloseBraceExpected')
    ? readWith(text, true)
    : read;
}

function readWith(text: string, trustsIndentation: boolean): HclText {
  const scanner = newScanner(text, trustsIndentation);
  const body = readBody(scanner, undefined);
  const { comments, problems } = scanner;
  return { body, comments, problems };
}
