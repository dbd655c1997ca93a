/** A piece of a template: text as it will be written, or the name of a part that is still open. */
export interface TemplatePiece {
  readonly text: string;
  readonly isOpen: boolean;
}

/**
 * Fills the parts of the resource of an ARN (`table/${TableName}/index/${IndexName}`) with what has
 * been typed of it: of `table/Orders/i`, the table's name, so that the index is still open.
 *
 * @returns undefined where what has been typed is the beginning of something else
 */
export function fillTemplate(
  template: string,
  typed: string,
): readonly TemplatePiece[] | undefined {
  const tokens = template.match(TOKENS) ?? [];
  const pieces: TemplatePiece[] = [];
  let rest = typed;
  for (const [i, token] of tokens.entries()) {
    const name = PART.exec(token)?.[1];
    if (rest === '') {
      pieces.push({ text: name ?? token, isOpen: name !== undefined });
    } else if (name !== undefined) {
      const end = endOfPart(rest, tokens[i + 1]?.[0]);
      if (end === 0) return undefined;
      pieces.push({ text: rest.slice(0, end), isOpen: false });
      rest = rest.slice(end);
    } else {
      if (!rest.startsWith(token) && !token.startsWith(rest)) return undefined;
      pieces.push({ text: token, isOpen: false });
      rest = rest.slice(token.length);
    }
  }
  return rest === '' ? pieces : undefined;
}

const PART = /^\$\{(\w+)\}$/;
const TOKENS = /\$\{\w+\}|(?:(?!\$\{\w+\}).)+/g;

/** Where the text of a part ends: before the character that follows it, or with the text. Policy variables are whole. */
function endOfPart(typed: string, next: string | undefined): number {
  if (next === undefined) return typed.length;
  let depth = 0;
  for (let i = 0; i < typed.length; i++) {
    if (typed.startsWith('${', i)) depth += 1;
    else if (typed[i] === '}') depth = 0;
    else if (depth === 0 && typed[i] === next) return i;
  }
  return typed.length;
}
