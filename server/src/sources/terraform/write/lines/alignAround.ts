import type { TextEdit } from '../../../../policy/edit';
import type { Attribute, Body } from '../../hcl/syntax';
import { align } from './align';

/**
 * Aligns an attribute whose value will stand on one line with its neighbours, as `terraform fmt` does.
 *
 * @returns edits to the spaces before equal signs; none where the neighbours are in no column
 */
export function alignAround(text: string, body: Body, changed: Attribute): readonly TextEdit[] {
  const attributes = [...body.attributes].sort((a, b) => a.range.start - b.range.start);
  const at = attributes.indexOf(changed);
  const isOneLine = (one: Attribute | undefined): boolean =>
    one === changed ||
    (one !== undefined && !/[\r\n]/.test(text.slice(one.range.start, one.range.end)));
  const joins = (i: number): boolean => {
    const [before, own] = [attributes[i - 1], attributes[i]];
    if (!isOneLine(before) || !isOneLine(own) || before === undefined || own === undefined)
      return false;
    return /^[^\r\n]*(?:\r\n|\n|\r)[ \t]*$/.test(text.slice(before.range.end, own.range.start));
  };
  let from = at;
  while (from > 0 && joins(from)) from -= 1;
  let to = at + 1;
  while (to < attributes.length && joins(to)) to += 1;
  const run = attributes.slice(from, to);
  const assignOf = ({ nameRange }: Attribute): number => text.indexOf('=', nameRange.end);
  const { widths, edits } = align(
    run.map((one, i) => ({
      name: one.name,
      standing: one === changed ? undefined : { name: one.nameRange, assign: assignOf(one) },
      joins: i > 0,
    })),
  );
  const newText = ' '.repeat((widths[at - from] ?? changed.name.length) - changed.name.length + 1);
  const own = { start: changed.nameRange.end, end: assignOf(changed), newText };
  return own.end - own.start === newText.length ? edits : [...edits, own];
}
