import { filledIn, formOf, replaceFilledIn } from '../../policy/filledIn';

/** A list of one string, as it is written where an attribute takes a list. */
const SINGLE = /\[\s*"([^"\\\n]*)",?\s*\]/g;

/**
 * Writes names that stand for lists as expressions: a list in the place of the list that it is alone
 * in, or put together with other values. Of what may be one string, `flatten` makes a list.
 *
 * @param text with marks around names; lists of several values have a line for each
 */
export function asExpressions(text: string): string {
  const singles = text.replace(SINGLE, (whole, only: string) => {
    const form = formOf(only);
    if (form === 'list') return asString(only);
    return form === 'either' ? `flatten([${asString(only)}])` : whole;
  });
  const written: string[] = [];
  let list: string[] | undefined;
  for (const line of singles.split('\n')) {
    if (list === undefined && !line.endsWith(' = [')) written.push(line);
    else if (list === undefined || line.trim() !== ']') (list ??= []).push(line);
    else {
      written.push(...together([...list, line]));
      list = undefined;
    }
  }
  return written.join('\n');
}

/** The line of an item, whatever it stands for. */
const asItem = (line: string): string =>
  replaceFilledIn(line, (name, _form, pseudo) => filledIn(name, 'string', pseudo));

/** The name as a string of its own, which becomes a reference. */
const asString = (marked: string): string =>
  `"${replaceFilledIn(marked, (name, _form, pseudo) => filledIn(name, 'string', pseudo))}"`;

/** The lines of a list; `concat` where other lists belong to it. */
function together(lines: readonly string[]): readonly string[] {
  const [open = '', close = ''] = [lines[0], lines.at(-1)];
  const items = lines.slice(1, -1);
  const forms = items.map((line) => formOf(stringOn(line)));
  const before = open.slice(0, -1);
  // What may be one string has its place among the others where all is flattened.
  if (forms.includes('either')) return [`${before}flatten([`, ...items.map(asItem), `${close})`];
  const isList = (line: string): boolean => formOf(stringOn(line)) === 'list';
  const lists = items.filter(isList).map((line) => asString(stringOn(line)));
  if (lists.length === 0) return lines;
  const own = items.filter((line) => !isList(line));
  if (own.length === 0) return [`${before}concat(${lists.join(', ')})`];
  return [`${before}concat([`, ...own, `${close}, ${lists.join(', ')})`];
}

const stringOn = (line: string): string => line.trim().replace(/^"|",?$/g, '');
