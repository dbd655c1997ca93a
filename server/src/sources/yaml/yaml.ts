import type { PolicyDocument, Trivia } from '../../policy/document';
import type { Range } from '../../policy/range';
import type { Value } from '../../policy/value';
import { templateAttachments } from '../cloudformation/attachments/attachments';
import { originalOf } from '../edits/elsewhere';
import { findInTemplate } from '../find/findPolicies';
import type { FoundPolicy, FoundText } from '../find/findPolicies';
import { inferType } from '../find/inferType';
import { json } from '../json/json';
import { named } from '../find/policyName';
import { lineStart } from '../lines';
import { yamlMayHold } from '../mayHold';
import { readPolicy } from '../template/readPolicy';
import { readText } from '../template/readText';
import type { SourceLanguage, SourceResult, SourceText } from '../source';
import { templateLanguage } from '../template/template';
import type { TemplateLanguage } from '../template/template';
import { HAS_TAGS, unreadText } from '../unread';
import { readYamlAgain } from './readAgain';
import { readWhole } from './reading';
import type { YamlReading } from './reading';
import { readTemplate } from './templateLines';
import { firstSpot, yamlTyping } from './typing/typing';
import { encoderFor } from './write/encoder';
import { endOfLine } from './write/surroundings';
import { writeYamlEdits } from './write/write';

/** The language ids under which editors show YAML that may hold policies. */
const LANGUAGE_IDS: ReadonlySet<string> = new Set(['yaml', 'ansible', 'cloudformation']);

/**
 * YAML: templates of CloudFormation, SAM and the Serverless Framework, and whatever else holds a
 * policy (manifests, playbooks, a policy on its own).
 */
export const yaml: SourceLanguage = {
  id: 'yaml',
  handles: ({ languageId, uri }) =>
    languageId === undefined ? /\.(ya?ml|template)$/i.test(uri) : LANGUAGE_IDS.has(languageId),
  mayHoldPolicies: yamlMayHold,
  parse,
};

function parse(source: SourceText, before?: YamlReading): SourceResult {
  const { text, uri } = source;
  if (source.type === undefined && !yaml.mayHoldPolicies(text)) {
    const attachments: SourceResult['attachments'] = () =>
      templateAttachments(readWhole(text).roots, uri);
    return { policies: [], problems: [], attachments };
  }
  const read = before === undefined ? readWhole(text) : readYamlAgain(text, before);
  const { roots } = read;
  const attachments: SourceResult['attachments'] = () => templateAttachments(roots, uri);
  // The template of a template engine is no YAML before it has run.
  if (read.problems.length > 0 && HAS_TAGS.test(text)) {
    return { attachments, ...readTemplate(text, (opened) => parse({ ...source, text: opened })) };
  }
  const template = templateLanguage(roots, source);
  const explicit = source.type !== undefined && roots.length === 1;
  const found = withoutRepetitions(
    roots.flatMap((root) => findInTemplate(root, explicit, template.placesIn)),
  );
  const reading = { language: json, template, encoder: encoder(text) };
  const inner = found.filter((one) => 'string' in one).map((one) => readText(one, source, reading));
  const whole = roots.length === 1 ? roots[0] : undefined;
  const changed = (other: string) => parse({ ...source, text: other }, read).policies;
  const policies = found
    .filter((one) => 'value' in one)
    .map((one) => toDocument(source, read, one, template, whole, changed))
    .concat(inner.flatMap((one) => one.policies));
  return {
    policies: policies.sort((a, b) => a.policy.range.start - b.policy.range.start),
    problems: [
      ...(policies.length > 0 ? read.problems : unreadText(text, read.problems)),
      ...inner.flatMap(({ problems }) => problems),
    ],
    again: (changed) => parse(changed, read),
    attachments,
    emptySpot: (offset) =>
      firstSpot(
        text,
        offset,
        roots.findLast(({ range }) => range.start <= offset),
        changed,
      ),
  };
}

/** A policy that an alias reads again is one policy, and told of where it stands. */
function withoutRepetitions<T extends FoundPolicy | FoundText>(found: readonly T[]): readonly T[] {
  const types = new Map(
    found.flatMap((one) => ('value' in one ? [[one.value, one.place?.type] as const] : [])),
  );
  return found.filter((one) => {
    const original = 'value' in one ? originalOf(one.value) : undefined;
    if (original?.kind !== 'map' && original?.kind !== 'list') return true;
    return !types.has(original) || types.get(original) !== one.place?.type;
  });
}

const encoder =
  (text: string) =>
  (string: Parameters<typeof encoderFor>[1]): ReturnType<typeof encoderFor> =>
    encoderFor(text, string);

function toDocument(
  { text, uri, type: set }: SourceText,
  { comments }: YamlReading,
  found: FoundPolicy,
  template: TemplateLanguage,
  root: Value | undefined,
  changed: (text: string) => readonly PolicyDocument[],
): PolicyDocument {
  const { path, place } = found;
  const { policy, value, defaults, lower } = readPolicy(found, template);
  const around = withComments(text, value.range, comments);
  const trivia = comments.filter(
    ({ range }) => range.start >= around.start && range.end <= around.end,
  );
  const own = text.slice(value.range.start, value.range.end);
  return {
    policy,
    type: inferType(policy, { set, context: place?.type, path, uri }),
    dialect: { verbatim: false, defaults, comment: '#' },
    whole: found.value === root,
    trivia,
    text: own,
    typing: yamlTyping({ policy, trivia, text: own }, text, found.value, changed),
    ...(found.isPerhaps && { isPerhaps: true }),
    ...(place?.quota && { quota: place.quota }),
    ...named(path),
    write: (edits) => writeYamlEdits(text, found.value, lower(edits) ?? []),
    canWrite: (edits) => lower(edits) !== undefined,
  };
}

/** Lines before everything else: comments, and the mark at which a document begins. */
const HEAD = /^(?:[ \t]*(?:#[^\n]*)?\r?\n|---[ \t]*\r?\n)*/;

/**
 * A policy with the comments on its lines, right above them, and below them as far as they are
 * indented like it: those lines have no beginning and no end of their own.
 */
function withComments(text: string, { start, end }: Range, comments: readonly Trivia[]): Range {
  const first = lineStart(text, start);
  const head = HEAD.exec(text)?.[0].length ?? 0;
  let from = head >= first ? 0 : first;
  for (const { range } of comments.toReversed()) {
    if (range.start >= from) continue;
    const alone = text.slice(lineStart(text, range.start), range.start).trim() === '';
    if (!alone || text.slice(range.end, from).trim() !== '') break;
    from = lineStart(text, range.start);
  }
  let to = endOfLine(text, end);
  for (const { range } of comments) {
    if (range.start < to) continue;
    const column = range.start - lineStart(text, range.start);
    if (text.slice(to, range.start).trim() !== '' || column < start - first) break;
    to = range.end;
  }
  return { start: from, end: to };
}
