import { arnForms, readableArn } from '../../catalog/arnForms';
import { actionDetails } from '../../catalog/details';
import type { Policy, Statement } from '../../policy/model';
import type { StringValue } from '../../policy/value';
import { effectOfMatching } from '../condition/accessEffect';
import type { Fix, Report } from '../rule';
import { shownText } from '../shownText';
import { misfitFixes } from './misfitFixes';
import type { MisfitFix } from './misfitFixes';
import type { Misfit } from './misfits';

export type MismatchMessage =
  | 'other'
  | 'noForm'
  | 'needsAll'
  | 'mostNeedAll'
  | 'manyOther'
  | 'manyNeedAll'
  | 'unused'
  | 'manyUnused';
export type MismatchFix = MisfitFix | 'remove';

type Mismatch = Report<MismatchMessage, MismatchFix>;

/** At least one of something. */
type Some<T> = readonly [T, ...T[]];

/** So many actions (or resources) of a statement are reported one by one; more of them, as one. */
const ONE_BY_ONE = 5;
/** How many of the actions that are reported as one are named. */
const SHOWN = 3;

/** Divides what is to be reported into reports. */
export function oneByOne<T>(all: readonly T[]): readonly Some<T>[] {
  const [first, ...rest] = all;
  if (first === undefined) return [];
  return all.length > ONE_BY_ONE ? [[first, ...rest]] : all.map((one) => [one]);
}

/** Reports actions (all for one reason) that work on no resource of their statement. */
export function misfitReport(group: Some<Misfit>, statement: Statement, policy: Policy): Mismatch {
  const [first] = group;
  const common = {
    range: first.value.range,
    fixes: misfitFixes(group, statement, policy),
    ...(group.every(({ elsewhere }) => elsewhere) && { severity: 'info' as const }),
  };
  if (group.length === 1) {
    const data = { action: shownText(first.value), forms: formsOf(first) };
    return { ...common, message: messageOf(first, data.forms), data };
  }
  const named = group.slice(0, SHOWN).map(({ value }) => `\`${shownText(value)}\``);
  const data = { count: group.length, actions: named };
  return { ...common, message: first.reason === 'other-type' ? 'manyOther' : 'manyNeedAll', data };
}

function messageOf({ reason, all }: Misfit, forms: readonly string[]): MismatchMessage {
  if (reason === 'needs-all') return all ? 'needsAll' : 'mostNeedAll';
  return forms.length === 0 ? 'noForm' : 'other';
}

/** The forms of the ARNs that an action works on, the simplest first. */
function formsOf({ actions }: Misfit): readonly string[] {
  const arns = actions.flatMap(
    (action) => actionDetails(action)?.resources.flatMap(({ type }) => arnForms(type.arn)) ?? [],
  );
  const shortest = [...new Set(arns)].sort((a, b) => a.length - b.length).slice(0, 2);
  return shortest.map((arn) => `\`${readableArn(arn)}\``);
}

/** Reports resources that no action of their statement works on. */
export function unusedReport(unused: Some<StringValue>, statement: Statement): Mismatch {
  const [first] = unused;
  const resource = shownText(first);
  const single = unused.length === 1;
  return {
    message: single ? 'unused' : 'manyUnused',
    data: { resource, count: unused.length },
    range: first.range,
    severity: 'info',
    fixes: single ? removal(first, resource, statement) : [],
  };
}

function removal(
  item: StringValue,
  resource: string,
  statement: Statement,
): readonly Fix<'remove'>[] {
  const list = statement.resources?.entry.value;
  const effect = effectOfMatching(statement, 'fewer');
  if (list?.kind !== 'list' || list.items.length < 2 || effect === undefined) return [];
  return [
    { title: 'remove', data: { resource }, effect, edits: [{ kind: 'remove-item', list, item }] },
  ];
}
