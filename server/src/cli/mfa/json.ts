import type { Locale } from '../../iam/words';
import { adviceOn } from '../../reasoning/journey/advice';
import type { Journey } from '../../reasoning/journey/journey';
import type { PolicyPaths } from './mfa';

/** The journey for programs. */
export const journeyJson = ({ ok, stages }: Journey, paths: PolicyPaths, locale: Locale) => ({
  ok,
  stages: stages.map((stage) => ({
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
      advice: adviceOn(call)?.[locale] ?? null,
    })),
  })),
});
