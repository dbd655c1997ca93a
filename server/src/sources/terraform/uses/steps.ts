import type { Expression } from '../hcl/syntax';

/** Keys on the way into a value; `*` for any item. */
export type Path = readonly string[];

const REFERENCE = /^[a-z_][\w-]*(?:\.(?:[\w-]+|\*)|\[[^\]]*\])*$/i;
const STEP = /(?:^|\.)([\w*-]+)|\[([^\]]*)\]/g;

/** The names of a reference, which may be the only part of a string: `local.a["b"].c`. */
export function stepsOf(expression: Expression, text: string): Path | undefined {
  const { kind, range } = expression;
  if (kind !== 'reference' && kind !== 'template') return undefined;
  const written = text.slice(range.start, range.end);
  const name = kind === 'template' ? /^"\$\{\s*(\S+)\s*\}"$/.exec(written)?.[1] : written;
  if (name === undefined || !REFERENCE.test(name)) return undefined;
  return [...name.matchAll(STEP)].map(([, step = '', index]) =>
    index === undefined ? (/^\d+$/.test(step) ? '*' : step) : stepOfIndex(index),
  );
}

const stepOfIndex = (index: string): string => /^\s*"([^"\\$%]+)"\s*$/.exec(index)?.[1] ?? '*';
