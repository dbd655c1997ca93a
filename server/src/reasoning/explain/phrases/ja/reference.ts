import type { StatementReference } from '../../explanation';
import { sentence } from './sentence';
import { text } from './text';

/** A statement by its Sid, or by its place in the policy. */
export const reference = ({ sid, index }: StatementReference): string =>
  sid === undefined ? `${String(index + 1)} 番目のステートメント` : text.code(sid);

/** The same, with the noun before a Sid. */
export const named = (statement: StatementReference): string =>
  statement.sid === undefined
    ? reference(statement)
    : sentence`ステートメント${' '}${reference(statement)}`;
