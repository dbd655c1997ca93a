import { describe, expect, it } from 'vitest';
import { fixAll } from '../../../../server/src/service/rewriting/fixAll';
import { diagnose, parseText } from '../../../../server/src/service/languageService';
import type { ParsedText, Settings } from '../../../../server/src/service/languageService';
import { applyTextEdits } from '../../../../server/src/policy/edit';
import { RULES } from '../../../../server/src/rules/registry.generated';
import type { Effect } from '../../../../server/src/rules/rule';

const settings: Settings = { locale: 'en', severities: new Map(), syntax: true };
const SAME: ReadonlySet<Effect> = new Set(['same']);

const parse = (text: string, uri = 'policy.json'): ParsedText =>
  parseText({ uri, languageId: undefined, text, type: undefined });

const statement = (elements: string): string =>
  `{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", ${elements} }] }`;

describe('fixAll', () => {
  it('applies fixes of one statement one after another, and gives edits to the first text', () => {
    const before = statement('"sid": "A B", "action": "s3:ListAllMyBuckets", "resource": "*"');
    const parsed = parse(before);
    const { text, edits, applied } = fixAll(parsed, settings, SAME);
    expect(text).toBe(statement('"Sid": "AB", "Action": "s3:ListAllMyBuckets", "Resource": "*"'));
    expect(applied.map(({ rule }) => rule).toSorted()).toEqual([
      'invalid-element',
      'invalid-element',
      'invalid-element',
      'unsupported-sid',
    ]);
    expect(applyEdits(parsed, edits)).toBe(text);
  });

  it('gives every statement of one Sid a name of its own, in one round', () => {
    const one = (i: number): string =>
      `{ "Sid": "A", "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::b${String(i)}" }`;
    const count = 200;
    const statements = Array.from({ length: count }, (_, i) => one(1000 + i)).join(', ');
    const { text, applied } = fixAll(
      parse(`{ "Version": "2012-10-17", "Statement": [${statements}] }`),
      settings,
      SAME,
    );
    // All are decided in the first text, where the statements follow at equal distances.
    const columns = applied.map(({ range }) => range.start.character);
    const distances = columns.slice(1).map((column, i) => column - (columns[i] ?? 0));
    expect(columns).toHaveLength(count - 1);
    expect(new Set(distances)).toEqual(new Set([one(1000).length + 2]));
    expect(new Set(text.match(/"Sid": "\w+"/g)).size).toBe(count);
  });

  it('leaves comments to their author', () => {
    const parsed = parse(statement('"action": "s3:ListAllMyBuckets" /* why */, "Resource": "*"'));
    const { text } = fixAll(parsed, settings, new Set(['same', 'narrows', 'widens']));
    expect(text).toBe(statement('"Action": "s3:ListAllMyBuckets" /* why */, "Resource": "*"'));
    const comment = diagnose(parsed, settings).find(({ rule }) => rule === 'json-comment');
    expect(comment?.fixes.map(({ effect, bulk }) => ({ effect, bulk }))).toEqual([
      { effect: 'same', bulk: false },
    ]);
  });

  it('takes only the effects that are wanted', () => {
    const parsed = parse(
      statement(
        '"Action": ["iam:CreateVirtualMFADevice", "iam:EnableMFADevice"], "Resource": ["arn:aws:iam::*:mfa/${aws:username}", "arn:aws:iam::*:user/${aws:username}"]',
      ),
    );
    expect(fixAll(parsed, settings, SAME)).toMatchObject({ edits: [], applied: [] });
    const widened = fixAll(parsed, settings, new Set(['same', 'widens']));
    expect(widened.applied).toMatchObject([{ rule: 'legacy-mfa-resource', effect: 'widens' }]);
    expect(widened.text).toContain('mfa/*');
  });

  it('leaves a text alone that cannot be read as a whole', () => {
    const parsed = parse(statement('"action": "s3:ListAllMyBuckets" "resource": "*"'));
    expect(parsed.problems.length).toBeGreaterThan(0);
    expect(fixAll(parsed, settings, SAME)).toMatchObject({ edits: [], applied: [] });
  });

  it('fixes every policy of a text', () => {
    const one = statement('"action": "s3:ListAllMyBuckets", "Resource": "*"');
    const { text, applied } = fixAll(parse(`[${one}, ${one}]`), settings, SAME);
    expect(text).toBe(`[${one}, ${one}]`.replaceAll('"action"', '"Action"'));
    expect(applied).toHaveLength(2);
  });

  const examples = RULES.flatMap(({ id, docs: { bad } }) =>
    bad.type === undefined ? [{ id, ...bad }] : [],
  );
  it.each(examples)('leaves no wanted fix in the example of $id', ({ policy, file }) => {
    const parsed = parse(policy, file);
    const { text, edits } = fixAll(parsed, settings, SAME);
    expect(applyEdits(parsed, edits)).toBe(text);
    const after = parse(text, file);
    if (parsed.problems.length > 0) return expect(text).toBe(policy);
    expect(after.problems).toEqual([]);
    const left = diagnose(after, settings).flatMap(({ fixes }) => fixes);
    expect(
      left.filter(
        ({ effect, bulk, edits: write }) => bulk && effect === 'same' && write().length > 0,
      ),
    ).toEqual([]);
  });
});

function applyEdits(
  { source, lines }: ParsedText,
  edits: ReturnType<typeof fixAll>['edits'],
): string {
  return applyTextEdits(
    source.text,
    edits.map(({ range, newText }) => ({
      start: lines.offsetAt(range.start),
      end: lines.offsetAt(range.end),
      newText,
    })),
  );
}
