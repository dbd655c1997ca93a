import { MFA_AGE_KEY, MFA_PRESENT_KEY } from '../iam/mfa';
import { POLICY_TYPE_WORDS, POLICY_WORDS } from '../iam/policyTypeWords';
import { UNKNOWN } from '../iam/unknown';
import { say } from '../iam/words';
import type { Locale, Words } from '../iam/words';
import type { PolicyDocument } from '../policy/document';
import { statementLabelRange } from '../policy/model';
import type { Statement } from '../policy/model';
import type { Range } from '../policy/range';

/** An entry of the outline. */
export interface PolicySymbol {
  readonly kind: 'policy' | 'statement';
  readonly name: string;
  /** A few words beside the name; may be empty. */
  readonly detail: string;
  readonly range: Range;
  /** What is selected when the symbol is chosen; within `range`. */
  readonly selectionRange: Range;
  readonly children: readonly PolicySymbol[];
}

const COUNT: Words = { en: 'statements: {count}', ja: 'ステートメント: {count}' };
const NAMELESS: Words = { en: 'Statement {number}', ja: 'ステートメント {number}' };

/** The outline of a policy: its statements by Sid, or by what they do. A fragment has no policy around them. */
export function policySymbols(
  { policy, type, name: own }: PolicyDocument,
  locale: Locale,
): readonly PolicySymbol[] {
  const statements = policy.statements.map((statement) => statementSymbol(statement, locale));
  if (policy.node === undefined) return statements;
  const name = type.origin === 'assumed' ? POLICY_WORDS : POLICY_TYPE_WORDS[type.type];
  const count = say(COUNT, locale, { count: statements.length });
  const first = policy.node.entries[0]?.range;
  return [
    {
      kind: 'policy',
      name: own ?? say(name, locale),
      detail: own === undefined ? count : `${say(name, locale)} · ${count}`,
      range: policy.range,
      selectionRange: first ?? { start: policy.range.start, end: policy.range.start },
      children: statements,
    },
  ];
}

function statementSymbol(statement: Statement, locale: Locale): PolicySymbol {
  const sid = readable(statement.sid?.outline ?? '');
  const summary = summarize(statement);
  const name = sid || summary || say(NAMELESS, locale, { number: statement.index + 1 });
  return {
    kind: 'statement',
    name,
    detail: name === summary ? '' : summary,
    range: statement.node.range,
    selectionRange: statementLabelRange(statement),
    children: [],
  };
}

/** What a statement does, in the words of the policy: `Deny NotAction iam:GetUser +7 (MFA)`. */
function summarize({ effect, actions, conditions }: Statement): string {
  const first = actions?.values[0];
  const more = (actions?.values.length ?? 0) - 1;
  return [
    effect,
    actions?.negated === true ? 'NotAction' : undefined,
    first && readable(first.outline),
    more > 0 ? `+${String(more)}` : undefined,
    conditions.some(({ key }) => key === MFA_PRESENT_KEY || key === MFA_AGE_KEY)
      ? '(MFA)'
      : undefined,
  ]
    .filter((word) => word !== undefined && word !== '')
    .join(' ');
}

/** A text for one line; `…` for what the host language fills in. */
const readable = (outline: string): string =>
  outline.replaceAll(UNKNOWN, '…').replace(/\s+/g, ' ').trim();
