import type { Words } from '../../iam/words';
import type { Stage } from './journey';
import type { StageId } from './stages';

const CONSEQUENCES: Readonly<Record<StageId, Words>> = {
  'first-sign-in': {
    en: 'A user who has to change the password at the first sign-in is stuck on the password page.',
    ja: '初回サインインでパスワードの変更を求められたユーザーは、パスワードの画面から先に進めません。',
  },
  'enrol-virtual-device': {
    en: 'A user without an MFA device cannot enrol one, and stays shut out.',
    ja: 'MFA デバイスを持たないユーザーはデバイスを登録できず、締め出されたままになります。',
  },
  'enrol-passkey': {
    en: 'A user cannot enrol a passkey or security key.',
    ja: 'ユーザーはパスキーやセキュリティキーを登録できません。',
  },
  'gate-holds': {
    en: 'Somebody with the password or an access key can work without MFA.',
    ja: 'パスワードやアクセスキーを手に入れた人が、MFA なしで作業できます。',
  },
  'gate-cannot-be-bypassed': {
    en: 'Somebody with nothing but the password can remove MFA or make credentials that need none.',
    ja: 'パスワードだけで、MFA を外したり、MFA の要らない認証情報を作ったりできます。',
  },
  'work-with-mfa': {
    en: 'Signing in with MFA is not enough for all that the user is to do.',
    ja: 'MFA を使ってサインインしても、ユーザーに必要な操作をすべて行えるわけではありません。',
  },
  'replace-device': {
    en: 'A user with a new phone cannot put its device in the place of the old one.',
    ja: '機種変更などでデバイスを交換するとき、ユーザーは新しいデバイスに切り替えられません。',
  },
  'cli-session': {
    en: 'On the command line not all goes as it should, even with an MFA session.',
    ja: 'MFA セッションを使っても、コマンドラインでは想定どおりにならない操作があります。',
  },
};

/** Calls whose failure is a nuisance alone: the stage can be gone through without them. */
const NUISANCES: ReadonlyMap<string, Words> = new Map([
  [
    'iam:GetAccountPasswordPolicy',
    {
      en: 'A user who has to change the password at the first sign-in is not shown the rules for it.',
      ja: '初回サインインでパスワードの変更を求められたユーザーに、パスワードの要件が表示されません。',
    },
  ],
  [
    'iam:ListVirtualMFADevices',
    {
      en: 'The console shows an error to a user who enrols a device.',
      ja: 'デバイスを登録するユーザーに、コンソールがエラーを表示します。',
    },
  ],
]);

/** What it means for people that a stage fails; undefined where it does not. */
export function consequenceOf({ id, outcome, calls }: Stage): Words | undefined {
  if (outcome !== 'fails') return undefined;
  const failing = calls.filter((call) => call.outcome === 'fails').map(({ action }) => action);
  const nuisances = failing.map((action) => NUISANCES.get(action));
  return (
    (nuisances.every((one) => one !== undefined) ? nuisances[0] : undefined) ?? CONSEQUENCES[id]
  );
}
