import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { parseText } from '../../../../server/src/service/languageService';
import { applyTextEdits } from '../../../../server/src/policy/edit';
import type { PlainValue, PolicyEdit } from '../../../../server/src/policy/edit';
import type { PolicyDocument } from '../../../../server/src/policy/document';
import type { Statement } from '../../../../server/src/policy/model';
import type { Entry, ListValue, Value } from '../../../../server/src/policy/value';

type Change = (statement: Statement, document: PolicyDocument) => readonly PolicyEdit[];

/** The text after edits of its first policy, which leave what YAML can read. */
function after(text: string, change: Change): string {
  const parsed = parseText({ uri: 'p.yaml', languageId: undefined, text, type: undefined });
  const [document] = parsed.policies;
  const statement = document?.policy.statements[0];
  if (document === undefined || statement === undefined) throw new Error('No statement.');
  const edits = [...document.write(change(statement, document))];
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  sorted.forEach((edit, i) => {
    // Editors refuse edits that overlap.
    expect(edit.start).toBeGreaterThanOrEqual(sorted[i - 1]?.end ?? 0);
  });
  const result = applyTextEdits(text, edits);
  expect(() => parseYaml(result, { logLevel: 'silent' }) as unknown, result).not.toThrow();
  return result;
}

const entryOf = (
  statement: Statement,
  name: 'Sid' | 'Effect' | 'Action' | 'Resource' | 'Condition',
): Entry => {
  const entry = statement.elements.get(name);
  if (entry === undefined) throw new Error(`No ${name}.`);
  return entry;
};

const valueOf = (statement: Statement, name: Parameters<typeof entryOf>[1]): Value => {
  const { value } = entryOf(statement, name);
  if (value === undefined) throw new Error(`No value of ${name}.`);
  return value;
};

const listOf = (statement: Statement, name: 'Action' | 'Resource'): ListValue => {
  const value = valueOf(statement, name);
  if (value.kind !== 'list') throw new Error('No list.');
  return value;
};

const add =
  (...values: PlainValue[]): Change =>
  (statement) => [{ kind: 'add-values', entry: entryOf(statement, 'Action'), values }];

const remove =
  (...indexes: number[]): Change =>
  (statement) => {
    const list = listOf(statement, 'Action');
    return indexes.map((i) => ({ kind: 'remove-item', list, item: list.items[i] ?? list }));
  };

const replaceAction =
  (value: PlainValue): Change =>
  (statement) => [{ kind: 'replace-value', target: valueOf(statement, 'Action'), value }];

const characters =
  (name: 'Action' | 'Resource', part: string, text: string): Change =>
  (statement) => {
    const [target] =
      statement.elements.get(name)?.value?.kind === 'list'
        ? listOf(statement, 'Resource').items
        : [valueOf(statement, name)];
    if (target?.kind !== 'string') throw new Error('No string.');
    const start = target.outline.indexOf(part);
    return [{ kind: 'replace-characters', target, start, end: start + part.length, text }];
  };

const addEntry =
  (key: string, value: PlainValue, where: 'first' | 'Effect' | 'last' = 'last'): Change =>
  (statement) => [
    {
      kind: 'add-entry',
      map: statement.node,
      after: where === 'Effect' ? entryOf(statement, 'Effect') : undefined,
      first: where === 'first',
      key,
      value,
    },
  ];

const removeEntry =
  (name: Parameters<typeof entryOf>[1]): Change =>
  (statement) => [{ kind: 'remove-entry', map: statement.node, entry: entryOf(statement, name) }];

const insertStatement =
  (value: PlainValue): Change =>
  (statement, { policy }) => {
    const list = policy.statementEntry?.value;
    return list?.kind === 'list'
      ? [{ kind: 'insert-item', list, after: statement.node, value }]
      : [];
  };

const all =
  (...changes: readonly Change[]): Change =>
  (statement, document) =>
    changes.flatMap((change) => change(statement, document));

const CONDITION = new Map([['Bool', new Map([['aws:SecureTransport', 'true']])]]);
const ANOTHER = new Map<string, PlainValue>([
  ['Sid', 'Another'],
  ['Effect', 'Deny'],
  ['Action', ['a:C', 'a:D']],
  ['Resource', '*'],
]);

/** A policy with a list of actions, as most people write it. */
const policy = (actions: string, rest = "    Resource: '*'\n"): string =>
  `Statement:\n  - Effect: Allow\n    Action:${actions}\n${rest}`;

/** Name, text before, change, text after. */
const cases: readonly (readonly [string, string, Change, string])[] = [
  ['a string becomes a list', policy(' a:B'), add('a:C'), policy('\n      - a:B\n      - a:C')],
  [
    'a string becomes a list, and keeps its comment',
    policy(' a:B # why'),
    add('a:C'),
    policy('\n      - a:B # why\n      - a:C'),
  ],
  [
    'a string becomes a list in the style of the other lists: brackets',
    policy(' a:B', '    Resource: [x, y]\n'),
    add('a:C'),
    policy(' [a:B, a:C]', '    Resource: [x, y]\n'),
  ],
  [
    'a string becomes a list in the style of the other lists: below its key',
    'Statement:\n- Effect: Allow\n  Action: "a:B"\n  Resource:\n  - "x"\n  - "y"\n',
    add('a:C'),
    'Statement:\n- Effect: Allow\n  Action:\n  - "a:B"\n  - "a:C"\n  Resource:\n  - "x"\n  - "y"\n',
  ],
  [
    'a function becomes a list',
    policy(' !Sub "${A}:B"'),
    add('a:C'),
    policy('\n      - !Sub "${A}:B"\n      - "a:C"'),
  ],
  [
    'the long form of a function becomes a list',
    policy('\n      Fn::Sub: ${A}:B'),
    add('a:C'),
    policy('\n      - Fn::Sub: ${A}:B\n      - a:C'),
  ],
  [
    'an item at the end',
    policy('\n      - a:B # b\n      - a:C # c'),
    add('a:D'),
    policy('\n      - a:B # b\n      - a:C # c\n      - a:D'),
  ],
  [
    'in the quotes of the others',
    policy("\n      - 'a:B'\n      - 'a:C'"),
    add('a:D'),
    policy("\n      - 'a:B'\n      - 'a:C'\n      - 'a:D'"),
  ],
  [
    'in double quotes',
    policy('\n      - "a:B"'),
    add('a:*'),
    policy('\n      - "a:B"\n      - "a:*"'),
  ],
  [
    'in quotes where there is no other way',
    policy('\n      - a:B'),
    add('*'),
    policy("\n      - a:B\n      - '*'"),
  ],
  ['between brackets', policy(' [a:B, a:C]'), add('a:D'), policy(' [a:B, a:C, a:D]')],
  [
    'between padded brackets, over lines',
    policy(' [\n      a:B, # b\n      a:C\n    ]'),
    add('a:D'),
    policy(' [\n      a:B, # b\n      a:C,\n      a:D\n    ]'),
  ],
  ['between empty brackets', policy(' []'), add('a:D'), policy('\n      - a:D')],
  [
    'CRLF',
    policy('\n      - a:B').replaceAll('\n', '\r\n'),
    add('a:C'),
    policy('\n      - a:B\n      - a:C').replaceAll('\n', '\r\n'),
  ],
  [
    'at the end of a text without a line break',
    'Statement:\n  Effect: Allow\n  Action:\n    - a:B',
    add('a:C'),
    'Statement:\n  Effect: Allow\n  Action:\n    - a:B\n    - a:C',
  ],
  [
    'wide dashes',
    'Statement:\n-   Effect: Allow\n    Action:\n    -   a:B\n',
    add('a:C'),
    'Statement:\n-   Effect: Allow\n    Action:\n    -   a:B\n    -   a:C\n',
  ],
  [
    'a copy',
    policy('\n      - a:B'),
    (statement) => [
      {
        kind: 'add-values',
        entry: entryOf(statement, 'Action'),
        values: [{ copyOf: valueOf(statement, 'Resource') }],
      },
    ],
    policy("\n      - a:B\n      - '*'"),
  ],

  ['the first item goes', policy('\n      - a:B\n      - a:C'), remove(0), policy('\n      - a:C')],
  ['the last item goes', policy('\n      - a:B\n      - a:C'), remove(1), policy('\n      - a:B')],
  [
    'a comment stays',
    policy('\n      # one\n      - a:B # two\n      - a:C'),
    remove(0),
    policy('\n      # one\n      # two\n      - a:C'),
  ],
  [
    'several go',
    policy('\n      - a:B\n      - a:C\n      - a:D'),
    remove(0, 2),
    policy('\n      - a:C'),
  ],
  [
    'one goes, one comes',
    policy('\n      - a:B\n      - a:C'),
    all(remove(1), add('a:D')),
    policy('\n      - a:B\n      - a:D'),
  ],
  [
    'all go, one comes',
    policy('\n      - a:B\n      - a:C'),
    all(remove(0, 1), add('a:D')),
    policy('\n      - a:D'),
  ],
  ['from brackets', policy(' [ a:B, a:C ]'), remove(1), policy(' [ a:B ]')],
  ['the first from brackets', policy(' [a:B, "a:C"]'), remove(0), policy(' ["a:C"]')],

  ['a list of one becomes a string', policy('\n      - a:B'), replaceAction('a:C'), policy(' a:C')],
  [
    'a list becomes a string, and the comment of its key stays',
    policy(' # which\n      - a:B'),
    replaceAction('a:C'),
    policy(' a:C # which'),
  ],
  [
    'a list becomes another one, and the comment of its key stays',
    policy(' # which\n      - a:B'),
    replaceAction(['a:C', 'a:D']),
    policy(' # which\n      - a:C\n      - a:D'),
  ],
  ['brackets become a string', policy(' [a:B]'), replaceAction('a:C'), policy(' a:C')],
  ['a string in its quotes', policy(' "a:B"'), replaceAction("it's"), policy(' "it\'s"')],
  [
    'a string becomes what looks like a number',
    policy(' a:B'),
    replaceAction('2012'),
    policy(" '2012'"),
  ],
  ['a string becomes a boolean', policy(' "a:B"'), replaceAction(true), policy(' true')],
  [
    'a string becomes an object',
    policy(' a:B'),
    replaceAction(CONDITION),
    policy("\n      Bool:\n        aws:SecureTransport: 'true'"),
  ],
  [
    'an item is replaced',
    policy('\n      - a:B # b\n      - a:C'),
    (statement) => [
      {
        kind: 'replace-value',
        target: listOf(statement, 'Action').items[0] ?? statement.node,
        value: 'a:D',
      },
    ],
    policy('\n      - a:D # b\n      - a:C'),
  ],

  [
    'characters of a plain scalar',
    policy(' a:Bcd'),
    characters('Action', 'Bcd', '*'),
    policy(' a:*'),
  ],
  [
    'a plain scalar that needs quotes then',
    policy(' a:B'),
    characters('Action', 'a:B', '*'),
    policy(" '*'"),
  ],
  ['in single quotes', policy(" 'a:B'"), characters('Action', 'B', "'"), policy(" 'a:'''")],
  [
    'in double quotes, behind an escape',
    policy(' "\\x61:B"'),
    characters('Action', 'B', '"'),
    policy(' "\\x61:\\""'),
  ],
  [
    'in Fn::Sub',
    policy(' a:B', '    Resource: !Sub ${A}:${!b:c}/x\n'),
    characters('Resource', 'x', '${d:e}'),
    policy(' a:B', '    Resource: !Sub ${A}:${!b:c}/${!d:e}\n'),
  ],
  [
    'over lines',
    policy(' a:B', '    Resource: "x\n      y z"\n'),
    characters('Resource', 'y', 'w'),
    policy(' a:B', '    Resource: "x\n      w z"\n'),
  ],
  [
    'in a folded scalar',
    policy(' a:B', '    Resource: >-\n      x\n      y\n'),
    characters('Resource', 'y', 'w'),
    policy(' a:B', '    Resource: >-\n      x\n      w\n'),
  ],

  [
    'a key is added at the end',
    policy(' a:B'),
    addEntry('Condition', CONDITION),
    `${policy(' a:B')}    Condition:\n      Bool:\n        aws:SecureTransport: 'true'\n`,
  ],
  [
    'a key is added behind another',
    policy(' a:B'),
    addEntry('Condition', CONDITION, 'Effect'),
    policy(' a:B').replace(
      '    Action',
      "    Condition:\n      Bool:\n        aws:SecureTransport: 'true'\n    Action",
    ),
  ],
  [
    'a key is added before the first, behind the dash',
    policy(' a:B'),
    addEntry('Sid', 'A', 'first'),
    policy(' a:B').replace('Effect', 'Sid: A\n    Effect'),
  ],
  [
    'a key behind a block scalar',
    policy(' a:B', '    Resource: |-\n      x\n'),
    addEntry('Sid', 'A'),
    policy(' a:B', '    Resource: |-\n      x\n    Sid: A\n'),
  ],
  [
    'a key in brackets',
    'Statement: [{ Effect: Allow, Action: a:B }]\n',
    addEntry('Condition', CONDITION),
    "Statement: [{ Effect: Allow, Action: a:B, Condition: { Bool: { aws:SecureTransport: 'true' } } }]\n",
  ],
  [
    'a key in JSON',
    '{"Statement": [{"Effect": "Allow", "Action": "a:B"}]}\n',
    addEntry('Sid', 'A', 'first'),
    '{"Statement": [{"Sid": "A", "Effect": "Allow", "Action": "a:B"}]}\n',
  ],
  [
    'a key that needs quotes',
    policy(' a:B'),
    addEntry('Null', 'x'),
    `${policy(' a:B')}    'Null': x\n`,
  ],

  ['a key goes', policy(' a:B'), removeEntry('Resource'), policy(' a:B', '')],
  [
    'a key with its lines goes',
    policy('\n      - a:B\n      - a:C'),
    removeEntry('Action'),
    "Statement:\n  - Effect: Allow\n    Resource: '*'\n",
  ],
  [
    'the first key goes, the next comes up to the dash',
    policy(' a:B'),
    removeEntry('Effect'),
    "Statement:\n  - Action: a:B\n    Resource: '*'\n",
  ],
  [
    'a key goes, its comment stays',
    policy(' a:B # why'),
    removeEntry('Action'),
    "Statement:\n  - Effect: Allow\n    # why\n    Resource: '*'\n",
  ],
  [
    'a key gets another name',
    policy(' a:B'),
    (statement) => [{ kind: 'rename-key', entry: entryOf(statement, 'Action'), key: 'NotAction' }],
    policy(' a:B').replace('Action', 'NotAction'),
  ],
  [
    'a key in quotes gets another name',
    policy(' a:B').replace('Action', '"Action"'),
    (statement) => [{ kind: 'rename-key', entry: entryOf(statement, 'Action'), key: 'NotAction' }],
    policy(' a:B').replace('Action', '"NotAction"'),
  ],

  [
    'a statement comes',
    policy(' a:B'),
    insertStatement(ANOTHER),
    `${policy(' a:B')}  - Sid: Another\n    Effect: Deny\n    Action:\n      - a:C\n      - a:D\n    Resource: '*'\n`,
  ],
  [
    'a statement comes behind a list that grows',
    "Statement:\n- Effect: Allow\n  Resource: '*'\n  Action:\n  - a:B\n",
    all(insertStatement(new Map([['Effect', 'Deny']])), add('a:C')),
    "Statement:\n- Effect: Allow\n  Resource: '*'\n  Action:\n  - a:B\n  - a:C\n- Effect: Deny\n",
  ],
  [
    'a statement comes behind a list that shrinks',
    'Statement:\n- Effect: Allow\n  Action:\n  - a:B\n  - a:C\n',
    all(insertStatement(new Map([['Effect', 'Deny']])), remove(1)),
    'Statement:\n- Effect: Allow\n  Action:\n  - a:B\n- Effect: Deny\n',
  ],
  [
    'a statement is copied',
    policy('\n      - a:B'),
    (statement, document) => insertStatement({ copyOf: statement.node })(statement, document),
    `${policy('\n      - a:B')}  - Effect: Allow\n    Action:\n      - a:B\n    Resource: '*'\n`,
  ],
  [
    'a comment goes',
    policy(' a:B # why'),
    (_, { trivia }) => trivia.map(({ range }) => ({ kind: 'remove-trivia', ...range })),
    policy(' a:B'),
  ],
];

describe('edits of YAML are written as a person would write them', () => {
  it.each(cases)('%s', (_, before, change, expected) => {
    expect(after(before, change)).toBe(expected);
  });
});

describe('what stands elsewhere', () => {
  const text = `a: &actions [a:B, a:C]\nStatement:\n  - Effect: Allow\n    Action: *actions\n`;
  const documentOf = (own: string): PolicyDocument => {
    const [document] = parseText({
      uri: 'p.yaml',
      languageId: undefined,
      text: own,
      type: undefined,
    }).policies;
    if (document === undefined) throw new Error('No policy.');
    return document;
  };
  const canWrite = (own: string, change: Change): boolean | undefined => {
    const document = documentOf(own);
    const [statement] = document.policy.statements;
    if (statement === undefined) throw new Error('No statement.');
    return document.canWrite?.(change(statement, document));
  };

  it('is replaced as a whole, and not changed', () => {
    expect(canWrite(text, add('a:D'))).toBe(false);
    expect(canWrite(text, remove(0))).toBe(false);
    expect(canWrite(text, replaceAction('a:D'))).toBe(true);
    expect(after(text, replaceAction('a:D'))).toBe(text.replace('*actions', 'a:D'));
  });

  it('is no place for what cannot be known', () => {
    expect(canWrite(policy(' a:B'), replaceAction('a:\uFFFC'))).toBe(false);
    expect(canWrite(policy(' !Join [":", [a, B]]'), characters('Action', ':B', '*'))).toBe(false);
    expect(canWrite(policy(' !Join [":", [a, B]]'), characters('Action', 'B', '*'))).toBe(true);
  });
});
