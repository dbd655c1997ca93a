import { mfaResourceOf } from '../../../iam/mfa';
import { fill } from '../../../iam/words';
import type { Words } from '../../../iam/words';
import type { Statement } from '../../../policy/model';
import type { StringValue } from '../../../policy/value';
import { variablesWork } from '../../../reasoning/evaluate';
import {
  cannotUseMfaDevices,
  iamResourceKind,
  isPinnedToUserName,
  namesOnlyMfaActions,
  selectedMfaActions,
} from '../../../reasoning/mfaResources';
import type { HoverContext } from '../context';

const LEGACY: Words = {
  en: 'This is the form from before November 2022, when a device was always named like its user. Users name their devices now, and a device of another name does not match. AWS uses `mfa/*` today.',
  ja: '2022 年 11 月より前の形です。当時のデバイス名は常にユーザー名と同じでした。現在はデバイスに自由に名前を付けられ、別の名前のデバイスには一致しません。現在の AWS の例では `mfa/*` を使っています。',
};
const NO_ACTION: Words = {
  en: 'No action of this statement is authorised on MFA devices: this value has no effect.',
  ja: 'MFA デバイスに対して認可されるアクションがこのステートメントにないため、この値には効果がありません。',
};
const NOT_ON_USERS: Words = {
  en: 'No action of this statement is authorised on IAM users: this value has no effect.',
  ja: 'IAM ユーザーに対して認可されるアクションがこのステートメントにないため、この値には効果がありません。',
};
const USED_BY: Words = {
  en: 'Of the MFA actions of this statement, it counts for {actions}.',
  ja: 'このステートメントの MFA 関連アクションのうち、対象になるのは {actions} です。',
};

/** What an `mfa/…` or `user/…` ARN means for the MFA actions of its statement. */
export function mfaResourceLines(
  value: StringValue,
  statement: Statement,
  context: HoverContext,
): readonly string[] {
  const { locale, phrases } = context;
  const kind = iamResourceKind(value);
  if (kind === undefined || statement.resources?.negated === true) return [];
  const { actions } = statement;
  const counted = actions?.negated === true ? [] : selectedMfaActions(actions, kind);
  const idle = actions !== undefined && hasNoUse(kind, actions);
  return [
    ...legacyLines(value, context),
    ...(idle ? [(kind === 'mfa' ? NO_ACTION : NOT_ON_USERS)[locale]] : []),
    ...(counted.length > 0 && !idle
      ? [fill(USED_BY[locale], { actions: phrases.text.codes(counted) })]
      : []),
  ];
}

/** What there is to say of an MFA device that must be named like its user. */
export const legacyLines = (
  value: StringValue,
  { document, locale }: HoverContext,
): readonly string[] =>
  variablesWork(document) && iamResourceKind(value) === 'mfa' && isPinnedToUserName(value)
    ? [LEGACY[locale]]
    : [];

/** Other actions may be authorised on users too, so that only a list of MFA actions is sure. */
const hasNoUse = (kind: 'mfa' | 'user', actions: NonNullable<Statement['actions']>): boolean =>
  kind === 'mfa'
    ? cannotUseMfaDevices(actions)
    : namesOnlyMfaActions(actions) &&
      actions.values.every(({ outline }) => mfaResourceOf(outline) !== 'user');
