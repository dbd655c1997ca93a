import { hasUnknown } from '../../iam/unknown';
import { buildFragment, buildPolicy, fragmentList } from '../../policy/build';
import type { PolicyDocument } from '../../policy/document';
import type { PolicyEdit, TextEdit } from '../../policy/edit';
import { containsOffset } from '../../policy/range';
import type { StringValue } from '../../policy/value';
import type { SourceLanguage, SourceResult, SourceText } from '../source';
import { embeddedText } from './embeddedText';
import type { EmbeddedText } from './embeddedText';
import { innerEdits } from './innerEdits';
import { innerTyping } from './innerTyping';
import { moveSpot } from './moveSpot';
import type { TypingHost } from './moveSpot';
import { beginShift } from './shiftValue';

/** A string of a host text that holds a text of its own. */
export interface EmbeddedHost {
  /** The whole text of the host. */
  readonly text: string;
  /** The string; its parts say where in the host each character stands, and which are unknown. */
  readonly string: StringValue;
  /**
   * Writes characters that come into the inner text as the host has them there: with its escapes,
   * and with the indentation of the string after each line break.
   */
  readonly encode: (characters: string) => string;
  /** Calls unknown what the reader of the host is to fill in; every string is as written where left out. */
  readonly open?: (value: StringValue) => StringValue;
}

/**
 * Reads policies of a text that stands inside another one: JSON in a block scalar of YAML, in a
 * heredoc of Terraform, in a string of JSON, in a fence of Markdown.
 *
 * The host reads its string into a `StringValue` as it does for any other, interpolations as unknown
 * parts; the inner language gets the string's outline (`SourceText.unknowns`), finds its policies,
 * and everything is moved to its place in the host: ranges, comments, problems. Edits go the other
 * way: they are written by the inner language into the inner text, and then encoded by the host.
 * Hosts may stand inside hosts.
 *
 *     parseEmbedded(json, { uri, languageId: 'json', type }, {
 *       text, string: block, encode: (characters) => characters.replaceAll('\n', `\n${indentation}`),
 *     });
 *
 * What the place says about the policies (their type, that they are not the whole text) is for the
 * host to put into the documents that come back: `{ ...document, type }`.
 *
 * @param about what the inner language is told: name and language id of the inner text
 */
export function parseEmbedded(
  language: SourceLanguage,
  about: Omit<SourceText, 'text' | 'unknowns'>,
  host: EmbeddedHost,
): SourceResult {
  const embedded = embeddedText(host.string);
  const unknowns = host.string.text === undefined;
  const result = language.parse({ ...about, text: embedded.text, unknowns });
  const { emptySpot } = result;
  return {
    ...(emptySpot && {
      emptySpot: (offset) => {
        const isInside = containsOffset(host.string.content, offset);
        const spot = isInside ? emptySpot(embedded.toInner(offset)) : undefined;
        return spot && moveSpot(spot, offset, typingHost(host, embedded));
      },
    }),
    policies: result.policies.map((document) => toHost(document, host, embedded)),
    problems: result.problems.map((problem) => ({
      ...problem,
      range: embedded.toHost(problem.range),
      embedded: true,
    })),
  };
}

function toHost(
  document: PolicyDocument,
  host: EmbeddedHost,
  embedded: EmbeddedText,
): PolicyDocument {
  const shift = beginShift(embedded, host.open);
  const { policy: inner, dialect } = document;
  const own = (edits: readonly PolicyEdit[]): readonly PolicyEdit[] | undefined =>
    innerEdits(edits, shift, embedded);
  const policy =
    inner.node === undefined
      ? buildFragment(shift.shift(fragmentList(document.policy)))
      : buildPolicy(shift.shift(inner.node), dialect.defaults);
  const places =
    document.places?.node && buildPolicy(shift.shift(document.places.node), dialect.defaults);
  const text = host.text.slice(policy.range.start, policy.range.end);
  const { typing } = document;
  const encode = (edit: TextEdit): TextEdit => encodeEdit(edit, host, embedded);
  const written = (edits: readonly PolicyEdit[] = []): readonly TextEdit[] | undefined => {
    const inside = document.write(edits);
    // What the reader is to fill in stands in the text, and an edit that says it anew does not know how.
    const isOpen = host.open !== undefined && inside.some(({ newText }) => hasUnknown(newText));
    return isOpen ? undefined : inside.map(encode);
  };
  return {
    ...document,
    policy,
    ...(places && { places }),
    whole: false,
    trivia: document.trivia.map((one) => ({ ...one, range: embedded.toHost(one.range) })),
    text,
    ...(typing && {
      typing: innerTyping(
        typing,
        { policy, ...(places && { places }), text },
        typingHost(host, embedded),
      ),
    }),
    write: (edits) => written(own(edits)) ?? [],
    canWrite: (edits) => {
      const inside = own(edits);
      if (inside === undefined || document.canWrite?.(inside) === false) return false;
      return host.open === undefined || written(inside) !== undefined;
    },
  };
}

const typingHost = (host: EmbeddedHost, embedded: EmbeddedText): TypingHost => ({
  text: host.text,
  embedded,
  encode: host.encode,
  encodeEdit: (edit) => encodeEdit(edit, host, embedded),
});

const encodeEdit = (edit: TextEdit, host: EmbeddedHost, embedded: EmbeddedText): TextEdit => ({
  ...embedded.toHost(edit),
  newText: host.encode(edit.newText),
});
