import { parseAction } from '../iam/action';
import type { PolicyDocument } from '../policy/document';
import type { PolicyEdit } from '../policy/edit';
import type { Statement } from '../policy/model';
import type { Entry, ListValue, Value } from '../policy/value';
import { hasComment } from './comments';

/** The entries of a statement whose values may come in any order, as often as they like. */
export const listEntries = ({
  actions,
  resources,
  principals,
  conditions,
}: Statement): readonly Entry[] => [
  ...(principals?.groups ?? []).map(({ entry }) => entry),
  ...(actions === undefined ? [] : [actions.entry]),
  ...(resources === undefined ? [] : [resources.entry]),
  ...conditions.map(({ entry }) => entry),
];

/**
 * Edits that sort the values of a list and take out repeated ones: actions by service and name, all
 * else by its characters, so that wildcards come first; what is not known comes last. None for a list
 * with comments, which nobody knows the value of.
 */
export function sortEdits(
  document: PolicyDocument,
  statement: Statement,
  { value: list }: Entry,
): readonly PolicyEdit[] {
  if (list?.kind !== 'list' || hasComment(document, list)) return [];
  const isActions = list === statement.actions?.entry.value;
  const nameOf = (value: Value): string => (isActions ? actionName(value) : textName(value));
  const sorted = distinct(list, nameOf).toSorted((a, b) => compare(nameOf(a), nameOf(b)));
  return list.items.flatMap((item, i): readonly PolicyEdit[] => {
    const value = sorted[i];
    if (value === undefined) return [{ kind: 'remove-item', list, item }];
    return value === item
      ? []
      : [{ kind: 'replace-value', target: item, value: { copyOf: value } }];
  });
}

/** Behind every text. */
const LAST = '\uFFFF';

/** The type counts too: AWS may not read `true` as it reads `"true"`. */
function textName(value: Value): string {
  if (value.kind === 'string') return value.text ?? LAST + value.outline;
  return value.kind === 'scalar' ? `${String(value.value)}\u0000` : LAST;
}

/** Letter case does not count in actions. */
function actionName(value: Value): string {
  const name = textName(value).toLowerCase();
  const parsed = parseAction(name);
  return parsed === undefined ? name : `${parsed.service}\u0000${parsed.name}`;
}

const distinct = ({ items }: ListValue, nameOf: (value: Value) => string): readonly Value[] => {
  const seen = new Set<string>();
  return items.filter((item) => {
    const name = nameOf(item);
    const known = !name.startsWith(LAST);
    if (known && seen.has(name)) return false;
    seen.add(name);
    return true;
  });
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
