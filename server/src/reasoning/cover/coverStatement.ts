import type { Statement } from '../../policy/model';
import { within } from './cover';
import type { Cover } from './cover';
import { coverPrincipals } from './coverPrincipals';
import { coverActions, coverResources } from './coverSelections';

/**
 * How much of what a statement speaks about a Deny speaks about too: actions, resources and
 * principals, whatever the conditions of either.
 */
export const coverStatement = (deny: Statement, narrow: Statement): Cover =>
  within([coverActions(deny, narrow), coverResources(deny, narrow), coverPrincipals(deny, narrow)]);
