import { describe, expect, it } from 'vitest';
import { completeAt } from '../../../../server/src/features/completion/complete';
import { buildPolicy } from '../../../../server/src/policy/build';
import type { PolicyDocument } from '../../../../server/src/policy/document';
import { stringValue } from '../../../../server/src/policy/value';
import type { Entry, MapValue, StringValue, Value } from '../../../../server/src/policy/value';

/** A policy as YAML has it: strings without quotes, maps without braces. */
const TEXT = `Version: 2012-10-17
Statement:
  - Effect: Al
    Action: iam:Cre
    Resource: arn
    Condition: { Boo: }
`;

const string = (text: string): StringValue => {
  const start = TEXT.indexOf(text);
  const range = { start, end: start + text.length };
  return stringValue(range, range, [{ range, text }]);
};
const entry = (name: string, value: Value | undefined): Entry => {
  const key = string(name);
  return { range: { start: key.range.start, end: (value ?? key).range.end }, key, value };
};
const map = (...entries: readonly Entry[]): MapValue => ({
  kind: 'map',
  range: { start: entries[0]?.range.start ?? 0, end: entries.at(-1)?.range.end ?? 0 },
  entries,
});
const statement = map(
  entry('Effect', string('Al')),
  entry('Action', string('iam:Cre')),
  entry('Resource', string('arn')),
  entry('Condition', map(entry('Boo', undefined))),
);
const node = map(
  entry('Version', string('2012-10-17')),
  entry('Statement', { kind: 'list', range: statement.range, items: [statement] }),
);
const document: PolicyDocument = {
  policy: buildPolicy(node),
  type: { type: 'identity', origin: 'context' },
  dialect: { verbatim: false, defaults: new Set() },
  whole: false,
  trivia: [],
  text: TEXT,
  write: () => [],
};

const itemsAfter = (text: string) =>
  completeAt(document, TEXT.indexOf(text) + text.length, 'en').items;

describe('in a language without quotes', () => {
  it('words replace the word that stands, and bring no quotes', () => {
    const allow = itemsAfter('Effect: Al').find(({ label }) => label === 'Allow');
    expect(allow).toMatchObject({ insertText: 'Allow', range: string('Al').range });
  });

  it('actions do so, too', () => {
    const items = itemsAfter('iam:Cre');
    expect(items.find(({ label }) => label === 'iam:CreateVirtualMFADevice')).toMatchObject({
      insertText: 'iam:CreateVirtualMFADevice',
      range: string('iam:Cre').range,
    });
  });

  it('what could mean something else to the language is left out', () => {
    const labels = itemsAfter('Resource: arn').map(({ label }) => label);
    expect(labels).toContain('arn:aws:…');
    expect(labels).not.toContain('*');
    expect(labels).not.toContain('arn:aws:iam::*:user/${aws:username}');
  });

  it('keys are written without a value', () => {
    const bool = itemsAfter('{ Boo').find(({ label }) => label === 'Bool');
    expect(bool).toMatchObject({ insertText: 'Bool', range: string('Boo').range });
  });

  it('nothing is written where nothing stands', () => {
    expect(itemsAfter('Effect:')).toEqual([]);
  });
});
