import type { Attachments } from '../../policy/attachment';
import type { PolicyDocument } from '../../policy/document';
import type { Value } from '../../policy/value';
import { templateAttachments } from '../cloudformation/attachments/attachments';
import { findInTemplate } from '../find/findPolicies';
import type { FoundPolicy } from '../find/findPolicies';
import { inferType } from '../find/inferType';
import { named } from '../find/policyName';
import { jsonMayHold } from '../mayHold';
import { readPolicy } from '../template/readPolicy';
import { readText } from '../template/readText';
import type { StringEncoder } from '../template/readText';
import { templateLanguage } from '../template/template';
import type { TemplateLanguage } from '../template/template';
import { isPolicyByName, POLICY_LANGUAGE, policyTypeOfLanguage } from '../policyLanguage';
import type { SourceLanguage, SourceResult, SourceText } from '../source';
import { unreadPolicy, unreadText } from '../unread';
import { readJson } from './read';
import type { JsonText } from './read';
import { toValue } from './values';
import { jsonTyping, spotInEmptyText } from './typing/typing';
import { writeJsonEdits } from './write';

/** JSON, JSON with comments, and the language ids of our own for files that are a policy by name. */
export const json: SourceLanguage = {
  id: 'json',
  handles: ({ languageId, uri, text }) =>
    languageId === undefined
      ? /\.jsonc?$/i.test(uri) || (/\.template$/i.test(uri) && isObject(text))
      : languageId === 'json' ||
        languageId === 'jsonc' ||
        languageId.startsWith(POLICY_LANGUAGE) ||
        (languageId === 'cloudformation' && isObject(text)),
  mayHoldPolicies: jsonMayHold,
  parse,
};

/** Templates are written in JSON or in YAML, whatever their file is called. */
const isObject = (text: string): boolean => /^\s*\{/.test(text);

function parse(source: SourceText): SourceResult {
  const explicit = isPolicyByName(source.languageId, source.uri);
  if (!explicit && source.type === undefined && !json.mayHoldPolicies(source.text)) {
    return { policies: [], problems: [], attachments: () => attachmentsIn(rootOf(source), source) };
  }
  const read = readJson(source.text, source.unknowns);
  const empty: Pick<SourceResult, 'emptySpot'> =
    explicit || source.type !== undefined
      ? { emptySpot: (offset) => spotInEmptyText(source.text, offset) }
      : {};
  if (read.root === undefined) {
    // What is too deep or too large is wrong with the text itself, and fails a check.
    const problems =
      read.unread === 'Template' ? unreadPolicy(source.text, 'Template') : read.problems;
    return { policies: [], problems, ...empty };
  }
  const isTemplate = read.opened !== undefined;
  const root = toValue(
    read.root,
    read.opened ?? source.text,
    source.unknowns === true || isTemplate,
  );
  const template = templateLanguage([root], source);
  const found = findInTemplate(root, explicit, template.placesIn);
  const texts = found.filter((one) => 'string' in one);
  const inner = texts.map((one) => readText(one, source, { language: json, template, encoder }));
  const policies = found
    .filter((one) => 'value' in one)
    .map((one) => toDocument(source, read, one, template))
    .concat(inner.flatMap((one) => one.policies));
  return {
    policies: policies.sort((a, b) => a.policy.range.start - b.policy.range.start),
    problems: [
      ...(found.length > texts.length || explicit ? read.problems : []),
      ...(found.length === 0 ? unreadText(source.text, read.problems) : []),
      ...inner.flatMap(({ problems }) => problems),
    ],
    attachments: () => attachmentsIn(root, source),
    ...empty,
  };
}

/** What the text is as a value, for a question that does not need all of it. */
function rootOf({ text, unknowns }: SourceText): Value | undefined {
  const { root, opened = text } = readJson(text, unknowns);
  return root && toValue(root, opened, unknowns === true || opened !== text);
}

const attachmentsIn = (root: Value | undefined, { uri }: SourceText): Attachments =>
  templateAttachments(root === undefined ? [] : [root], uri);

/** Characters within the quotes of a string. */
const encoder: StringEncoder = () => (characters) => JSON.stringify(characters).slice(1, -1);

/** JSON with comments, by the file's language or name. */
const hasComments = ({ languageId, uri }: SourceText): boolean =>
  languageId === 'jsonc' || (languageId === undefined && /\.jsonc$/i.test(uri));

function toDocument(
  source: SourceText,
  read: JsonText,
  found: FoundPolicy,
  template: TemplateLanguage,
): PolicyDocument {
  const { path, place } = found;
  const { policy, value, defaults, lower } = readPolicy(found, template);
  const whole = path.length === 0 && read.root?.offset === value.range.start;
  const { start, end } = value.range;
  const set = source.type ?? policyTypeOfLanguage(source.languageId);
  const trivia = whole
    ? read.trivia
    : read.trivia.filter(({ range }) => range.start >= start && range.end <= end);
  const text = source.text.slice(start, end);
  const isJsonc = source.languageId === 'jsonc' || /\.jsonc$/i.test(source.uri);
  return {
    policy,
    type: inferType(policy, { set, context: place?.type, path, uri: source.uri }),
    dialect: {
      verbatim: !isJsonc && whole && policy.node !== undefined,
      defaults,
      ...(hasComments(source) && { comment: '//' }),
    },
    whole,
    trivia,
    text,
    ...(found.isPerhaps && { isPerhaps: true }),
    ...(place?.quota && { quota: place.quota }),
    ...named(path),
    write: (edits) => writeJsonEdits(source.text, value, lower(edits) ?? []),
    canWrite: (edits) => lower(edits) !== undefined,
    typing: jsonTyping({ policy, trivia, text }, source.text),
  };
}
