import pico from 'picocolors';
import { fill, say } from '../../iam/words';
import type { Locale, Words } from '../../iam/words';
import { adviceOn } from '../../reasoning/journey/advice';
import { DECISION_WORDS, MFA_STATE_WORDS } from '../../reasoning/journey/callWords';
import type { Call, Journey, Stage } from '../../reasoning/journey/journey';
import type { Outcome } from '../../reasoning/journey/outcome';
import { deviceArn } from '../../reasoning/journey/traveller';
import { isProblem } from '../../reasoning/rolePair/finding';
import type { RoleFinding } from '../../reasoning/rolePair/finding';
import { ROLE_WORDS } from '../../reasoning/rolePair/words';
import { printable } from '../output/printable';
import type { Session } from '../session';

const HEAD: Words = {
  en: 'The MFA journey of user {user} with a device named {device}, in account {account}',
  ja: 'アカウント {account} のユーザー {user}（デバイス名 {device}）の MFA の流れ',
};
const SESSION: Words = {
  en: `To work on the command line with MFA, get a session:
  aws sts get-session-token --serial-number {serial} --token-code 123456
or let the AWS CLI ask for the code when a role is assumed, in ~/.aws/config:
  [profile with-mfa]
  role_arn = {role}
  source_profile = default
  mfa_serial = {serial}`,
  ja: `コマンドラインで MFA を使って作業するには、セッションを取得します:
  aws sts get-session-token --serial-number {serial} --token-code 123456
ロールを引き受けるときに AWS CLI がコードの入力を求めるようにすることもできます（~/.aws/config）:
  [profile with-mfa]
  role_arn = {role}
  source_profile = default
  mfa_serial = {serial}`,
};

const SOME_ROLE: Words = {
  en: 'arn:aws:iam::ACCOUNT:role/ROLE',
  ja: 'arn:aws:iam::アカウント:role/ロール名',
};

/** The journey for people: a heading for each stage, its calls below, and what to change. */
export function journeyText(journey: Journey, { host, locale }: Session): string {
  const colours = pico.createColors(host.colours);
  const marks: Readonly<Record<Outcome, string>> = {
    passes: colours.green('✓'),
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
  const stageLines = (stage: Stage): readonly string[] => [
    `  ${marks[stage.outcome]} ${colours.bold(stage.title[locale])}`,
    ...stage.calls.flatMap(callLines),
    ...stage.notes.map(noteLine),
    '',
  ];
  const { user, device, account } = journey.traveller;
  return [
    colours.bold(printable(fill(HEAD[locale], { user, device, account }))),
    '',
    ...journey.stages.flatMap(stageLines),
    printable(sessionText(journey, locale)),
    '',
  ].join('\n');
}

/** How to get a session with MFA; for the role of the journey, where there is one. */
function sessionText({ stages, traveller }: Journey, locale: Locale): string {
  const [step] = stages.flatMap(({ calls }) => calls.flatMap(({ role }) => role ?? []));
  const role = step?.call.roleArn ?? SOME_ROLE[locale];
  const externalId = step?.call.externalId;
  const lines = fill(SESSION[locale], { serial: deviceArn(traveller), role });
  return externalId === undefined ? lines : `${lines}\n  external_id = ${externalId}`;
}
