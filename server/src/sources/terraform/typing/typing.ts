import type { PolicyType } from '../../../iam/policyType';
import type { PolicyDocument } from '../../../policy/document';
import { locationAt } from '../../../policy/location';
import type { Location } from '../../../policy/location';
import type { TextEdit } from '../../../policy/edit';
import type { LanguageWord, Typing } from '../../../policy/typing';
import type { Body } from '../hcl/syntax';
import type { Writing } from '../write/format';
import type { BlockWriting } from '../write/blocks/copies';
import { placeAt } from './place';
import type { Place } from './place';
import { wordsOf } from './words';
import { writeProposal } from './write';

/**
 * Completion in HCL.
 *
 * @param writing reads the style of the policy, when it is first asked for
 */
export const hclTyping = (
  document: Pick<PolicyDocument, 'policy' | 'places' | 'text' | 'trivia' | 'type'>,
  { text, body }: { readonly text: string; readonly body: Body },
  writing: () => Writing | BlockWriting,
): Typing => ({
  spotAt: (offset) => {
    const isComment = document.trivia.some(
      ({ range }) => range.start < offset && offset <= range.end,
    );
    if (isComment) return undefined;
    const location = locationAt(document, offset);
    const place = placeAt(text, offset, location, body);
    if (place === undefined || location === undefined) return undefined;
    // Editors end lines in their own way.
    const read = writing();
    const style = { ...read, style: { ...read.style, eol: '\n' } };
    const words = wordsAt(place, document.type.type, style);
    const isOfIam = takesElements(location, place);
    if (!isOfIam && words.length === 0) return undefined;
    const isDocument = place.kind === 'line' && place.block?.type === 'data';
    return {
      location: isDocument || !isOfIam ? undefined : location,
      range: place.range,
      typed: text.slice(place.range.start, offset),
      empty: isEmpty(location),
      nextKey: undefined,
      language: 'hcl',
      words,
      ...('origins' in style && { everyoneIsKind: true }),
      additionalEdits: commaBefore(place),
      write: (proposed, goesOn) =>
        isOfIam ? writeProposal(proposed, place, style, goesOn) : undefined,
    };
  },
});

/** Not so a line in a block of conditions or principals: it takes arguments of which IAM knows nothing. */
const takesElements = ({ at }: Location, place: Place): boolean =>
  place.kind !== 'line' ||
  place.block === undefined ||
  place.block.type === 'data' ||
  (place.block.type === 'statement' && at === 'statement-element');

const wordsAt = (
  place: Place,
  type: PolicyType,
  writing: Writing | BlockWriting,
): readonly LanguageWord[] =>
  place.kind === 'line' && place.block !== undefined && 'origins' in writing
    ? wordsOf(place.block, type, writing)
    : [];

function commaBefore(place: Place): readonly TextEdit[] {
  const start = place.kind === 'expression' ? place.commas?.before : undefined;
  return start === undefined ? [] : [{ start, end: start, newText: ',' }];
}

function isEmpty(location: Location): boolean {
  if (location.at === 'policy-element') return location.map.entries.length === 0;
  return location.at === 'statement-element' && location.statement.node.entries.length === 0;
}
