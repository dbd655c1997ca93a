import type { PolicyType } from '../../../../server/src/iam/policyType';
import type { PolicyDocument } from '../../../../server/src/policy/document';
import { UNKNOWN } from '../../../../server/src/iam/unknown';
import { summarizeAccess } from '../../../../server/src/reasoning/summary/summarize';
import type {
  AccessRow,
  AccessSummary,
  LevelAccess,
} from '../../../../server/src/reasoning/summary/summary';
import { parseCase } from '../../testers/ruleTester';

/** A statement as a test writes it. */
export type Written = Readonly<Record<string, unknown>>;

export const allow = (actions: unknown, resource: unknown = '*', more: Written = {}): Written => ({
  Effect: 'Allow',
  Action: actions,
  Resource: resource,
  ...more,
});

export const deny = (actions: unknown, resource: unknown = '*', more: Written = {}): Written => ({
  ...allow(actions, resource, more),
  Effect: 'Deny',
});

/** A Deny of all but some actions without MFA. */
export const gate = (...exempt: readonly string[]): Written => ({
  Effect: 'Deny',
  NotAction: exempt,
  Resource: '*',
  Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } },
});

export const policyOf = (...statements: readonly unknown[]): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements });

export function documentOf(text: string, type?: PolicyType): PolicyDocument {
  const [document] = parseCase(text, type === undefined ? {} : { type }).policies;
  if (document === undefined) throw new Error('No policy.');
  return document;
}

/** The rows of a policy, each in a line. */
export function rowsOf(
  text: string,
  type?: PolicyType,
): { readonly allowed: readonly string[]; readonly denied: readonly string[] } {
  const { allowed, denied } = summaryOf(text, type);
  return { allowed: allowed.map(lineOf), denied: denied.map(lineOf) };
}

export const summaryOf = (text: string, type?: PolicyType): AccessSummary =>
  summarizeAccess(documentOf(text, type));

/** `iam [true] L R w2/74-DeleteUser T P on * if aws:sourceip but 1`: full levels in capitals. */
export function lineOf({
  scope,
  states,
  levels,
  unlisted,
  resources,
  conditions,
  limits,
}: AccessRow): string {
  const about =
    scope.kind === 'service'
      ? scope.prefix
      : scope.kind === 'rest'
        ? `rest(${scope.except.join()})`
        : scope.kind === 'all-but'
          ? `all-but(${scope.actions.join()})`
          : '?';
  const keys = conditions.map(
    (terms) => terms.conditions.map(({ key }) => key).join('&') + (terms.filledIn ? '?' : ''),
  );
  const parts = [
    about,
    states.length === 3 ? '' : `[${states.join()}]`,
    levels.map(levelOf).filter(Boolean).join(' '),
    unlisted.join(),
    resources.length === 0
      ? ''
      : `on ${resources.map(({ negated, texts }) => (negated ? 'not ' : '') + texts.join()).join(' | ')}`,
    keys.every((key) => key === '') ? '' : `if ${keys.join(' | ')}`,
    limits.length === 0
      ? ''
      : `but ${limits.map(({ statement, sure }) => String(statement.index) + (sure ? '' : '?')).join()}`,
  ];
  return parts
    .filter((part) => part !== '')
    .join(' ')
    .replaceAll(UNKNOWN, '…');
}

function levelOf({ level, extent, actions, total, denied, unsure }: LevelAccess): string {
  const letter = level.charAt(0);
  const gone = denied.length === 0 ? '' : denied.length > 3 ? '-many' : `-${denied.join('-')}`;
  const open = unsure.length === 0 ? '' : '?';
  if (extent === 'full') return `${letter}${gone}`;
  if (extent === 'unknown') return unsure.length > 0 || total === 0 ? `?${letter}` : '';
  if (extent === 'none') return gone === '' ? '' : `${letter.toLowerCase()}0${gone}`;
  const names =
    actions.length > 2 ? `${String(actions.length)}/${String(total)}` : actions.join('+');
  return `${letter.toLowerCase()}:${names}${gone}${open}`;
}
