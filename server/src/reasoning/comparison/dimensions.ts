import { coversWildcard } from '../../iam/wildcard';
import { actionsMatch, resourcesMatch } from '../evaluate';
import { accountOf, readCaller } from '../evaluation/caller';
import type { Caller } from '../evaluation/caller';
import { reachesDespiteNotPrincipal } from '../evaluation/notPrincipal';
import { isNamed, matchPrincipal } from '../evaluation/principalMatch';
import type { Truth } from '../truth';
import { plainText, substituteVariables } from '../variables';
import { normalise } from './intersect';
import { gather, unitsOf } from './dimension';
import type { Dimension, Unit } from './dimension';
import type { Member } from './members';
import { cutIntoPieces } from './pieces';
import { closedContext, SAMPLE } from './worlds';
import type { World } from './worlds';

/** A dimension, and whether it tells apart all that the statements do. */
export interface Measured extends Dimension {
  readonly whole: boolean;
  /** The bits of the statements that speak about a text, be it a sample or not. */
  readonly maskOf: (text: string) => bigint;
}

const maskBy =
  (members: readonly Member[], speaks: (member: Member, text: string) => boolean) =>
  (text: string): bigint =>
    members.reduce((mask, member) => (speaks(member, text) ? mask | member.bit : mask), 0n);

/** Actions that need no permission: they are asked about on their own. */
export const SPECIAL_ACTIONS: ReadonlyMap<string, string> = new Map(
  ['sts:GetCallerIdentity', 'sts:GetSessionToken'].map((name) => [name.toLowerCase(), name]),
);

/** All actions there are and may ever be, as far as the statements tell them apart. */
export function actionDimension(members: readonly Member[]): Measured {
  const spelled = new Map<string, string>([['*', '*']]);
  for (const { statement } of members)
    for (const { outline } of statement.actions?.values ?? []) {
      const pattern = normalise(outline.toLowerCase());
      if (!spelled.has(pattern)) spelled.set(pattern, outline === '*:*' ? '*' : outline);
    }
  const { pieces, whole } = cutIntoPieces([...spelled.keys(), ...SPECIAL_ACTIONS.keys()], '*:*');
  const speaks = maskBy(
    members,
    ({ statement }, action) => actionsMatch(statement.actions, action) === 'yes',
  );
  const special = (action: string): bigint =>
    BigInt([...SPECIAL_ACTIONS.keys()].indexOf(action.toLowerCase()) + 1) << BigInt(members.length);
  const maskOf = (action: string): bigint => speaks(action) | special(action);
  const units = unitsOf(pieces).map(({ label, sample }): Unit => ({
    label: spelled.get(label) ?? label,
    sample,
  }));
  const covers = (wide: string, narrow: string): boolean => coversWildcard(wide, narrow, true);
  return { ...gather(units, maskOf, covers), whole, maskOf };
}

/** All resources; `*` is one of them, for actions that know no resources. */
export function resourceDimension(members: readonly Member[], { pinned }: World): Measured {
  const context = closedContext(pinned);
  const written = new Map<string, string>([['*', '*']]);
  for (const { statement, variables } of members)
    for (const { outline } of statement.resources?.values ?? []) {
      const text = variables ? substituteVariables(outline, context) : outline;
      // A variable without a value leaves a character that no resource has.
      if (text === undefined || text.includes('\uE104')) continue;
      const pattern = normalise(text);
      // What is no variable in one policy must not be taken for that of the other.
      const label = variables ? outline : outline.replaceAll('${', '${$}{');
      if (!written.has(pattern)) written.set(pattern, label);
    }
  const { pieces, whole } = cutIntoPieces(written.keys(), 'arn:*:*:*:*:*');
  const maskOf = maskBy(members, ({ statement, variables }, resource) =>
    statement.resources === undefined
      ? true
      : resourcesMatch(statement.resources, { action: '', resource, context }, variables) === 'yes',
  );
  const units = unitsOf(pieces).map(({ label, sample }): Unit => ({
    label: written.get(label) ?? withVariables(label, pinned),
    sample: plainText(sample),
  }));
  const patternOf = new Map([
    ...pieces.map(({ pattern }) => [withVariables(pattern, pinned), pattern] as const),
    ...[...written].map(([pattern, label]) => [label, pattern] as const),
  ]);
  const covers = (wide: string, narrow: string): boolean =>
    coversWildcard(patternOf.get(wide) ?? wide, patternOf.get(narrow) ?? narrow);
  const all = [...units, { label: '*', sample: '*' }];
  return { ...gather(all, maskOf, covers), whole, maskOf };
}

/** Puts variables back where samples of their values stand. */
const withVariables = (pattern: string, pinned: World['pinned']): string =>
  [...pinned].reduce(
    (text, [key, [value]]) =>
      value?.startsWith(SAMPLE) === true ? text.replaceAll(value, `\${${key}}`) : text,
    pattern,
  );

/** Whoever nobody has named. */
const STRANGER = 'arn:aws:iam::999988887777:user/example';

/** Who may call, as far as the statements tell them apart; a single cell where none does. */
export function callerDimension(members: readonly Member[]): Measured {
  const named = members.flatMap(({ statement, layer }) =>
    layer === 'identity' ? [] : (statement.principals?.groups ?? []),
  );
  const texts = new Set(named.flatMap(({ values }) => values.map(({ outline }) => outline)));
  texts.delete('*');
  const asks = members.some(({ layer }) => layer !== 'identity');
  let whole = true;
  const units: readonly Unit[] = asks
    ? [
        { label: '*', sample: STRANGER },
        { label: '*', sample: 'anonymous' },
        ...[...texts].flatMap((text) => samplesOf(text).map((sample) => ({ label: text, sample }))),
      ]
    : [{ label: '', sample: '' }];
  const maskOf = maskBy(members, (member, text) => {
    if (member.layer === 'identity') return true;
    const reached = reaches(member, readCaller(text));
    if (reached === 'unknown') whole = false;
    return reached === 'yes';
  });
  const dimension = gather(units, maskOf, namesMore);
  return { ...dimension, whole, maskOf };
}

/** Everyone, and an account whoever belongs to it. */
function namesMore(wide: string, narrow: string): boolean {
  if (wide === '*' || wide === narrow) return true;
  const [all, one] = [readCaller(wide), readCaller(narrow)];
  return all?.kind === 'root' && one?.kind !== 'root' && accountOf(one) === all.account;
}

/** Callers that a value of Principal is about: of an account its root user, and any other user. */
function samplesOf(text: string): readonly string[] {
  const caller = readCaller(text);
  if (caller?.kind === 'root')
    return [text, `arn:${caller.partition}:iam::${caller.account}:user/example`];
  if (caller?.kind === 'role' && caller.session === undefined)
    return [`arn:${caller.partition}:sts::${caller.account}:assumed-role/${caller.name}/example`];
  return caller === undefined ? [] : [text];
}

function reaches({ statement }: Member, caller: Caller | undefined): Truth {
  const { principals, effect } = statement;
  if (principals === undefined) return 'unknown';
  return principals.negated
    ? reachesDespiteNotPrincipal(principals, effect, caller, false)
    : isNamed(matchPrincipal(principals, caller));
}
