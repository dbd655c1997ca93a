import { USER_GUIDE } from '../awsPages';

export const STATEMENT_PAGE = `${USER_GUIDE}/reference_policies_elements_statement.html`;

/** How several statements, and several conditions, come to one decision. */
export const EVALUATION_PAGE = `${USER_GUIDE}/reference_policies_evaluation-logic.html`;
export const CONDITION_LOGIC_PAGE = `${USER_GUIDE}/reference_policies_condition-logic-multiple-context-keys-or-values.html`;
