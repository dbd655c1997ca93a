import pico from 'picocolors';
import { fill } from '../../iam/words';
import type { Words } from '../../iam/words';
import type { PolicyDocument } from '../../policy/document';
import { adviceOn } from '../../reasoning/journey/advice';
import { DECISION_WORDS, MFA_STATE_WORDS } from '../../reasoning/journey/callWords';
import type { Call, Journey, Stage } from '../../reasoning/journey/journey';
import { findHoles } from '../../reasoning/journey/outcome';
import { deviceArn } from '../../reasoning/journey/traveller';
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
  role_arn = arn:aws:iam::ACCOUNT:role/ROLE
  source_profile = default
  mfa_serial = {serial}`,
  ja: `コマンドラインで MFA を使って作業するには、セッションを取得します:
  aws sts get-session-token --serial-number {serial} --token-code 123456
ロールを引き受けるときに AWS CLI がコードの入力を求めるようにすることもできます（~/.aws/config）:
  [profile with-mfa]
  role_arn = arn:aws:iam::アカウント:role/ロール名
  source_profile = default
  mfa_serial = {serial}`,
};

/** The journey for people: a heading for each stage, its calls below, and what to change. */
export function journeyText(
  journey: Journey,
  policies: readonly PolicyDocument[],
  { host, locale }: Session,
): string {
  const holes = findHoles(policies, journey);
  const colours = pico.createColors(host.colours);
  const mark = (ok: boolean | undefined): string => {
    if (ok === undefined) return colours.yellow('?');
    return ok ? colours.green('✓') : colours.red('✗');
  };
  const callLines = (call: Call): readonly string[] => {
    const advice = adviceOn(call, holes)?.[locale];
    const answer = DECISION_WORDS[call.authorization.decision][locale];
    return [
      `    ${mark(call.ok)} ${printable(call.action)} ${colours.dim(`(${MFA_STATE_WORDS[call.mfa][locale]})`)} ${answer}`,
      ...(advice === undefined ? [] : [`        ${printable(advice)}`]),
    ];
  };
  const stageLines = (stage: Stage): readonly string[] => [
    `  ${mark(stage.ok)} ${colours.bold(stage.title[locale])}`,
    ...stage.calls.flatMap(callLines),
    '',
  ];
  const { user, device, account } = journey.traveller;
  return [
    colours.bold(printable(fill(HEAD[locale], { user, device, account }))),
    '',
    ...journey.stages.flatMap(stageLines),
    printable(fill(SESSION[locale], { serial: deviceArn(journey.traveller) })),
    '',
  ].join('\n');
}
