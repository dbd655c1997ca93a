import { buildPolicy } from '../../../../server/src/policy/build';
import type { PolicyEdit, TextEdit } from '../../../../server/src/policy/edit';
import { locate, stringValue } from '../../../../server/src/policy/value';
import type {
  Entry,
  ListValue,
  MapValue,
  StringPart,
  StringValue,
} from '../../../../server/src/policy/value';
import type { SourceLanguage, SourceText } from '../../../../server/src/sources/source';

/**
 * A made-up second source language, as unlike JSON as Terraform is: no brackets, no quotes, a line
 * for each value, blank lines between statements, `<name>` for what is filled in later.
 *
 *     effect Allow
 *     action iam:CreateVirtualMFADevice
 *     resource arn:<partition>:iam::*:mfa/${aws:username}
 */
export const lines: SourceLanguage = {
  id: 'lines',
  handles: ({ uri }) => uri.endsWith('.policy-lines'),
  mayHoldPolicies: (text) => /^effect /m.test(text),
  parse: (source) => {
    const node = readPolicy(source.text);
    return {
      problems: [],
      policies: [
        {
          policy: buildPolicy(node, DEFAULTS),
          type: { type: 'identity', origin: 'context' },
          dialect: { verbatim: false, defaults: DEFAULTS },
          whole: true,
          trivia: [],
          text: source.text,
          write: (edits) => edits.flatMap((edit) => write(source, edit)),
        },
      ],
    };
  },
};

const DEFAULTS: ReadonlySet<string> = new Set(['Version', 'Effect']);

interface Line {
  readonly start: number;
  readonly word: string;
  readonly rest: string;
}

const KEYS: ReadonlyMap<string, string> = new Map([
  ['sid', 'Sid'],
  ['effect', 'Effect'],
  ['action', 'Action'],
  ['except', 'NotAction'],
  ['resource', 'Resource'],
]);

function readPolicy(text: string): MapValue {
  const statements = [...text.matchAll(/(?:^[^\n]+\n?)+/gm)].map((block) =>
    readStatement(block[0], block.index),
  );
  const range = { start: 0, end: text.length };
  const list: ListValue = { kind: 'list', range, items: statements };
  return { kind: 'map', range, entries: [entryOf('Statement', range, list)] };
}

function readStatement(block: string, offset: number): MapValue {
  const found: Line[] = [...block.matchAll(/^(\w+) (.*)$/gm)].map((line) => ({
    start: offset + line.index,
    word: line[1] ?? '',
    rest: line[2] ?? '',
  }));
  const entries = [...KEYS].flatMap(([word, key]): Entry[] => {
    const own = found.filter((line) => line.word === word);
    const values = own.map(readValue);
    const first = values[0];
    const last = values.at(-1);
    if (first === undefined || last === undefined) return [];
    const range = { start: own[0]?.start ?? 0, end: last.range.end };
    return [
      entryOf(key, range, values.length === 1 ? first : { kind: 'list', range, items: values }),
    ];
  });
  return { kind: 'map', range: { start: offset, end: offset + block.trimEnd().length }, entries };
}

function entryOf(key: string, range: Entry['range'], value: Entry['value']): Entry {
  const keyRange = { start: range.start, end: range.start };
  return { range, key: stringValue(keyRange, keyRange, [{ range: keyRange, text: key }]), value };
}

function readValue({ start, word, rest }: Line): StringValue {
  const from = start + word.length + 1;
  const range = { start: from, end: from + rest.length };
  const parts = [...rest.matchAll(/<\w+>|[^<]+|</g)].map((piece): StringPart => {
    const place = { start: from + piece.index, end: from + piece.index + piece[0].length };
    return { range: place, text: /^<\w+>$/.test(piece[0]) ? undefined : piece[0] };
  });
  return stringValue(range, range, parts);
}

/** The edits that the tests make a fix write; a value is a line here. */
function write({ text }: SourceText, edit: PolicyEdit): readonly TextEdit[] {
  switch (edit.kind) {
    case 'replace-characters':
      return [{ ...locate(edit.target, edit.start, edit.end), newText: edit.text }];
    case 'remove-item': {
      const start = text.lastIndexOf('\n', edit.item.range.start) + 1;
      return [{ start, end: edit.item.range.end + 1, newText: '' }];
    }
    case 'add-values': {
      const end = edit.entry.range.end;
      const start = text.lastIndexOf('\n', end - 1) + 1;
      const word = text.slice(start).split(' ')[0] ?? '';
      return [
        {
          start: end,
          end,
          newText: edit.values.map((value) => `\n${word} ${String(value)}`).join(''),
        },
      ];
    }
    default:
      throw new Error(`The made-up language does not write ${edit.kind}.`);
  }
}
