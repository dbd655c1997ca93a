import { stringify } from 'yaml';
import { UNKNOWN } from '../../../../server/src/iam/unknown';
import type { Entry, MapValue, Value } from '../../../../server/src/policy/value';

/** The ways in which a policy is written in YAML: lines, brackets, JSON as a text. */
export const YAML_FORMS = ['block', 'flow', 'text'] as const;
export type YamlForm = (typeof YAML_FORMS)[number];

/**
 * Writes a policy that was read from JSON in a template of CloudFormation.
 *
 * @param text the JSON that the policy was read from
 * @returns undefined for a policy that has no such form
 */
export function renderYaml(policy: MapValue, text: string, form: YamlForm): string | undefined {
  // Placeholders of a template engine are unknown in YAML, and characters in JSON.
  if (/\{\{|\{%/.test(text)) return undefined;
  const hasNumbers = holds(
    policy,
    ({ kind, value }) => kind === 'scalar' && typeof value === 'number',
  );
  switch (form) {
    // Numbers are the characters that they are written with, in YAML.
    case 'block':
      return hasNumbers
        ? undefined
        : `Resources:\n  Example:\n    Type: Custom::Policy\n    Properties:\n      PolicyDocument:${behind(policy, 6)}\n`;
    case 'flow':
      return hasNumbers || text.includes('\t') || hasComments(text) ? undefined : text;
    case 'text':
      return /"statement"\s*:/i.test(text) && !/[{}]\s*"Ref"|"Fn::/.test(text)
        ? `Document: |\n  ${text.trim().replaceAll('\n', '\n  ')}\nOther: 1\n`
        : undefined;
  }
}

const hasComments = (text: string): boolean =>
  /\/[/*]/.test(text.replace(/"(?:[^"\\]|\\.)*"/g, ''));

/** Whether a value, or one in it, passes a test. */
function holds(value: Value, test: (one: { kind: string; value?: unknown }) => boolean): boolean {
  if (test(value)) return true;
  if (value.kind === 'list') return value.items.some((item) => holds(item, test));
  return (
    value.kind === 'map' &&
    value.entries.some((entry) => entry.value !== undefined && holds(entry.value, test))
  );
}

function block(value: Value, column: number): string {
  const pad = `\n${' '.repeat(column)}`;
  if (value.kind === 'list') {
    return value.items.map((item) => `-${behind(item, column)}`).join(pad);
  }
  return value.kind === 'map'
    ? value.entries.map((entry) => entryOf(entry, column)).join(pad)
    : scalar(value);
}

const entryOf = ({ key, value }: Entry, column: number): string =>
  `${quoted(key.outline)}:${value === undefined ? '' : behind(value, column)}`;

/** What follows a colon or a dash at a column. */
function behind(value: Value, column: number): string {
  const isBlock =
    (value.kind === 'list' && value.items.length > 0) ||
    (value.kind === 'map' && value.entries.length > 0);
  return isBlock ? `\n${' '.repeat(column + 2)}${block(value, column + 2)}` : ` ${scalar(value)}`;
}

function scalar(value: Value): string {
  switch (value.kind) {
    case 'list':
      return '[]';
    case 'map':
      return '{}';
    case 'scalar':
      return String(value.value);
    case 'unknown':
      return '!Ref Unknown';
    case 'string':
      return value.text === undefined
        ? `!Sub ${quoted(value.outline.replaceAll('${', '${!').replaceAll(UNKNOWN, '${Part}'))}`
        : quoted(value.text);
  }
}

/** As the library writes a string on one line. */
const quoted = (text: string): string =>
  stringify(text, { lineWidth: 0, blockQuote: false }).trimEnd();
