import { accountOf, readCaller } from '../../evaluation/caller';
import type { Caller } from '../../evaluation/caller';
import { reachesDespiteNotPrincipal } from '../../evaluation/notPrincipal';
import { isNamed, matchPrincipal } from '../../evaluation/principalMatch';
import type { Truth } from '../../truth';
import { gather } from './dimension';
import type { Unit } from './dimension';
import { maskBy } from './dimensions';
import type { Measured } from './dimensions';
import type { Member } from '../members';

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
  const maskOf = maskBy(members, (member) => (text: string) => {
    if (member.layer === 'identity') return true;
    const reached = reaches(member, readCaller(text));
    if (reached === 'unknown') whole = false;
    return reached === 'yes';
  });
  const dimension = gather(units, maskOf, { isWide: () => true, covers: namesMore });
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
