import type { PolicyDocument } from '../policy/document';
import type { Finding } from './runner';

/**
 * Whether a comment of the text switches a finding off: `iam-sidekick-disable-line`,
 * `iam-sidekick-disable-next-line` or `iam-sidekick-disable` (for the whole policy), each with the
 * ids of rules, or alone for all of them. What follows `--` is the reason.
 */
export function isSuppressed(
  finding: Pick<Finding, 'rule' | 'range'>,
  document: PolicyDocument,
  text: string,
): boolean {
  return document.trivia.some(({ kind, range, text: comment }) => {
    if (kind !== 'comment') return false;
    const directive = readDirective(comment);
    if (directive === undefined) return false;
    const named = directive.rules.length === 0 || directive.rules.includes(finding.rule.id);
    return named && reaches(directive.scope, text, range, finding.range.start);
  });
}

/** Whether a comment is one that speaks to us. */
export const isDirective = (comment: string): boolean => readDirective(comment) !== undefined;

type Scope = 'line' | 'next-line' | 'policy';

function readDirective(comment: string): { scope: Scope; rules: readonly string[] } | undefined {
  const match = /iam-sidekick-disable(-line|-next-line)?(?![\w-])([^*]*)/.exec(comment);
  if (match === null) return undefined;
  const rules = (match[2] ?? '').split('--')[0]?.split(/[\s,]+/) ?? [];
  const scope = match[1] === undefined ? 'policy' : match[1] === '-line' ? 'line' : 'next-line';
  return { scope, rules: rules.filter((id) => id !== '') };
}

function reaches(
  scope: Scope,
  text: string,
  comment: { readonly start: number; readonly end: number },
  offset: number,
): boolean {
  if (scope === 'policy') return true;
  const between =
    offset < comment.start ? text.slice(offset, comment.start) : text.slice(comment.end, offset);
  const breaks = between.match(/\r\n|\n|\r/g)?.length ?? 0;
  return scope === 'line' ? breaks === 0 : offset > comment.end && breaks === 1;
}
