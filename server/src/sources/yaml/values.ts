import { isAlias, isPair, isScalar, isSeq } from 'yaml';
import type { Alias, ParsedNode, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { stringValue } from '../../policy/value';
import type { Range } from '../../policy/range';
import type { Entry, MapValue, StringValue, Value } from '../../policy/value';
import { aliasCopier, copyEntry } from './aliases';
import { readScalar, readString } from './scalars';
import { intrinsicOfTag } from './tags';

type Node = ParsedNode | null;

/**
 * Turns the nodes of a YAML document into values.
 *
 * - A short form of CloudFormation (`!Sub x`) becomes the map of its long form (`Fn::Sub: x`).
 * - A key without a value, and an item of a list that is still empty, have none: it is being typed.
 * - An alias becomes a copy of what it stands for, at the alias's own place (`aliases.ts`).
 * - A number counts as the characters that it is written with: `AWS: 123456789012`.
 * - `{{ … }}` of a template engine is unknown, and so is what a tag of another language makes.
 */
export function toValue(root: Node, text: string): Value | undefined {
  const copier = aliasCopier();
  const anchors = new Map<string, Value>();

  const read = (node: Node | undefined): Value | undefined => {
    if (node === null || node === undefined) return undefined;
    if (isAlias(node)) return readAlias(node);
    const value = readTagged(node);
    if (node.anchor !== undefined && value !== undefined) anchors.set(node.anchor, value);
    return value;
  };

  const readAlias = (node: Alias.Parsed): Value => {
    const range = rangeOf(node);
    const target = anchors.get(node.source);
    return (target && copier.copy(target, range)) ?? { kind: 'unknown', range };
  };

  const readTagged = (node: Exclude<ParsedNode, Alias.Parsed>): Value | undefined => {
    const { tag } = node;
    if (tag?.startsWith('!') !== true) return readPlain(node);
    const name = intrinsicOfTag(tag);
    const start = text.lastIndexOf(tag, node.range[0]);
    const value = readPlain(node);
    const end = value?.range.end ?? start + tag.length;
    if (start < 0) return value;
    if (name === undefined) return { kind: 'unknown', range: { start, end } };
    const keyRange = { start, end: start + tag.length };
    const key = stringValue(keyRange, keyRange, [{ range: keyRange, text: name, whole: true }]);
    const entry: Entry = { range: { start, end }, key, value };
    return { kind: 'map', range: { start, end }, entries: [entry] };
  };

  const readPlain = (node: Exclude<ParsedNode, Alias.Parsed>): Value | undefined => {
    if (isScalar(node)) return readScalar(node as Scalar.Parsed, text);
    return isSeq(node) ? readList(node as YAMLSeq.Parsed) : readMap(node as YAMLMap.Parsed);
  };

  const readList = (node: YAMLSeq.Parsed): Value => {
    const items = node.items.flatMap((item) => {
      // `[a: b]` is a map of one key.
      const value = isPair(item) ? undefined : read(item as Node);
      return value ?? [];
    });
    const range = node.flow === true ? rangeOf(node) : blockRange(node, items);
    return { kind: 'list', range, items };
  };

  const readMap = (node: YAMLMap.Parsed): Value => {
    const own = rangeOf(node);
    if (text.startsWith('{{', own.start)) return { kind: 'unknown', range: own };
    const entries = node.items.flatMap(({ key, value }) => readEntry(key, value));
    const range = node.flow === true ? own : blockRange(node, entries);
    return { kind: 'map', range, entries: withMerged(entries) };
  };

  const readEntry = (keyNode: Node, valueNode: Node): Entry[] => {
    const key = readKey(keyNode);
    const value = read(valueNode);
    if (key === undefined) return [];
    const start = key.range.start;
    return [{ range: { start, end: Math.max(key.range.end, value?.range.end ?? 0) }, key, value }];
  };

  const readKey = (node: Node): StringValue | undefined => {
    if (node === null) return undefined;
    if (isScalar(node)) return readString(node as Scalar.Parsed, text);
    const range = rangeOf(node);
    return stringValue(range, range, [{ range, text: undefined }]);
  };

  return read(root);
}

const rangeOf = (node: ParsedNode): Range => ({ start: node.range[0], end: node.range[1] });

/** A collection in block style ends with its last child, not with the white space behind it. */
function blockRange(node: ParsedNode, children: readonly { readonly range: Range }[]): Range {
  const start = node.range[0];
  return { start, end: Math.max(start + 1, children.at(-1)?.range.end ?? 0) };
}

/** Puts in place of `<<` the entries that it merges in; those that stand in the map itself win. */
function withMerged(entries: readonly Entry[]): readonly Entry[] {
  if (!entries.some(({ key }) => key.text === '<<')) return entries;
  const taken = new Set(entries.map(({ key }) => key.outline));
  return entries.flatMap((entry): readonly Entry[] => {
    if (entry.key.text !== '<<') return [entry];
    const sources = entry.value?.kind === 'list' ? entry.value.items : [entry.value];
    return sources.flatMap((source) =>
      mergedEntries(source).flatMap((one) => {
        if (taken.has(one.key.outline)) return [];
        taken.add(one.key.outline);
        return copyEntry(one, source?.range ?? entry.range);
      }),
    );
  });
}

const mergedEntries = (value: Value | undefined): MapValue['entries'] =>
  value?.kind === 'map' ? value.entries : [];
