import type { Entry, StringValue, Value } from '../../policy/value';
import { composeString } from '../strings/composedString';
import type { Piece } from '../strings/pieces';
import { standingLike } from '../edits/elsewhere';

/** Where a variable of the framework may begin, with the backslashes that keep one from being read. */
const OPENING = /(\\*)(?:\$\{([^{}]*)|#\{)/g;

/** A source of the framework: `self:`, `opt:`, `file(…)`, `ssm(us-east-1):`. Source: its own parser. */
const SOURCE = /^\s*[a-z][a-zA-Z0-9]*(?=[(:,}]|$)/;

/** A variable of IAM's that reads like one of the framework's; `aws:accountId` and `aws:region` are its own. */
const POLICY_VARIABLE = /^\s*(?:aws:(?!accountId\b|region\b)|saml:|ec2:|iot:)/;

/** Reads the strings of a value as the Serverless Framework will: what its variables bring is unknown. */
export function resolveVariables(value: Value): Value {
  switch (value.kind) {
    case 'string':
      return isVariableAlone(value.outline)
        ? standingLike({ kind: 'unknown', range: value.range }, value)
        : resolveString(value);
    case 'list': {
      const items = value.items.map(resolveVariables);
      const same = items.every((item, i) => item === value.items[i]);
      return same ? value : standingLike({ ...value, items }, value);
    }
    case 'map': {
      const entries = value.entries.map(resolveEntry);
      const same = entries.every((entry, i) => entry === value.entries[i]);
      return same ? value : standingLike({ ...value, entries }, value);
    }
    case 'scalar':
    case 'unknown':
      return value;
  }
}

function resolveEntry(entry: Entry): Entry {
  const key = resolveString(entry.key);
  const value = entry.value && resolveVariables(entry.value);
  if (key === entry.key && value === entry.value) return entry;
  return standingLike({ ...entry, key, value }, entry);
}

function resolveString(value: StringValue): StringValue {
  const { outline } = value;
  if (!/[$#]\{/.test(outline)) return value;
  const pieces: Piece[] = [];
  let at = 0;
  const copyTo = (end: number): void => {
    if (end > at) pieces.push({ of: value, start: at, end });
    at = end;
  };
  for (const match of outline.matchAll(OPENING)) {
    if (match.index < at) continue;
    const [opening, slashes = '', inner] = match;
    const start = match.index + slashes.length;
    const end = closingBrace(outline, start + 2);
    if (inner !== undefined && !isVariable(inner)) continue;
    if (slashes.length % 2 === 1) {
      // The backslash goes with the character that it kept from being read.
      copyTo(start - 1);
      pieces.push({ of: value, start: start - 1, end: start + 1, text: '$' });
      at = start + 1;
      copyTo(match.index + opening.length);
    } else {
      copyTo(start);
      at = end;
      const stretch = { of: value, start, end };
      const isTaken = inner !== undefined && POLICY_VARIABLE.test(inner);
      if (isTaken) pieces.push({ ...stretch, taken: `\\${outline.slice(start, end)}` });
      else pieces.push({ ...stretch, unknown: true });
    }
  }
  if (pieces.length === 0) return value;
  copyTo(outline.length);
  return composeString(value, pieces, escapeVariables);
}

/** What reads like a variable of the framework, or of CloudFormation's where a plugin knows those. */
const isVariable = (inner: string): boolean => SOURCE.test(inner) || inner.startsWith('AWS::');

/** A variable with nothing around it brings any value: lists and whole statements, too. */
function isVariableAlone(outline: string): boolean {
  const [opening, inner = ''] = /^\$\{([^{}]*)/.exec(outline) ?? [];
  return (
    opening !== undefined &&
    SOURCE.test(inner) &&
    !POLICY_VARIABLE.test(inner) &&
    closingBrace(outline, 2) === outline.length
  );
}

/** Behind the brace that closes a variable, which may hold others; the end where it is missing. */
function closingBrace(text: string, from: number): number {
  let depth = 1;
  for (let i = from; i < text.length; i++) {
    if (text[i] === '{') depth++;
    if (text[i] === '}' && --depth === 0) return i + 1;
  }
  return text.length;
}

/** Writes characters so that the framework leaves them as they are. */
export const escapeVariables = (characters: string): string =>
  characters.replace(/\$\{([^{}]*)/g, (opening, inner: string) =>
    SOURCE.test(inner) ? `\\${opening}` : opening,
  );
