import { gatherAttachments } from '../../policy/attachment';
import type { Attachments } from '../../policy/attachment';
import { mayAttach } from '../../sources/mayAttach';
import type { SiblingText } from '../../sources/source';
import { parseText } from '../parsedText';
import type { ParsedText } from '../parsedText';

/**
 * Texts with those of their folders that their languages read together with them, as far as these may
 * say who has which policies; by their URIs, each once.
 *
 * @param siblings further ones, as they are now: others may be a little older
 */
export function withSiblings(
  texts: readonly ParsedText[],
  siblings: readonly SiblingText[] = [],
): ReadonlyMap<string, ParsedText> {
  const all = new Map(texts.map((text) => [text.source.uri, text] as const));
  for (const { source } of texts) {
    for (const sibling of [...siblings, ...(source.beside ?? [])]) {
      if (all.has(sibling.uri) || !mayAttach(sibling.text)) continue;
      all.set(sibling.uri, read(sibling));
    }
  }
  return all;
}

/** A view asks again at every key stroke, and what stands beside stays as it is. */
const siblingTexts = new WeakMap<SiblingText, ParsedText>();

function read(sibling: SiblingText): ParsedText {
  const before = siblingTexts.get(sibling);
  if (before !== undefined) return before;
  const { uri, text } = sibling;
  // The language is told by the name, as those who found it beside the text have done.
  const parsed = parseText({ uri, languageId: undefined, text, type: undefined });
  siblingTexts.set(sibling, parsed);
  return parsed;
}

const NOTHING = gatherAttachments('', []);

const said = new WeakMap<ParsedText, Attachments>();

/** What a text says of who has which policies. */
export function attachmentsOf(text: ParsedText): Attachments {
  const before = said.get(text);
  if (before !== undefined) return before;
  const read = (mayAttach(text.source.text) ? text.attachments?.() : undefined) ?? NOTHING;
  said.set(text, read);
  return read;
}
