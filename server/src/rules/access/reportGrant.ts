import type { Range } from '../../policy/range';
import type { Context } from '../rule';
import { shownText } from '../shownText';
import type { ActionReach } from './actionReach';
import { codeEnding } from './roleGrant';
import type { RoleGrant } from './roleGrant';

/** The messages and the fix that the two rules on roles have in common. */
export type GrantMessage = 'named' | 'covered' | 'loose' | 'roles';
type GrantContext = Context<GrantMessage, 'exempt'>;

/**
 * Reports an Allow of an action on any role: at the roles where the action is named, else at the
 * pattern that covers it, which few people know to do so.
 *
 * @param beginning of Access Analyzer's code: `PASS_ROLE`
 */
export function reportGrant(
  grant: RoleGrant,
  action: string,
  beginning: string,
  { report }: Pick<GrantContext, 'report'>,
): void {
  const accessAnalyzer = `${beginning}_WITH_${codeEnding(grant)}`;
  const { action: reach, roles, loose } = grant;
  if (loose !== undefined) {
    const range = reach.how === 'named' ? roles.range : rangeOf(reach);
    report({
      message: 'loose',
      data: { operator: loose.operatorEntry.key.outline },
      range,
      accessAnalyzer,
    });
    return;
  }
  if (reach.how === 'named') {
    report({ message: 'named', range: roles.range, accessAnalyzer });
    return;
  }
  const notAction = reach.how === 'not-action' ? reach.entry : undefined;
  report({
    message: 'covered',
    data: { source: reach.how === 'not-action' ? 'NotAction' : shownText(reach.value) },
    range: rangeOf(reach),
    related: [{ range: roles.range, message: 'roles' }],
    accessAnalyzer,
    fixes:
      notAction === undefined
        ? []
        : [
            {
              title: 'exempt',
              effect: 'narrows',
              edits: [{ kind: 'add-values', entry: notAction, values: [action] }],
            },
          ],
  });
}

const rangeOf = (reach: ActionReach): Range =>
  reach.how === 'not-action' ? reach.entry.key.range : reach.value.range;
