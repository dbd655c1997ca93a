import type { Statement } from '../../policy/model';
import { all, any } from '../truth';
import type { Truth } from '../truth';
import type { Caller } from './caller';
import type { JudgedStatement } from './judgement';
import type { LayerAnswer } from './layers';
import { matchPrincipal } from './principalMatch';
import type { PrincipalMatch } from './principalMatch';

/** By which of its names a resource-based policy allows the caller the request. */
export function routesOf(answer: LayerAnswer, caller: Caller | undefined): PrincipalMatch {
  const routes = answer.statements
    .filter(({ statement, judgement }) => statement.effect !== 'Deny' && judgement.applies !== 'no')
    .map((judged) => routeOf(judged, caller));
  const gap: readonly Truth[] = answer.complete ? [] : ['unknown'];
  return {
    direct: any([...routes.map(({ direct }) => direct), ...gap]),
    role: any([...routes.map(({ role }) => role), ...gap]),
    account: any([...routes.map(({ account }) => account), ...gap]),
  };
}

function routeOf(
  { statement, judgement }: JudgedStatement,
  caller: Caller | undefined,
): PrincipalMatch {
  const { direct, role, account } = namesOf(statement, caller);
  const { applies } = judgement;
  return {
    direct: all([direct, applies]),
    role: all([role, applies]),
    account: all([account, applies]),
  };
}

/** NotPrincipal names everyone whom it does not list. */
const namesOf = ({ principals }: Statement, caller: Caller | undefined): PrincipalMatch =>
  principals === undefined || principals.negated
    ? { direct: 'yes', role: 'no', account: 'no' }
    : matchPrincipal(principals, caller);
