import { findPolicyVariables } from '../iam/policyVariable';
import type { PolicyDocument } from '../policy/document';
import { containsOffset } from '../policy/range';
import type { Range } from '../policy/range';
import { locate } from '../policy/value';
import type { StringValue, Value } from '../policy/value';

/**
 * The ranges that a growing selection takes, the smallest first: policy variable, content of the
 * string, string, entry, statement, list, policy. Empty outside the policy.
 */
export function selectionRanges(document: PolicyDocument, offset: number): readonly Range[] {
  const { places: policy = document.policy } = document;
  if (!containsOffset(policy.range, offset)) return [];
  const root = policy.node ?? policy.statements.map(({ node }) => node).find(touches(offset));
  const inner = root === undefined ? [] : around(root, offset);
  return [...inner, policy.range].filter((range, i, all) => !isSame(range, all[i - 1]));
}

const touches =
  (offset: number) =>
  ({ range }: { readonly range: Range }): boolean =>
    containsOffset(range, offset);

/** The ranges from within a value out to the value itself. */
function around(value: Value, offset: number): readonly Range[] {
  switch (value.kind) {
    case 'string':
      return aroundString(value, offset);
    case 'list': {
      const item = value.items.find(touches(offset));
      return [...(item === undefined ? [] : around(item, offset)), value.range];
    }
    case 'map': {
      const entry = value.entries.find(touches(offset));
      if (entry === undefined) return [value.range];
      const part = [entry.key, entry.value].find((one) => one && touches(offset)(one));
      const inner = part === undefined ? [] : around(part, offset);
      return [...inner, entry.range, value.range];
    }
    case 'scalar':
    case 'unknown':
      return [value.range];
  }
}

function aroundString(value: StringValue, offset: number): readonly Range[] {
  if (!containsOffset(value.content, offset)) return [value.range];
  const variable = findPolicyVariables(value.outline)
    .map(({ start, end }) => locate(value, start, end))
    .find((range) => containsOffset(range, offset));
  return [...(variable === undefined ? [] : [variable]), value.content, value.range];
}

const isSame = (a: Range, b: Range | undefined): boolean => a.start === b?.start && a.end === b.end;
