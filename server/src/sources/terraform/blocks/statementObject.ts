import { stringValue } from '../../../policy/value';
import type { Entry, MapValue, Value } from '../../../policy/value';
import type { Expression, ObjectExpression } from '../hcl/syntax';
import { toValue } from '../values/values';
import type { Reading } from '../values/values';
import { STATEMENT_ATTRIBUTES } from './attributeNames';
import { keyFor } from './attributes';
import { gatherObjects, memberOf, nameOf, stringIn } from './objectParts';

/**
 * A statement as many modules take it for an input: an object whose keys are the arguments of the
 * provider's `statement` block. What the module makes of it is not known, and so what stands there in
 * another form than IAM's is taken for something that the module understands.
 */
export function isStatementObject({ elements }: ObjectExpression, text: string): boolean {
  const named = new Map(elements.map((element) => [nameOf(element, text), element.value]));
  const [actions] = ['actions', 'not_actions'].flatMap((name) => {
    const value = named.get(name);
    return value === undefined || isNothing(value) ? [] : [value];
  });
  if (actions?.kind !== 'tuple' || ![...TELLING].some((name) => named.has(name))) return false;
  const effect = named.get('effect');
  if (effect?.kind === 'template' && !/^(?:Allow|Deny)$/.test(wordOf(effect.parts))) return false;
  const words = actions.items.flatMap((item) =>
    item.kind === 'template' && item.parts.every((part) => part.text !== undefined)
      ? [wordOf(item.parts)]
      : [],
  );
  return words.length > 0 && words.every((word) => ACTION.test(word));
}

/** Beside its actions a statement says one of these. */
const TELLING = ['effect', 'resources', 'not_resources', 'principals', 'not_principals'] as const;

const ACTION = /^(?:\*|[a-zA-Z][\w-]*:[\w*?]+)$/;

const wordOf = (parts: readonly { readonly text: string | undefined }[]): string =>
  parts.map(({ text }) => text ?? '').join('');

/** Reads such an object as the statement that it stands for. */
export function readStatementObject(object: ObjectExpression, reading: Reading): MapValue {
  const entries = object.elements.flatMap((element): readonly Entry[] => {
    const name = nameOf(element, reading.text);
    const { value: expression, key, range } = element;
    const iamName = ELEMENTS.get(name);
    if (iamName === undefined || expression === undefined) return [];
    if (isNothing(expression)) return [];
    const value = READERS.get(iamName)?.(expression, reading) ?? toValue(expression, reading);
    return [{ range, key: keyFor(key.range, iamName), value }];
  });
  return { kind: 'map', range: object.range, entries };
}

/** What the provider leaves out. */
const isNothing = (expression: Expression): boolean =>
  expression.kind === 'literal'
    ? expression.value === null
    : expression.kind === 'tuple' && expression.items.length === 0;

const ELEMENTS: ReadonlyMap<string, string> = new Map([
  ...STATEMENT_ATTRIBUTES,
  ['principals', 'Principal'],
  ['not_principals', 'NotPrincipal'],
  ['condition', 'Condition'],
  ['conditions', 'Condition'],
]);

type Reader = (expression: Expression, reading: Reading) => Value;

/** A name is the module's own matter, which it may put into an ARN. */
const resources: Reader = (expression, reading) =>
  onlyLike(/^(?:\*$|arn:|\uFFFC)/, toValue(expression, reading), reading);

/** The same holds for principals. */
const identifiers: Reader = (expression, reading) =>
  onlyLike(/^(?:\*$|arn:|\uFFFC|\d{12}$|[\w.-]+\.\w+)/, toValue(expression, reading), reading);

const principals: Reader = (expression, reading) =>
  gatherObjects(expression, reading, 'type', (object) => {
    const value = memberOf(object, 'identifiers', reading.text);
    return value && identifiers(value, reading);
  });

const conditions: Reader = (expression, reading) =>
  gatherObjects(expression, reading, 'test', (object) => {
    const key = stringIn(object, 'variable', reading);
    const values = memberOf(object, 'values', reading.text);
    if (key === undefined) return undefined;
    const entry = { range: object.range, key, value: values && toValue(values, reading) };
    return { kind: 'map', range: object.range, entries: [entry] };
  });

const READERS: ReadonlyMap<string, Reader> = new Map([
  ['Resource', resources],
  ['NotResource', resources],
  ['Principal', principals],
  ['NotPrincipal', principals],
  ['Condition', conditions],
]);

/** A value of which only strings of a form are known. */
function onlyLike(form: RegExp, value: Value, reading: Reading): Value {
  if (value.kind === 'list') {
    const items = value.items.map((item) => onlyLike(form, item, reading));
    if (items.every((item, i) => item === value.items[i])) return value;
    const list: Value = { ...value, items };
    const origin = reading.origins.get(value);
    if (origin !== undefined) reading.origins.set(list, origin);
    return list;
  }
  return value.kind !== 'string' || form.test(value.outline)
    ? value
    : stringValue(value.range, value.content, [{ range: value.content, text: undefined }]);
}
