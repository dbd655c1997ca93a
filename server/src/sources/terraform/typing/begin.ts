import { containsOffset } from '../../../policy/range';
import type { Range } from '../../../policy/range';
import type { TypingSpot } from '../../../policy/typing';
import { wordAt } from '../../strings/wordAt';
import type { SourceText } from '../../source';
import type { TerraformFile } from '../policies/documents';
import type { Expression } from '../hcl/syntax';
import { isDocument, placesIn } from '../uses/places';
import type { Place } from '../uses/places';
import { encodingAt, isRightIn } from './encoding';
import { spotInHeredoc } from './heredoc';
import { probeObject } from './probe';
import type { ReadPolicies } from './probe';
import { blockWriter, callWriter, objectWriter } from './whole';

/**
 * Where a policy can begin in a file of Terraform: outside all blocks as a policy document, and in an
 * attribute in `jsonencode` or a heredoc. In an attribute that is not known to take a policy, only who asks for it
 * is answered.
 *
 * @param read reads the policies of a changed text
 */
export function spotToBegin(
  offset: number,
  file: TerraformFile,
  read: ReadPolicies,
): TypingSpot | undefined {
  const { text } = file.source;
  const { body, comments } = file.hcl;
  if (comments.some(({ start, end }) => start < offset && offset <= end)) return undefined;
  const word = wordAt(text, offset, { colons: 'in-names' });
  if (!body.blocks.some(({ range }) => range.start < offset && offset <= range.end)) {
    const isAlone = isLineOf(text, word) && !isWithinAttribute(file, word);
    if (!isAlone || !isConfiguration(file.source)) return undefined;
    return { ...spot(word, offset, text, { write: blockWriter, asked: true }), exact: true };
  }
  const place = [...placesIn(body)].find((one) => isAt(one, offset, text));
  if (place === undefined || isDocument(place.blocks[0]) || file.context.isOtherAt(place)) {
    return undefined;
  }
  return inPlace(place, word, offset, file, read);
}

/** A file of Terraform or OpenTofu, and none of variables or of another program. */
const isConfiguration = ({ languageId, uri }: SourceText): boolean =>
  languageId === undefined
    ? /\.(tf|tofu)$/i.test(uri)
    : languageId === 'terraform' || languageId === 'opentofu';

function inPlace(
  place: Place,
  word: Range,
  offset: number,
  file: TerraformFile,
  read: ReadPolicies,
): TypingSpot | undefined {
  const { text } = file.source;
  const { value } = place.attribute;
  // The beginning of a reference: `data.aws_iam_policy_document`.
  if (/[.:]/.test(text.slice(word.start, word.end))) return undefined;
  const type = file.context.typeOfPlace(place);
  if (isMissing(value, word)) {
    const fits = type !== undefined && endsLine(text, word.end);
    return fits ? spot(word, offset, text, { write: callWriter, type }) : undefined;
  }
  if (value?.kind === 'template' && value.heredoc) {
    const inside = type && spotInHeredoc(value, offset, text);
    return inside && { ...inside, type };
  }
  const call = value && encodingAt(value, offset);
  const isBegun = offset > word.start;
  if (call === undefined || (type === undefined && isBegun)) return undefined;
  const [argument] = call.arguments;
  // Whoever opens a brace breaks the line next, and must not take the first proposal.
  const asked = !isBegun;
  if (isMissing(argument, word)) {
    const around = text.slice(call.range.start, call.range.end);
    const isOnly = /^jsonencode\s*\(\s*[\w-]*\s*\)?$/.test(around);
    return isOnly ? spot(word, offset, text, { write: objectWriter, type, asked }) : undefined;
  }
  if (argument?.kind !== 'object' || !isRightIn(argument, offset)) return undefined;
  const probed = probeObject(text, word, argument, read);
  return probed && { ...probed, typed: text.slice(word.start, offset), onRequest: asked };
}

/** What a spot needs beyond its word. */
type Beginning = Pick<TypingSpot, 'write' | 'type'> & { readonly asked?: boolean };

const spot = (
  range: Range,
  offset: number,
  text: string,
  { write, type, asked = false }: Beginning,
): TypingSpot => ({
  location: undefined,
  range,
  typed: text.slice(range.start, offset),
  empty: false,
  nextKey: undefined,
  language: 'hcl',
  additionalEdits: [],
  write,
  ...(type && { type }),
  ...(asked && range.start === offset && { onRequest: true }),
});

/** No value, or the first letters of one. */
const isMissing = (value: Expression | undefined, { start, end }: Range): boolean =>
  value === undefined ||
  (value.kind === 'reference' && value.range.start === start && value.range.end === end);

/** In the value of an attribute, or behind the equal sign while there is none. */
function isAt({ attribute: { range, nameRange, value } }: Place, offset: number, text: string) {
  if (offset <= nameRange.end) return false;
  if (value !== undefined) return offset <= value.range.end;
  return offset >= range.end && !/[^ \t]/.test(text.slice(range.end, offset));
}

const isWithinAttribute = ({ hcl: { body } }: TerraformFile, { start }: Range): boolean =>
  body.attributes.some(({ range }) => containsOffset(range, start));

/** A word with nothing else on its line, but for a comment behind it. */
const isLineOf = (text: string, { start, end }: Range): boolean =>
  text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trim() === '' && endsLine(text, end);

const endsLine = (text: string, offset: number): boolean =>
  /^[ \t]*(?:$|[\r\n#]|\/\/)/.test(text.slice(offset, offset + 256));
