import { say } from '../../iam/words';
import type { Locale, Words } from '../../iam/words';
import type { Journey } from '../../reasoning/journey/journey';
import { deviceArn } from '../../reasoning/journey/traveller';

/** How a user gets a session with MFA on the command line. */
export interface SessionHelp {
  /** Why it takes a session. */
  readonly lead: string;
  readonly command: string;
  readonly profileLead: string;
  /** For the AWS config file. */
  readonly profile: string;
}

const LEAD: Words = {
  en: 'Access keys alone carry no MFA, so that a gate answers them with "AccessDenied". Get a session first, with the ARN of the device itself:',
  ja: 'アクセスキーだけでは MFA の情報が付かないため、ゲートは「AccessDenied」で拒否します。まず、デバイス自体の ARN を指定してセッションを取得してください。',
};

const PROFILE_LEAD: Words = {
  en: 'Or let the AWS CLI ask for the code when a role is assumed, in ~/.aws/config:',
  ja: 'または、ロールを引き受けるときに AWS CLI がコードの入力を求めるようにします（~/.aws/config）。',
};

const SOME_ROLE: Words = {
  en: 'arn:aws:iam::ACCOUNT:role/ROLE',
  ja: 'arn:aws:iam::アカウント:role/ロール名',
};

/** The commands and the profile for the journey's user and device, and for its role where there is one. */
export function sessionHelp({ stages, traveller }: Journey, locale: Locale): SessionHelp {
  const [step] = stages.flatMap(({ calls }) => calls.flatMap(({ role }) => role ?? []));
  const serial = deviceArn(traveller);
  const externalId = step?.call.externalId;
  return {
    lead: say(LEAD, locale),
    command: `aws sts get-session-token --serial-number ${serial} --token-code 123456`,
    profileLead: say(PROFILE_LEAD, locale),
    profile: [
      '[profile with-mfa]',
      `role_arn = ${step?.call.roleArn ?? say(SOME_ROLE, locale)}`,
      'source_profile = default',
      `mfa_serial = ${serial}`,
      ...(externalId === undefined ? [] : [`external_id = ${externalId}`]),
    ].join('\n'),
  };
}
