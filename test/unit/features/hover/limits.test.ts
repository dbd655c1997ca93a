import { testHovers } from '../../testers/hoverTester';
import { SELF_MANAGED_MFA } from '../../testers/samplePolicies';
import { policyWith } from '../../testers/statements';

const WORK =
  '{ "Sid": "Work", "Effect": "Allow", "Action": ["s3:GetObject", "iam:CreateUser"], "Resource": "*" }';
const GUARD = `{ "Sid": "Guard", "Effect": "Deny", "NotAction": "iam:*", "Resource": "*",
  "Condition": { "StringNotEquals": { "aws:RequestedRegion": "eu-west-1" } } }`;
const NO_USERS = '{ "Sid": "NoUsers", "Effect": "Deny", "Action": "iam:Create*", "Resource": "*" }';
const NEVER =
  '{ "Sid": "Off", "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "Bool": { "aws:SecureTransport": "false" }, "BoolIfExists": { "aws:SecureTransport": "true" } } }';
const POLICY = policyWith(WORK, GUARD, NO_USERS);

const at = (text: string, policy = POLICY): string => {
  const found = policy.indexOf(text);
  if (found < 0) throw new Error(`No ${text} in the policy.`);
  return `${policy.slice(0, found + 1)}$0${policy.slice(found + 1)}`;
};

const REGION = {
  en: 'Only when the Region that is called (`aws:RequestedRegion`) is `eu-west-1`',
  ja: '呼び出し先のリージョン（`aws:RequestedRegion`）が `eu-west-1` である場合だけ使えます（それ以外ではステートメント `Guard` が拒否するため）。',
};
const DENIED = {
  en: 'Without effect: `iam:CreateUser`, because statement `NoUsers` denies it.',
  ja: '`iam:CreateUser` は効果がありません（ステートメント `NoUsers` が拒否するため）。',
};

testHovers('what other statements leave of one', [
  ...['"Work"', '"Effect": "Allow"', '"Allow"'].map((place) => ({
    name: `at ${place}`,
    policy: at(place),
    en: [REGION.en, DENIED.en],
    ja: [REGION.ja, DENIED.ja],
  })),
  {
    name: 'at an action behind the guard',
    policy: at('s3:GetObject'),
    en: [`${REGION.en}, because statement \`Guard\` denies it otherwise.`],
    ja: [`- ${REGION.ja}`],
    never: ['NoUsers', 'iam:CreateUser'],
  },
  {
    name: 'at an action that is denied',
    policy: at('iam:CreateUser'),
    en: ['Without effect, because statement `NoUsers` denies it.'],
    ja: ['効果がありません（ステートメント `NoUsers` が拒否するため）。'],
    never: ['Guard'],
  },
  {
    name: 'at an action of the guard itself',
    policy: at('iam:*'),
    en: ['Exempt: this statement does not deny it'],
    ja: ['除外されています。'],
    never: ['Guard', 'NoUsers'],
  },
  {
    name: 'at the Allow behind the gate of AWS’s self-management policy',
    policy: at('"Allow"', SELF_MANAGED_MFA),
    en: [
      'Only with MFA: `iam:GetAccountPasswordPolicy`, because statement `Gate` denies it otherwise.',
    ],
    ja: ['`iam:GetAccountPasswordPolicy` は MFA を使った場合だけ使えます'],
  },
  {
    name: 'at a statement that another one covers',
    policy: at(
      '"One"',
      policyWith(
        '{ "Sid": "One", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }',
        '{ "Sid": "All", "Effect": "Allow", "Action": "s3:*", "Resource": "*" }',
      ),
    ),
    en: ['Adds nothing: `All` allows all of it already.'],
    ja: ['冗長です: `All` がすでにすべて許可しています。'],
  },
  ...['"Deny"', '"Condition"'].map((place) => ({
    name: `at ${place} of a Deny that never applies`,
    policy: at(place, policyWith(NEVER)),
    en: [
      'Never applies: no request meets `Bool` and `BoolIfExists` on `aws:SecureTransport` together.',
    ],
    ja: [
      '適用されることはありません: `aws:SecureTransport` に対する `Bool`、`BoolIfExists` を同時に満たすリクエストはありません。',
    ],
  })),
]);
