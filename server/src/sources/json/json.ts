import { buildFragment, buildPolicy } from '../../policy/build';
import type { PolicyDocument } from '../../policy/document';
import { findPolicies } from '../findPolicies';
import type { FoundPolicy } from '../findPolicies';
import { inferType } from '../inferType';
import { isPolicyByName, POLICY_LANGUAGE, policyTypeOfLanguage } from '../policyLanguage';
import type { SourceLanguage, SourceResult, SourceText } from '../source';
import { readJson } from './read';
import type { JsonText } from './read';
import { toValue } from './values';
import { jsonTyping, spotInEmptyText } from './typing/typing';
import { writeJsonEdits } from './write';

/** JSON, JSON with comments, and the language ids of our own for files that are a policy by name. */
export const json: SourceLanguage = {
  id: 'json',
  handles: ({ languageId, uri }) =>
    languageId === undefined
      ? /\.jsonc?$/i.test(uri)
      : languageId === 'json' || languageId === 'jsonc' || languageId.startsWith(POLICY_LANGUAGE),
  // Escapes in a key are legal JSON and nobody writes them; the letter case is ours to report.
  mayHoldPolicies: (text) => /"(statement|version|effect)"/i.test(text),
  parse,
};

function parse(source: SourceText): SourceResult {
  const explicit = isPolicyByName(source.languageId, source.uri);
  if (!explicit && source.type === undefined && !json.mayHoldPolicies(source.text)) {
    return { policies: [], problems: [] };
  }
  const read = readJson(source.text, source.unknowns);
  const empty: Pick<SourceResult, 'emptySpot'> =
    explicit || source.type !== undefined
      ? { emptySpot: (offset) => spotInEmptyText(source.text, offset) }
      : {};
  if (read.root === undefined) return { policies: [], problems: read.problems, ...empty };
  const found = findPolicies(toValue(read.root, source.text, source.unknowns), explicit);
  const verbatim = source.languageId !== 'jsonc' && !/\.jsonc$/i.test(source.uri);
  return {
    policies: found.map((policy) => toDocument(source, read, policy, verbatim)),
    problems: found.length > 0 || explicit ? read.problems : [],
    ...empty,
  };
}

function toDocument(
  source: SourceText,
  read: JsonText,
  { value, fragment, path }: FoundPolicy,
  verbatim: boolean,
): PolicyDocument {
  const policy = fragment || value.kind === 'list' ? buildFragment(value) : buildPolicy(value);
  const whole = path.length === 0 && read.root?.offset === value.range.start;
  const { start, end } = value.range;
  const set = source.type ?? policyTypeOfLanguage(source.languageId);
  const trivia = whole
    ? read.trivia
    : read.trivia.filter(({ range }) => range.start >= start && range.end <= end);
  const text = source.text.slice(start, end);
  return {
    policy,
    type: inferType(policy, { set, path, uri: source.uri }),
    dialect: { verbatim: verbatim && whole && !fragment, defaults: new Set() },
    whole,
    trivia,
    text,
    write: (edits) => writeJsonEdits(source.text, value, edits),
    typing: jsonTyping({ policy, trivia, text }, source.text),
  };
}
