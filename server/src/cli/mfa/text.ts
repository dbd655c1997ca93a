import pico from 'picocolors';
import { fill, say } from '../../iam/words';
import type { Locale, Words } from '../../iam/words';
import { sessionHelp } from '../../features/journey/sessionHelp';
import { adviceOn } from '../../reasoning/journey/advice';
import { DECISION_WORDS, MFA_STATE_WORDS } from '../../reasoning/journey/callWords';
import {
  attachedWords,
  NOT_KNOWN,
  severalHoldersWords,
} from '../../features/journey/attachedWords';
import { signInRemark } from '../../features/journey/signInRemark';
import { consequenceOf } from '../../reasoning/journey/consequence';
import type { Call, Journey, Stage } from '../../reasoning/journey/journey';
import type { CallOutcome } from '../../reasoning/journey/outcome';
import { isProblem } from '../../reasoning/rolePair/finding';
import type { RoleFinding } from '../../reasoning/rolePair/finding';
import { ROLE_WORDS } from '../../reasoning/rolePair/words';
import type { AttachedPolicy, JourneyPolicies } from '../../service/journey/journeyPolicies';
import { toTextRange } from '../../service/parsedText';
import { printable } from '../output/printable';
import type { Session } from '../session';

const HEAD: Words = {
  en: 'The MFA journey of user {user} with a device named {device}, in account {account}',
  ja: 'アカウント {account} のユーザー {user}（デバイス名 {device}）の MFA の流れ',
};
const BESIDE: Words = {
  en: 'together with what the files attach to the same users and groups:',
  ja: '同じユーザーやグループにアタッチされている次のポリシーも含みます:',
};

const ATTACHED: Words = {
  en: '{name} ({what}, {where})',
  ja: '{name}（{what}、{where}）',
};

/** The journey for people: a heading for each stage, its calls below, and what to change. */
export function journeyText(
  journey: Journey,
  { attached, holders }: Pick<JourneyPolicies, 'attached' | 'holders'>,
  { host, locale }: Session,
): string {
  const colours = pico.createColors(host.colours);
  const marks: Readonly<Record<CallOutcome, string>> = {
    passes: colours.green('✓'),
    'not-needed': colours.dim('–'),
    fails: colours.red('✗'),
    unknown: colours.yellow('?'),
  };
  const callLines = (call: Call): readonly string[] => {
    const advice = adviceOn(call)?.[locale];
    const answer = DECISION_WORDS[call.authorization.decision][locale];
    return [
      `    ${marks[call.outcome]} ${printable(call.action)} ${colours.dim(`(${MFA_STATE_WORDS[call.mfa][locale]})`)} ${answer}`,
      ...(advice === undefined ? [] : [`        ${printable(advice)}`]),
    ];
  };
  const noteLine = (note: RoleFinding): string => {
    const mark = isProblem(note) ? marks.fails : colours.cyan('i');
    return `    ${mark} ${printable(say(ROLE_WORDS[note.id], locale, note.data))}`;
  };
  const consequenceLines = (stage: Stage): readonly string[] => {
    const consequence = consequenceOf(stage)?.[locale];
    return consequence === undefined ? [] : [`    ${consequence}`];
  };
  const remarkLines = (stage: Stage): readonly string[] => {
    const remark = signInRemark(stage, journey)?.[locale];
    return remark === undefined ? [] : [`    ${colours.cyan('i')} ${remark}`];
  };
  const attachedLine = ({
    name,
    state,
    place: { text, range },
    ...one
  }: AttachedPolicy): string => {
    const line = toTextRange(text, range).start.line + 1;
    const about = say(ATTACHED, locale, {
      name,
      what: attachedWords(one, locale),
      where: `${text.source.uri}:${String(line)}`,
    });
    const isKnown = state !== 'not-known';
    const why = isKnown ? '' : `: ${NOT_KNOWN[locale]}`;
    return `  ${isKnown ? '+' : marks.unknown} ${printable(about + why)}`;
  };
  const stageLines = (stage: Stage): readonly string[] => [
    `  ${marks[stage.outcome]} ${colours.bold(stage.title[locale])}`,
    ...remarkLines(stage),
    ...consequenceLines(stage),
    ...stage.calls.flatMap(callLines),
    ...stage.notes.map(noteLine),
    '',
  ];
  const several = severalHoldersWords(holders, locale);
  const { user, device, account } = journey.traveller;
  return [
    colours.bold(printable(fill(HEAD[locale], { user, device, account }))),
    ...(several === undefined ? [] : [printable(several)]),
    ...(attached.length > 0 ? [BESIDE[locale], ...attached.map(attachedLine)] : []),
    '',
    ...journey.stages.flatMap(stageLines),
    printable(sessionText(journey, locale)),
    '',
  ].join('\n');
}

/** How to get a session with MFA, indented as far as it is to be copied. */
function sessionText(journey: Journey, locale: Locale): string {
  const { lead, command, profileLead, profile } = sessionHelp(journey, locale);
  const indented = profile.split('\n').map((line) => `  ${line}`);
  return [lead, `  ${command}`, profileLead, ...indented].join('\n');
}
