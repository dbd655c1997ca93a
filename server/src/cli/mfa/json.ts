import { say } from '../../iam/words';
import type { Locale } from '../../iam/words';
import { sessionHelp } from '../../features/journey/sessionHelp';
import { adviceOn } from '../../reasoning/journey/advice';
import { consequenceOf } from '../../reasoning/journey/consequence';
import type { Call, Journey } from '../../reasoning/journey/journey';
import { isProblem } from '../../reasoning/rolePair/finding';
import { ROLE_WORDS } from '../../reasoning/rolePair/words';
import type { PolicyPaths } from './mfa';

/** The journey for programs. */
export function journeyJson(journey: Journey, paths: PolicyPaths, locale: Locale) {
  const { ok, stages } = journey;
  const { command, profile } = sessionHelp(journey, locale);
  return {
    ok,
    stages: stages.map((stage) => ({
      id: stage.id,
      title: stage.title[locale],
      ok: stage.outcome !== 'fails',
      outcome: stage.outcome,
      consequence: consequenceOf(stage)?.[locale] ?? null,
      calls: stage.calls.map((call) => callJson(call, paths, locale)),
      notes: stage.notes.map((note) => ({
        id: note.id,
        problem: isProblem(note),
        message: say(ROLE_WORDS[note.id], locale, note.data),
        permission: paths.get(note.permission.document) ?? '',
        trust: paths.get(note.trust.document) ?? '',
      })),
    })),
    session: { command, profile },
  };
}

const callJson = (call: Call, paths: PolicyPaths, locale: Locale) => ({
  action: call.action,
  resource: call.resource,
  mfa: call.mfa,
  expected: call.expected,
  decision: call.authorization.decision,
  outcome: call.outcome,
  decidedBy: call.authorization.decidedBy.map(({ document, statement }) => ({
    path: paths.get(document) ?? '',
    sid: statement.sid?.text ?? null,
    statement: statement.index,
    effect: statement.effect ?? null,
  })),
  advice: adviceOn(call)?.[locale] ?? null,
});
