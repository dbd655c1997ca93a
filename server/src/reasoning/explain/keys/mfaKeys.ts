import { BY_AWS, key } from './knownKey';

/** The two keys of MFA (shared/facts/mfa.md, "The condition key"). */
export const MFA_KEYS = [
  key('aws:MultiFactorAuthPresent', 'Bool', {
    subject: { en: 'the MFA key', ja: 'MFA のキー' },
    holds: {
      en: 'Whether the temporary credentials of the request were obtained with MFA.',
      ja: 'リクエストの一時的な認証情報が MFA を使って取得されたかどうかです。',
    },
    present: {
      en: 'Only with temporary credentials: `true` after MFA, `false` in a console session without it. Requests with long-term access keys do not have it at all.',
      ja: '一時的な認証情報を使うときだけ含まれます。MFA のあとは `true`、MFA を使わないコンソールのセッションでは `false` です。長期のアクセスキーによるリクエストには、キーそのものがありません。',
    },
    control: BY_AWS,
  }),
  key('aws:MultiFactorAuthAge', 'Numeric', {
    subject: {
      en: 'the number of seconds since MFA was used',
      ja: 'MFA を使ってからの秒数',
    },
    holds: {
      en: 'The number of seconds since the caller gave the MFA code.',
      ja: '呼び出し元が MFA コードを入力してからの秒数です。',
    },
    present: {
      en: 'Only where MFA was used. A Deny therefore needs `NumericGreaterThanIfExists` to catch requests without MFA.',
      ja: 'MFA を使ったときだけ含まれます。そのため Deny で MFA のないリクエストも捉えるには `NumericGreaterThanIfExists` が必要です。',
    },
    control: BY_AWS,
  }),
];
