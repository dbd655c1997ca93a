import type { Authorization } from '../../reasoning/evaluation/authorize';
import type { JudgedStatement } from '../../reasoning/evaluation/judgement';
import type { Places } from '../policies/places';

/** A decision for programs (design.md); where it is not known, with what it depends on. */
export const authorizationJson = (
  { decision, decidedBy, dependsOn }: Authorization,
  places: Places,
) => ({
  decision,
  decidedBy: decidedBy.map((judged) => statementJson(judged, places)),
  ...(decision === 'unknown'
    ? {
        dependsOn: dependsOn.map(({ judged, on }) => ({
          ...(judged === undefined ? NO_STATEMENT : statementJson(judged, places)),
          on,
        })),
      }
    : {}),
});

const statementJson = ({ document, statement }: JudgedStatement, places: Places) => ({
  path: places.get(document)?.path ?? '',
  sid: statement.sid?.text ?? null,
  statement: statement.index,
  effect: statement.effect ?? null,
});

/** Policies that were not given have no statement to point to. */
const NO_STATEMENT = { path: null, sid: null, statement: null, effect: null };
