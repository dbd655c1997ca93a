import type { DescribedRow } from './describeSummary';

/**
 * Joins services of which the same is said: long tables are made of little else.
 *
 * @param most of more rows, those that say most stand first
 */
export function foldRows(rows: readonly DescribedRow[], most: number): readonly DescribedRow[] {
  const groups = new Map<string, DescribedRow[]>();
  rows.forEach((row, i) => {
    const { levels, who, resource, when } = row;
    const alone = row.row.scope.kind !== 'service';
    const key = JSON.stringify([alone ? i : '', levels, who, resource, when]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  });
  const folded = [...groups.values()].flatMap(together);
  if (folded.length <= most) return folded;
  return folded.sort((a, b) => Number(isOne(a)) - Number(isOne(b)) || size(b) - size(a));
}

function together(group: readonly DescribedRow[]): readonly DescribedRow[] {
  const [first, ...more] = group;
  if (first === undefined || more.length === 0) return group;
  const services = [...new Set(group.flatMap((row) => row.services))];
  const alike = group.every(({ access }) => access === first.access);
  return [{ ...first, services, access: alike ? first.access : first.levels }];
}

/** A row about all services speaks for more than any other. */
const isOne = ({ row: { scope } }: DescribedRow): boolean =>
  scope.kind === 'service' || scope.kind === 'unknown';

const size = ({ services }: DescribedRow): number => services.length;
