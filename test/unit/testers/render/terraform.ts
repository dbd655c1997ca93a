import { UNKNOWN } from '../../../../server/src/iam/unknown';
import { itemsOf } from '../../../../server/src/policy/value';
import type { Entry, MapValue, StringValue, Value } from '../../../../server/src/policy/value';

/** The ways in which a policy is written in Terraform. */
export const TERRAFORM_FORMS = ['blocks', 'object', 'heredoc'] as const;
export type TerraformForm = (typeof TERRAFORM_FORMS)[number];

/**
 * Writes a policy that was read from JSON in Terraform.
 *
 * @param text the JSON that the policy was read from
 * @returns undefined for a policy that has no such form: blocks know no keys but IAM's
 */
export function renderTerraform(
  policy: MapValue,
  text: string,
  form: TerraformForm,
): string | undefined {
  switch (form) {
    case 'blocks':
      return hasSameKeys(policy) ? undefined : renderBlocks(policy);
    case 'object':
      // Without a key of a policy, an object is anything.
      return hasSameKeys(policy) || policy.entries.length === 0
        ? undefined
        : `locals {\n  policy = jsonencode(${renderValue(policy, '  ')})\n}\n`;
    case 'heredoc':
      return `locals {\n  policy = <<EOF\n${text.replace(/([$%])(?=\{)/g, '$1$1')}\nEOF\n}\n`;
  }
}

/** Objects of Terraform keep one of two equal keys. */
const hasSameKeys = (value: Value): boolean => {
  if (value.kind === 'list') return value.items.some(hasSameKeys);
  if (value.kind !== 'map') return false;
  const keys = value.entries.map(({ key }) => key.outline);
  return (
    new Set(keys).size < keys.length ||
    value.entries.some((entry) => entry.value === undefined || hasSameKeys(entry.value))
  );
};

const quote = ({ outline }: StringValue): string =>
  `"${JSON.stringify(outline.replaceAll(UNKNOWN, '\0'))
    .slice(1, -1)
    .replace(/([$%])(?=\{)/g, '$1$1')
    .replaceAll('\\u0000', '${var.part}')}"`;

function renderValue(value: Value, indent: string): string {
  const inner = `${indent}  `;
  switch (value.kind) {
    case 'string':
      return quote(value);
    case 'scalar':
      return String(value.value);
    case 'unknown':
      return 'var.unknown';
    case 'list': {
      const items = value.items.map((item) => `${inner}${renderValue(item, inner)},\n`);
      return items.length === 0 ? '[]' : `[\n${items.join('')}${indent}]`;
    }
    case 'map': {
      const entries = value.entries.map(({ key, value: own }) => {
        const name = /^[A-Za-z]\w*$/.test(key.outline) ? key.outline : quote(key);
        return `${inner}${name} = ${own === undefined ? '""' : renderValue(own, inner)}\n`;
      });
      return `{\n${entries.join('')}${indent}}`;
    }
  }
}

const POLICY_ATTRIBUTES: ReadonlyMap<string, string> = new Map([
  ['Version', 'version'],
  ['Id', 'policy_id'],
]);

const STATEMENT_ATTRIBUTES: ReadonlyMap<string, string> = new Map([
  ['Sid', 'sid'],
  ['Effect', 'effect'],
  ['Action', 'actions'],
  ['NotAction', 'not_actions'],
  ['Resource', 'resources'],
  ['NotResource', 'not_resources'],
]);

function renderBlocks({ entries }: MapValue): string | undefined {
  const body = entries.map((entry): string | undefined => {
    if (entry.key.text !== 'Statement') return attribute(entry, POLICY_ATTRIBUTES, '  ');
    const statements = itemsOf(entry.value).map((one) =>
      one.kind === 'map' ? renderStatement(one) : undefined,
    );
    return joined(statements);
  });
  const all = joined(body);
  return all === undefined ? undefined : `data "aws_iam_policy_document" "example" {\n${all}}\n`;
}

const joined = (parts: readonly (string | undefined)[]): string | undefined =>
  parts.every((one) => one !== undefined) ? parts.join('') : undefined;

function renderStatement({ entries }: MapValue): string | undefined {
  const body = joined(
    entries.map((entry) => {
      if (entry.key.text === 'Condition') return conditions(entry);
      if (entry.key.text === 'Principal') return principals(entry, 'principals');
      if (entry.key.text === 'NotPrincipal') return principals(entry, 'not_principals');
      return attribute(entry, STATEMENT_ATTRIBUTES, '    ');
    }),
  );
  const names = entries.map(({ key }) => key.outline);
  const once = new Set(names).size === names.length;
  return body === undefined || !once ? undefined : `  statement {\n${body}  }\n`;
}

function attribute(
  { key, value }: Entry,
  names: ReadonlyMap<string, string>,
  indent: string,
): string | undefined {
  const name = names.get(key.outline);
  if (name === undefined || value === undefined) return undefined;
  if (!/s$/.test(name)) {
    // The provider leaves out an empty Sid.
    const empty = name === 'sid' && value.kind === 'string' && value.outline === '';
    if (value.kind !== 'string' || empty) return undefined;
    return `${indent}${name} = ${quote(value)}\n`;
  }
  const list = strings(value, indent);
  return list === undefined ? undefined : `${indent}${name} = ${list}\n`;
}

/** A list of strings and scalars, each on a line; undefined where something else is in it. */
function strings(value: Value | undefined, indent: string): string | undefined {
  if (value === undefined) return undefined;
  if (value.kind === 'unknown') return 'var.unknown';
  const items = itemsOf(value);
  if (!items.every((item) => item.kind === 'string' || isScalar(item))) return undefined;
  return renderValue({ kind: 'list', range: value.range, items }, indent);
}

const isScalar = (value: Value): boolean => value.kind === 'scalar' && value.value !== null;

function principals({ value }: Entry, type: string): string | undefined {
  const block = (kind: string, identifiers: string): string =>
    `    ${type} {\n      type = ${kind}\n      identifiers = ${identifiers}\n    }\n`;
  if (value?.kind === 'string' && value.text === '*') return block('"*"', '["*"]');
  if (value?.kind !== 'map' || value.entries.length === 0) return undefined;
  return joined(
    value.entries.map(({ key, value: own }) => {
      const identifiers = strings(own, '      ');
      return identifiers === undefined ? undefined : block(quote(key), identifiers);
    }),
  );
}

function conditions({ value }: Entry): string | undefined {
  if (value?.kind !== 'map' || value.entries.length === 0) return undefined;
  return joined(
    value.entries.map(({ key: operator, value: keys }) => {
      if (keys?.kind !== 'map' || keys.entries.length === 0) return undefined;
      return joined(
        keys.entries.map(({ key, value: values }) => {
          const list = strings(values, '      ');
          return list === undefined
            ? undefined
            : `    condition {\n      test = ${quote(operator)}\n      variable = ${quote(key)}\n      values = ${list}\n    }\n`;
        }),
      );
    }),
  );
}
