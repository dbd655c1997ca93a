import fc from 'fast-check';
import { parse as parseJsonc, parseTree } from 'jsonc-parser';
import type { ParseError } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { parseText } from '../../../../server/src/service/languageService';
import { applyTextEdits } from '../../../../server/src/policy/edit';
import type { PlainValue, PolicyEdit } from '../../../../server/src/policy/edit';
import type { PolicyDocument } from '../../../../server/src/policy/document';
import type { Statement } from '../../../../server/src/policy/model';

const read = (text: string): PolicyDocument => {
  const document = parseText({ uri: 'p.jsonc', languageId: 'jsonc', text, type: undefined })
    .policies[0];
  if (document === undefined) throw new Error('No policy.');
  return document;
};

type Change = (statement: Statement, document: PolicyDocument) => readonly PolicyEdit[];

const after = (text: string, change: Change): string => {
  const document = read(text);
  const statement = document.policy.statements[0];
  if (statement === undefined) throw new Error('No statement.');
  const edits = [...document.write(change(statement, document))].sort((a, b) => a.start - b.start);
  edits.forEach((edit, i) => {
    // Editors refuse edits that overlap.
    expect(edit.start).toBeGreaterThanOrEqual(edits[i - 1]?.end ?? 0);
  });
  return applyTextEdits(text, edits);
};

const entry = (
  statement: Statement,
  name: 'Action' | 'Resource' | 'Effect' | 'Sid' | 'Condition',
) => {
  const found = statement.elements.get(name);
  if (found?.value === undefined) throw new Error(`No ${name}.`);
  return { entry: found, value: found.value };
};

const list = (statement: Statement, name: 'Action' | 'Resource') => {
  const { value } = entry(statement, name);
  if (value.kind !== 'list') throw new Error('Not a list.');
  return value;
};

const addAction =
  (...values: string[]): Change =>
  (statement) => [{ kind: 'add-values', entry: entry(statement, 'Action').entry, values }];

const removeAction =
  (...indexes: number[]): Change =>
  (statement) => {
    const actions = list(statement, 'Action');
    return indexes.flatMap((i) => {
      const item = actions.items[i];
      return item === undefined ? [] : [{ kind: 'remove-item', list: actions, item } as const];
    });
  };

/** Behind the item of an index; before the first one for -1. */
const insertAction =
  (index: number, ...values: string[]): Change =>
  (statement) => {
    const actions = list(statement, 'Action');
    return values.map((value) => ({
      kind: 'insert-item',
      list: actions,
      after: actions.items[index],
      value,
    }));
  };

/** Name, text before, change, text after. */
const cases: readonly (readonly [string, string, Change, string])[] = [
  [
    'another item takes the place of one, one-line',
    '{"Statement":{"Effect":"Allow","Action":["a:B", "a:C", "a:D"]}}',
    (...of) => [...removeAction(1)(...of), ...insertAction(1, 'a:X')(...of)],
    '{"Statement":{"Effect":"Allow","Action":["a:B","a:X", "a:D"]}}',
  ],
  [
    'a string becomes a list, one-line',
    '{"Statement":{"Effect":"Allow","Action":"a:B"}}',
    addAction('a:C'),
    '{"Statement":{"Effect":"Allow","Action":["a:B","a:C"]}}',
  ],
  [
    'a string becomes a list, tabs',
    '{\n\t"Statement": {\n\t\t"Effect": "Allow",\n\t\t"Action": "a:B" // why\n\t}\n}',
    addAction('a:C'),
    '{\n\t"Statement": {\n\t\t"Effect": "Allow",\n\t\t"Action": [\n\t\t\t"a:B",\n\t\t\t"a:C"\n\t\t] // why\n\t}\n}',
  ],
  [
    'a string becomes a list in the style of the other lists',
    '{\n  "Statement": [{\n    "Effect": "Allow",\n    "Action": "a:B",\n    "Resource": ["x", "y"]\n  }]\n}',
    addAction('a:C'),
    '{\n  "Statement": [{\n    "Effect": "Allow",\n    "Action": ["a:B", "a:C"],\n    "Resource": ["x", "y"]\n  }]\n}',
  ],
  [
    'CRLF and a comment behind the last item',
    '{\r\n  "Statement": {\r\n    "Effect": "Allow",\r\n    "Action": [\r\n      "a:B" // last\r\n    ]\r\n  }\r\n}',
    addAction('a:C'),
    '{\r\n  "Statement": {\r\n    "Effect": "Allow",\r\n    "Action": [\r\n      "a:B", // last\r\n      "a:C"\r\n    ]\r\n  }\r\n}',
  ],
  [
    'mixed indentation is taken from the first item',
    '{ "Statement": {\n  "Effect": "Allow",\n  "Action": [\n    "a:B",\n\t\t"a:C"\n  ]\n} }',
    addAction('a:D'),
    '{ "Statement": {\n  "Effect": "Allow",\n  "Action": [\n    "a:B",\n\t\t"a:C",\n    "a:D"\n  ]\n} }',
  ],
  [
    'a trailing comma stays one',
    '{ "Statement": { "Effect": "Allow", "Action": [\n  "a:B",\n] } }',
    addAction('a:C'),
    '{ "Statement": { "Effect": "Allow", "Action": [\n  "a:B",\n  "a:C",\n] } }',
  ],
  [
    'into an empty list',
    '{ "Statement": { "Effect": "Allow", "Action": [] } }',
    addAction('a:C'),
    '{ "Statement": { "Effect": "Allow", "Action": ["a:C"] } }',
  ],
  [
    'the first item goes',
    '{"Statement":{"Effect":"Allow","Action":["a:B","a:C"]}}',
    removeAction(0),
    '{"Statement":{"Effect":"Allow","Action":["a:C"]}}',
  ],
  [
    'the last item goes with the comma before it',
    '{"Statement":{"Effect":"Allow","Action":["a:B", "a:C"]}}',
    removeAction(1),
    '{"Statement":{"Effect":"Allow","Action":["a:B"]}}',
  ],
  [
    'several items at once',
    '{"Statement":{"Effect":"Allow","Action":["a:B", "a:C", "a:D", "a:E"]}}',
    removeAction(0, 2, 3),
    '{"Statement":{"Effect":"Allow","Action":["a:C"]}}',
  ],
  [
    'a line goes, its comment stays',
    '{ "Statement": { "Effect": "Allow", "Action": [\n  // one\n  "a:B",\n  "a:C", // two\n  "a:D"\n] } }',
    removeAction(1),
    '{ "Statement": { "Effect": "Allow", "Action": [\n  // one\n  "a:B",\n  // two\n  "a:D"\n] } }',
  ],
  [
    'the last line goes',
    '{ "Statement": { "Effect": "Allow", "Action": [\n  "a:B", // keep\n  "a:C"\n] } }',
    removeAction(1),
    '{ "Statement": { "Effect": "Allow", "Action": [\n  "a:B" // keep\n] } }',
  ],
  [
    'one goes and one comes in the same list',
    '{"Statement":{"Effect":"Allow","Action":["a:B","a:C"]}}',
    (statement, document) => [
      ...removeAction(1)(statement, document),
      ...addAction('a:D')(statement, document),
    ],
    '{"Statement":{"Effect":"Allow","Action":["a:B","a:D"]}}',
  ],
  [
    'a key is added behind another',
    '{\n  "Statement": {\n    "Effect": "Allow",\n    "Action": "*"\n  }\n}',
    (statement) => [
      {
        kind: 'add-entry',
        map: statement.node,
        after: entry(statement, 'Effect').entry,
        key: 'Condition',
        value: new Map([['Bool', new Map([['k', 'true']])]]),
      },
    ],
    '{\n  "Statement": {\n    "Effect": "Allow",\n    "Condition": {\n      "Bool": {\n        "k": "true"\n      }\n    },\n    "Action": "*"\n  }\n}',
  ],
  [
    'a key is removed',
    '{\n  "Statement": {\n    "Sid": "A",\n    "Effect": "Allow",\n    "Action": "*"\n  }\n}',
    (statement) => [
      { kind: 'remove-entry', map: statement.node, entry: entry(statement, 'Action').entry },
    ],
    '{\n  "Statement": {\n    "Sid": "A",\n    "Effect": "Allow"\n  }\n}',
  ],
  [
    'characters within an escaped string',
    '{ "Statement": { "Effect": "Allow", "Action": "\\u0061:Bc" } }',
    (statement) => {
      const { value } = entry(statement, 'Action');
      return value.kind === 'string'
        ? [{ kind: 'replace-characters', target: value, start: 2, end: 4, text: '"*' }]
        : [];
    },
    '{ "Statement": { "Effect": "Allow", "Action": "\\u0061:\\"*" } }',
  ],
  [
    'a statement is copied to another depth',
    '{\n  "Statement": [\n    {\n      "Effect": "Allow",\n      "Action": [\n        "a:B"\n      ]\n    }\n  ]\n}',
    (statement, { policy }) =>
      policy.statementEntry?.value?.kind === 'list'
        ? [
            {
              kind: 'insert-item',
              list: policy.statementEntry.value,
              after: undefined,
              value: new Map<string, PlainValue>([['Copy', { copyOf: statement.node }]]),
            },
          ]
        : [],
    '{\n  "Statement": [\n    {\n      "Copy": {\n        "Effect": "Allow",\n        "Action": [\n          "a:B"\n        ]\n      }\n    },\n    {\n      "Effect": "Allow",\n      "Action": [\n        "a:B"\n      ]\n    }\n  ]\n}',
  ],
];

describe('edits are written as a person would write them', () => {
  it.each(cases)('%s', (_, before, change, expected) => {
    expect(after(before, change)).toBe(expected);
  });
});

/** The same values, laid out in any way: white space, comments, trailing commas. */
const layouts = fc.record({
  count: fc.integer({ min: 1, max: 6 }),
  eol: fc.constantFrom('\n', '\r\n', ' '),
  indent: fc.constantFrom('', '  ', '\t'),
  comments: fc.array(fc.constantFrom('', ' /* c */', ' // c'), { minLength: 6, maxLength: 6 }),
  trailing: fc.boolean(),
});

describe('any layout', () => {
  it('keeps the text valid, every comment, and just the values that should be there', () => {
    fc.assert(
      fc.property(
        layouts,
        fc.uniqueArray(fc.nat(5)),
        fc.nat(2),
        fc.option(fc.integer({ min: -1, max: 5 }), { nil: undefined }),
        ({ count, eol, indent, comments, trailing }, removed, added, anchor) => {
          const items = Array.from({ length: count }, (_, i) => {
            const comma = i < count - 1 || trailing ? ',' : '';
            const comment =
              eol === ' ' ? (comments[i] ?? '').replace(/ \/\/ c/, '') : (comments[i] ?? '');
            return `${indent}"a:A${i}"${comma}${comment}`;
          });
          const text = `{ "Statement": { "Effect": "Allow", "Action": [${eol}${items.join(eol)}${eol}] } }`;
          const gone = removed.filter((i) => i < count);
          const values = Array.from({ length: added }, (_, i) => `b:B${i}`);
          const result = after(text, (statement, document) => [
            ...removeAction(...gone)(statement, document),
            ...(anchor !== undefined
              ? insertAction(Math.min(anchor, count - 1), ...values)(statement, document)
              : values.length > 0
                ? addAction(...values)(statement, document)
                : []),
          ]);
          const errors: ParseError[] = [];
          parseTree(result, errors, { allowTrailingComma: trailing });
          expect(errors, result).toEqual([]);
          const read = parseJsonc(result, [], { allowTrailingComma: true }) as {
            Statement: { Action: string[] };
          };
          const at = Math.min(anchor ?? count, count - 1);
          const expected = Array.from({ length: count }, (_, i) => [
            ...(gone.includes(i) ? [] : [`a:A${i}`]),
            ...(i === at ? values : []),
          ]).flat();
          expect(read.Statement.Action).toEqual(at < 0 ? [...values, ...expected] : expected);
          expect(result.match(/\/[/*] c/g)?.length).toBe(text.match(/\/[/*] c/g)?.length);
        },
      ),
      { numRuns: 500 },
    );
  });
});
