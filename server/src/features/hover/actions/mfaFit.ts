import { mfaResourceOf } from '../../../iam/mfa';
import { fill } from '../../../iam/words';
import type { Words } from '../../../iam/words';
import type { Statement } from '../../../policy/model';
import {
  couldReach,
  isPinnedToUserName,
  statementCouldReach,
} from '../../../reasoning/mfaResources';
import type { HoverContext } from '../context';

const AUTHORISED_ON = {
  mfa: {
    en: 'AWS authorises it on the virtual MFA device: `arn:aws:iam::ACCOUNT:mfa/DEVICE`.',
    ja: 'AWS は仮想 MFA デバイス（`arn:aws:iam::アカウント:mfa/デバイス名`）に対して認可します。',
  },
  user: {
    en: 'AWS authorises it on the IAM user: `arn:aws:iam::ACCOUNT:user/NAME`.',
    ja: 'AWS は IAM ユーザー（`arn:aws:iam::アカウント:user/ユーザー名`）に対して認可します。',
  },
  none: {
    en: 'It has no resource of its own: `Resource` must be `*`.',
    ja: '対象となるリソースの種類がありません。`Resource` は `*` にする必要があります。',
  },
} as const satisfies Readonly<Record<string, Words>>;

const FITS: Words = {
  en: 'The resources of this statement fit.',
  ja: 'このステートメントのリソースは適合しています。',
};
const MISFIT: Words = {
  en: 'No resource of this statement fits: for this action the statement has no effect.',
  ja: 'このステートメントのリソースはどれも適合しません。このアクションについては効果がありません。',
};
const PINNED: Words = {
  en: 'Only {resource} fits, which means a device named exactly like the user. Since November 2022 users name their devices, and another name does not match.',
  ja: '適合するのは {resource} だけで、ユーザー名とまったく同じ名前のデバイスを意味します。2022 年 11 月からはデバイスに自由に名前を付けられるため、別の名前のデバイスには一致しません。',
};

/** On which resource an MFA action is authorised, and whether the statement's resources fit. */
export function mfaFitLines(
  action: string,
  statement: Statement,
  { locale, phrases }: HoverContext,
): readonly string[] {
  const kind = mfaResourceOf(action);
  if (kind === undefined) return [];
  const told = AUTHORISED_ON[kind][locale];
  const { resources, actions } = statement;
  // Where the list names exceptions, or the resources do, there is nothing to fit.
  if (actions?.negated !== false || resources === undefined || resources.negated) return [told];
  if (!statementCouldReach(statement, kind)) return [told, MISFIT[locale]];
  if (!resources.complete || resources.values.some(({ text }) => text === undefined)) return [told];
  const reaching =
    kind === 'none' ? [] : resources.values.filter((value) => couldReach(value, kind));
  const [pinned] = reaching;
  if (kind === 'mfa' && pinned !== undefined && reaching.every(isPinnedToUserName)) {
    return [told, fill(PINNED[locale], { resource: phrases.text.code(pinned.outline) })];
  }
  return [told, FITS[locale]];
}
