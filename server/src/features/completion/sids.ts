import type { Statement } from '../../policy/model';
import { suggestSids } from '../../reasoning/sid/sid';
import type { CompletionContext } from './context';
import type { Proposal } from './proposal';

/** Names for a statement, made from what it says. */
export const sids = (statement: Statement, { document }: CompletionContext): readonly Proposal[] =>
  suggestSids(statement, document.policy).map((sid, i) => ({
    label: sid,
    kind: 'value',
    text: { as: 'string', text: sid },
    rank: i,
  }));
