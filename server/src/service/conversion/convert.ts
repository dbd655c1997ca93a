import { carryComments, commentsOf } from './carryComments';
import type { ConversionObstacle } from './conversionObstacle';
import { toTextRange } from '../languageService';
import type { ParsedText } from '../languageService';
import type { PolicyDocument } from '../../policy/document';
import { plainPolicy } from '../../policy/plainPolicy';
import type { PlainPolicy } from '../../policy/plainPolicy';
import type { Range } from '../../policy/range';
import { itemsOf } from '../../policy/value';
import { printPolicy } from '../../sources/print/print';
import type { FilledInName, PrintedLanguage, Unwritable } from '../../sources/print/print';

export { PRINTED_LANGUAGES } from '../../sources/print/print';
export type { FilledInName, PrintedLanguage } from '../../sources/print/print';

/** A policy in another language, or why there is none. */
export type Conversion = ConvertedPolicy | { readonly obstacle: ConversionObstacle };

export interface ConvertedPolicy {
  readonly text: string;
  /** What the text refers to under a new name (`name`), or leaves open. */
  readonly names: readonly FilledInName[];
  /** How many comments the text has no place for: JSON has none. */
  readonly commentsLeftOut: number;
}

export interface ConversionOptions {
  /** JSON is to have the comments, as tools take it that read JSON with comments. */
  readonly withComments?: boolean;
  /** A part of the text all of whose comments come along; the policy where left out. */
  readonly around?: Range;
}

/**
 * The facade's part for conversions: writes one policy of a text in another language. Access stays
 * the same, comments stay with what they are about, and what the text has filled in is filled in
 * there, under names that somebody must declare.
 *
 * @param name what the policy is called where the language wants a name; made fit for it
 */
export function convertPolicy(
  parsed: ParsedText,
  document: PolicyDocument,
  to: PrintedLanguage,
  name: string,
  { withComments = to !== 'json', around }: ConversionOptions = {},
): Conversion {
  const obstacle = (reason: ConversionObstacle['reason'], at: readonly Range[]): Conversion => ({
    obstacle: { reason, at: at.map((range) => toTextRange(parsed, range)) },
  });
  const plain = plainPolicy(document);
  const refused = refusal(plain, to);
  if (refused !== undefined) return obstacle(...refused);
  const printed = printPolicy(plain.policy, to, identifier(name));
  if ('unwritable' in printed) return obstacle('no-form', [placeOf(document, printed)]);
  const comments = commentsOf(parsed, document, around);
  const { names } = printed;
  return withComments
    ? {
        text: carryComments(parsed, document, comments, { text: printed.text, to }),
        names,
        commentsLeftOut: 0,
      }
    : { text: printed.text, names, commentsLeftOut: comments.length };
}

/** What no language could write, and what this one cannot. */
function refusal(
  { computed, repeated, filledKeys, whole, spliced }: PlainPolicy,
  to: PrintedLanguage,
): readonly [ConversionObstacle['reason'], readonly Range[]] | undefined {
  if (computed.length > 0) return ['computed', computed];
  if (repeated.length > 0) return ['repeated', repeated];
  if (to !== 'cloudformation') return undefined;
  if (spliced.length > 0) return ['list-in-list', spliced];
  // In JSON text, a name cannot stand for a list.
  return filledKeys.length > 0 && whole.length > 0 ? ['filled-key', filledKeys] : undefined;
}

/** Where an element stands that cannot be written. */
function placeOf(
  { policy }: PolicyDocument,
  { unwritable: { statement, element } }: Unwritable,
): Range {
  const items =
    policy.node === undefined
      ? policy.statements.map(({ node }) => node)
      : itemsOf(policy.statementEntry?.value);
  const value = statement === undefined ? policy.node : items[statement];
  const entry =
    value?.kind === 'map' ? value.entries.find(({ key }) => key.text === element) : undefined;
  return entry?.key.range ?? value?.range ?? policy.range;
}

/** A name as Terraform takes it. */
function identifier(name: string): string {
  const word = name.replace(/[^A-Za-z0-9_-]+/g, '_').replace(/^[-_]+|[-_]+$/g, '');
  return /^[A-Za-z]/.test(word) ? word : `policy${word === '' ? '' : `_${word}`}`;
}
