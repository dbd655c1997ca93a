import type { StatementReference } from '../../explanation';
import { text } from './text';

/** A statement by its Sid, or by its place in the policy. */
export const reference = ({ sid, index }: StatementReference): string =>
  sid === undefined ? `statement ${String(index + 1)}` : text.code(sid);

/** The same behind words such as "because". */
export const named = (statement: StatementReference): string =>
  `${statement.sid === undefined ? '' : 'statement '}${reference(statement)}`;
