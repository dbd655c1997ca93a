import type { Words } from '../../iam/words';
import type { Journey, Stage } from '../../reasoning/journey/journey';

const WORDS = {
  required: {
    en: 'This user has to set a new password at the first sign-in.',
    ja: 'このユーザーは、初回サインイン時に新しいパスワードを設定する必要があります。',
  },
  notRequired: {
    en: 'This user does not have to set a new password at the first sign-in.',
    ja: 'このユーザーは、初回サインイン時に新しいパスワードを設定する必要がありません。',
  },
  stuckOtherwise: {
    en: 'This user does not have to set a new password at the first sign-in. With these policies, one who has to is stuck on the password page.',
    ja: 'このユーザーは、初回サインイン時に新しいパスワードを設定する必要がありません。設定が必要なユーザーは、これらのポリシーではパスワードの画面から先に進めません。',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** What the first sign-in asks of the user, where a text tells; undefined at other stages. */
export function signInRemark(
  { id, calls }: Pick<Stage, 'id' | 'calls'>,
  { traveller }: Pick<Journey, 'traveller'>,
): Words | undefined {
  const required = id === 'first-sign-in' ? traveller.passwordResetRequired : undefined;
  if (required !== false) return required && WORDS.required;
  const change = calls.find(({ action }) => action === 'iam:ChangePassword');
  const isStuck = /-denied$/.test(change?.authorization.decision ?? '');
  return isStuck ? WORDS.stuckOtherwise : WORDS.notRequired;
}
