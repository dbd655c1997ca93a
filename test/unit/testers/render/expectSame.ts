import { expect } from 'vitest';
import { parseText } from '../../../../server/src/service/languageService';
import type { ParsedText } from '../../../../server/src/service/languageService';
import type { PolicyDocument } from '../../../../server/src/policy/document';
import { applyTextEdits } from '../../../../server/src/policy/edit';
import { runRules } from '../../../../server/src/rules/runner';
import type { AnyRule, Finding } from '../../../../server/src/rules/runner';
import { meaningOf, placeNames } from './sameness';
import { RENDERINGS } from './renderings';
import type { Rendering } from './renderings';

/**
 * Checks that a rule says of a policy in other languages what it says of it in JSON: the same
 * messages at the same places, and fixes that make the same policy of it.
 *
 * @param json one policy that is the whole text; others are left out
 */
export function expectSameInOtherLanguages(rule: AnyRule, json: ParsedText): void {
  const [document] = json.policies;
  const node = document?.policy.node;
  if (document === undefined || node === undefined || !document.whole) return;
  if (json.problems.length > 0) return;
  for (const rendering of RENDERINGS) {
    const text = rendering.except.has(rule.id)
      ? undefined
      : rendering.render(node, json.source.text);
    if (text !== undefined) {
      expectSame(rule, json, text, rendering);
    }
  }
}

const options = { severities: new Map(), syntax: true } as const;

const findingsOf = (rule: AnyRule, { policies }: ParsedText): readonly Finding[] =>
  policies.flatMap((document) => runRules(document, [rule], options));

function expectSame(
  rule: AnyRule,
  json: ParsedText,
  text: string,
  { name, file }: Rendering,
): void {
  const about = `${name}:\n${text}\n`;
  const parse = (own: string): ParsedText =>
    parseText({ uri: file, languageId: undefined, text: own, type: json.source.type });
  const other = parse(text);
  const [before, after] = [onlyPolicy(json), onlyPolicy(other, about)];
  // A file's name told the type.
  const types = [before.type, after.type].map(({ type, origin }) => `${type} ${origin}`);
  if (types[0] !== types[1]) return;
  const { defaults } = after.dialect;
  expect(meaningOf(after.policy, defaults), about).toEqual(meaningOf(before.policy, defaults));
  const wanted = findingsOf(rule, json);
  const found = [...findingsOf(rule, other)];
  const placed = ({ policy }: PolicyDocument, findings: readonly Finding[]): string[] =>
    findings.map(
      ({ message, range }) => `${message} at ${[...placeNames(policy, range)].join(' | ')}`,
    );
  const same = wanted.map((one) => {
    const names = placeNames(before.policy, one.range);
    const i = found.findIndex(
      ({ message, range }) =>
        message === one.message &&
        [...placeNames(after.policy, range)].some((own) => names.has(own)),
    );
    return i < 0 ? undefined : ([one, ...found.splice(i, 1)] as const);
  });
  if (same.includes(undefined) || found.length > 0) {
    expect(placed(after, findingsOf(rule, other)), about).toEqual(placed(before, wanted));
  }
  for (const pair of same) {
    const [one, twin] = pair ?? [];
    one?.fixes.forEach((fix, i) => {
      const edits = twin?.fixes[i]?.edits;
      expect(edits, about).toBeDefined();
      if (edits === undefined) return;
      const wantedText = applyTextEdits(json.source.text, before.write(fix.edits));
      const writtenText = applyTextEdits(text, after.write(edits));
      expectSamePolicy(
        parseLike(json, wantedText),
        parse(writtenText),
        `${about}${fix.title}:\n${writtenText}`,
      );
    });
  }
}

const parseLike = ({ source }: ParsedText, text: string): ParsedText =>
  parseText({ ...source, text });

function onlyPolicy({ policies }: ParsedText, about = ''): PolicyDocument {
  expect(policies, about).toHaveLength(1);
  const [document] = policies;
  if (document === undefined) throw new Error('No policy.');
  return document;
}

function expectSamePolicy(json: ParsedText, other: ParsedText, about: string): void {
  const [wanted, found] = [json.policies[0], other.policies[0]];
  if (wanted === undefined) return;
  if (found === undefined) throw new Error(`No policy is left. ${about}`);
  const { defaults } = found.dialect;
  expect(other.problems, about).toEqual([]);
  expect(meaningOf(found.policy, defaults), about).toEqual(meaningOf(wanted.policy, defaults));
}
