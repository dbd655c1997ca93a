import { parseAction } from '../iam/action';
import { parseArn } from '../iam/arn';
import { quotaOf } from '../iam/quota';
import type { PolicyQuota } from '../iam/quota';
import { UNKNOWN } from '../iam/unknown';
import type { PolicyDocument } from './document';
import type { Policy } from './model';
import type { StringValue, Value } from './value';

/** How large a policy is, beside how large it may be. */
export interface PolicySize extends PolicyQuota {
  /** In the unit of the quota, with or without white space as the quota says. */
  readonly counted: number;
  /** The same without white space between the values. */
  readonly withoutWhitespace: number;
  /** False where the host language fills in a part: the policy is at least as large as counted. */
  readonly exact: boolean;
}

/**
 * Measures a policy against the quota of its type. Comments never count, since AWS gets none, and
 * white space only where AWS counts it and reads the text as it stands. White space inside strings
 * counts: AWS does not say what it does with it, and a policy has hardly any.
 *
 * @returns undefined for statements without a policy around them, and where no quota is known
 */
export function sizeOf(document: PolicyDocument): PolicySize | undefined {
  if (!sizes.has(document)) sizes.set(document, measure(document));
  return sizes.get(document);
}

/** Several rules and the editor's status ask, and the answer takes a walk over all of the policy. */
const sizes = new WeakMap<PolicyDocument, PolicySize | undefined>();

function measure(document: PolicyDocument): PolicySize | undefined {
  const { policy, type, dialect, whole } = document;
  const quota = document.quota ?? quotaOf(type.type, () => serviceOf(policy));
  const { node } = policy;
  if (node === undefined || quota === undefined) return undefined;
  const inBytes = quota.unit === 'bytes';
  const minified = minifiedLength(node, inBytes, dialect.unwraps);
  // Within another text the lines have an indentation that AWS does not get.
  const asItStands = quota.whitespaceCounts && dialect.verbatim && whole;
  return {
    ...quota,
    counted: asItStands ? textLength(document, inBytes) : minified,
    withoutWhitespace: minified,
    // Only asked where a policy is too large, or its size is shown.
    get exact() {
      return isKnown(node);
    },
  };
}

/**
 * The length of a value as JSON without white space; unknown parts count nothing.
 *
 * @param unwraps as `Dialect.unwraps`; statements stay in their list
 */
export function minifiedLength(value: Value, inBytes = false, unwraps = false): number {
  switch (value.kind) {
    case 'string':
      return stringLength(value, inBytes);
    case 'scalar':
      return String(value.value).length;
    case 'list': {
      const [first] = value.items;
      const isBare = unwraps && value.items.length === 1 && first?.kind !== 'map';
      let length = isBare ? 0 : wrapping(value.items.length);
      for (const item of value.items) length += minifiedLength(item, inBytes, unwraps);
      return length;
    }
    case 'map': {
      let length = wrapping(value.entries.length);
      for (const { key, value: inner } of value.entries) {
        length += stringLength(key, inBytes) + 1;
        if (inner !== undefined) length += minifiedLength(inner, inBytes, unwraps);
      }
      return length;
    }
    case 'unknown':
      return 0;
  }
}

/** Brackets around so many, commas between them. */
const wrapping = (count: number): number => 2 + Math.max(0, count - 1);

/** What JSON escapes (quote, backslash, control characters, halves of pairs), and a part that is not known. */
const NOT_AS_IT_STANDS = /[^ !#-[\]-\ud7ff\ue000-\ufffb\ufffd-\uffff]/;

const stringLength = ({ outline }: StringValue, inBytes: boolean): number =>
  NOT_AS_IT_STANDS.test(outline)
    ? lengthOf(JSON.stringify(outline.replaceAll(UNKNOWN, '')), inBytes)
    : lengthOf(outline, inBytes) + 2;

/** The text without what AWS does not get: comments within the policy. */
function textLength({ policy, text, trivia }: PolicyDocument, inBytes: boolean): number {
  const { start, end } = policy.range;
  const comments = trivia
    .filter(({ kind, range }) => kind === 'comment' && range.start >= start && range.end <= end)
    .map(({ range }) => text.slice(range.start - start, range.end - start));
  return comments.reduce((sum, one) => sum - lengthOf(one, inBytes), lengthOf(text, inBytes));
}

/** In bytes of UTF-8, or in characters. */
function lengthOf(text: string, inBytes: boolean): number {
  if (!inBytes) return text.length;
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

function isKnown(value: Value): boolean {
  if (value.kind === 'map') {
    return value.entries.every(
      ({ key, value: inner }) => key.text !== undefined && (inner === undefined || isKnown(inner)),
    );
  }
  if (value.kind === 'list') return value.items.every(isKnown);
  return value.kind === 'string' ? value.text !== undefined : value.kind !== 'unknown';
}

/** The one service that a policy is about: that of all its actions, or of all its ARNs where they are `*`. */
function serviceOf({ statements }: Policy): string | undefined {
  const services = (named: readonly (string | undefined)[]): readonly string[] => [
    ...new Set(named.flatMap((one) => (one === undefined || one === '*' ? [] : one))),
  ];
  const actions = statements.flatMap(({ actions: selection }) => selection?.values ?? []);
  const ofActions = services(actions.map(({ outline }) => parseAction(outline)?.service));
  if (ofActions.length > 0) return ofActions.length === 1 ? ofActions[0] : undefined;
  const resources = statements.flatMap(({ resources: selection }) => selection?.values ?? []);
  const ofResources = services(resources.map(({ outline }) => parseArn(outline)?.service));
  return ofResources.length === 1 ? ofResources[0] : undefined;
}
