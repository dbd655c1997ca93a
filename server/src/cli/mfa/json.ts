import type { Locale } from '../../iam/words';
import { adviceOn } from '../../reasoning/journey/advice';
import type { Journey } from '../../reasoning/journey/journey';
import { findHoles } from '../../reasoning/journey/outcome';
import type { PolicyPaths } from './mfa';

/** The journey for programs. */
export function journeyJson(journey: Journey, paths: PolicyPaths, locale: Locale) {
  const holes = findHoles([...paths.keys()], journey);
  return {
    ok: journey.ok,
    stages: journey.stages.map((stage) => ({
      id: stage.id,
      title: stage.title[locale],
      ok: stage.ok,
      calls: stage.calls.map((call) => ({
        action: call.action,
        resource: call.resource,
        mfa: call.mfa,
        expected: call.expected,
        decision: call.authorization.decision,
        decidedBy: call.authorization.decidedBy.map(({ document, statement }) => ({
          path: paths.get(document) ?? '',
          sid: statement.sid?.text ?? null,
          statement: statement.index,
          effect: statement.effect ?? null,
        })),
        advice: adviceOn(call, holes)?.[locale] ?? null,
      })),
    })),
  };
}
