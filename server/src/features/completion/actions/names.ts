import { fullName } from '../../../catalog/actions';
import type { Action } from '../../../catalog/model';
import type { Words } from '../../../iam/words';
import { ACCESS_LEVEL_WORDS } from '../../accessLevelWords';
import type { Proposal } from '../proposal';
import { documentAction } from './actionDocs';
import type { Wish } from './wish';

/** An action by its full name, with its access level beside it. */
export const proposeAction = (
  action: Action,
  rank: number,
  { context }: Wish,
  note?: Words,
): Proposal => ({
  label: fullName(action),
  kind: 'action',
  detail: ACCESS_LEVEL_WORDS[action.level],
  documentation: documentAction(action, context.document, note),
  text: { as: 'string', text: fullName(action) },
  rank,
});
