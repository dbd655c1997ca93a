import { say } from '../../iam/words';
import type { Locale } from '../../iam/words';
import { sessionHelp } from '../../features/journey/sessionHelp';
import { adviceOn } from '../../reasoning/journey/advice';
import { consequenceOf } from '../../reasoning/journey/consequence';
import type { Call, Journey } from '../../reasoning/journey/journey';
import { isProblem } from '../../reasoning/rolePair/finding';
import { ROLE_WORDS } from '../../reasoning/rolePair/words';
import { signInRemark } from '../../features/journey/signInRemark';
import type { PolicyDocument } from '../../policy/document';
import type { JourneyPolicies } from '../../service/journey/journeyPolicies';
import { toTextRange } from '../../service/parsedText';
import { pathIn } from './path';

/** The journey for programs. */
export function journeyJson(journey: Journey, policies: JourneyPolicies, locale: Locale) {
  const { ok, stages, traveller } = journey;
  const pathOf = pathIn(policies);
  const { command, profile } = sessionHelp(journey, locale);
  return {
    ok,
    stages: stages.map((stage) => ({
      id: stage.id,
      title: stage.title[locale],
      ok: stage.outcome !== 'fails',
      outcome: stage.outcome,
      consequence: consequenceOf(stage)?.[locale] ?? null,
      remark: signInRemark(stage, journey)?.[locale] ?? null,
      calls: stage.calls.map((call) => callJson(call, pathOf, locale)),
      notes: stage.notes.map((note) => ({
        id: note.id,
        problem: isProblem(note),
        message: say(ROLE_WORDS[note.id], locale, note.data),
        permission: pathOf(note.permission.document),
        trust: pathOf(note.trust.document),
      })),
    })),
    traveller: {
      user: traveller.user,
      device: traveller.device,
      account: traveller.account,
      passwordResetRequired: traveller.passwordResetRequired ?? null,
    },
    holders: policies.holders,
    attached: policies.attached.map(({ name, kind, as, holder, state, place }) => ({
      name,
      kind,
      as,
      holder,
      known: state === 'counted',
      path: place.text.source.uri,
      range: toTextRange(place.text, place.range),
    })),
    session: { command, profile },
  };
}

const callJson = (call: Call, pathOf: (document: PolicyDocument) => string, locale: Locale) => ({
  action: call.action,
  resource: call.resource,
  mfa: call.mfa,
  expected: call.expected,
  decision: call.authorization.decision,
  outcome: call.outcome,
  decidedBy: call.authorization.decidedBy.map(({ document, statement }) => ({
    path: pathOf(document),
    sid: statement.sid?.text ?? null,
    statement: statement.index,
    effect: statement.effect ?? null,
  })),
  advice: adviceOn(call)?.[locale] ?? null,
});
