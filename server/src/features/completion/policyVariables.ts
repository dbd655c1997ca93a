import { findPolicyVariables } from '../../iam/policyVariable';
import type { Words } from '../../iam/words';
import { locate, outlineOffset } from '../../policy/value';
import type { StringValue } from '../../policy/value';
import { KNOWN_KEYS } from '../../reasoning/explain/keys/index';
import type { Place } from './place';
import { paragraphs } from './paragraphs';
import type { Proposal } from './proposal';

/** Variables beside the keys that we know more of: escapes, and keys of services that people use in paths. */
const OTHERS: readonly (readonly [string, Words])[] = [
  ['*', { en: 'The character `*` itself.', ja: '文字 `*` そのものです。' }],
  ['?', { en: 'The character `?` itself.', ja: '文字 `?` そのものです。' }],
  ['$', { en: 'The character `$` itself.', ja: '文字 `$` そのものです。' }],
  [
    's3:prefix',
    {
      en: 'The prefix of a request that lists objects.',
      ja: 'オブジェクトの一覧表示に指定されたプレフィックスです。',
    },
  ],
  [
    'cognito-identity.amazonaws.com:sub',
    {
      en: 'The ID of an Amazon Cognito identity.',
      ja: 'Amazon Cognito の ID プールにおける ID です。',
    },
  ],
  [
    'saml:sub',
    {
      en: 'The user as the SAML provider names it.',
      ja: 'SAML プロバイダーにおけるユーザーの識別子です。',
    },
  ],
];

/** What people put into names and paths; the user's name is the commonest by far. */
const FIRST = ['aws:username', 'aws:userid', 'aws:PrincipalTag/', 'aws:PrincipalAccount'];

/** Keys with one value can be variables; a truth value is of no use in a name. */
const PROPOSALS: readonly Proposal[] = [
  ...KNOWN_KEYS.filter(({ type, multivalued }) => type !== 'Bool' && !multivalued).map(
    ({ name, holds, present }) =>
      variable(name, paragraphs(holds, present), FIRST.includes(name) ? FIRST.indexOf(name) : 5),
  ),
  ...OTHERS.map(([name, meaning]) => variable(name, meaning, 6)),
];

function variable(name: string, meaning: Words, rank: number): Proposal {
  return {
    label: name,
    kind: 'variable',
    documentation: meaning,
    text: name.endsWith('/')
      ? { as: 'string', text: `${name}\${1:KEY}`, snippet: true }
      : { as: 'string', text: name },
    rank,
  };
}

/** The place and the proposals where the cursor is in a policy variable (`${…}`); undefined elsewhere. */
export function proposeVariables(
  value: StringValue,
  offset: number,
): { readonly place: Place; readonly proposals: readonly Proposal[] } | undefined {
  const at = outlineOffset(value, offset);
  const variable = findPolicyVariables(value.outline).find(({ start, end, closed }) =>
    closed ? start + 2 <= at && at < end : start + 2 <= at && at <= end,
  );
  if (variable === undefined) return undefined;
  const from = variable.start + 2;
  // An open variable ends where its name does; what follows belongs to the value.
  const written = variable.inner.slice(0, at - from);
  const rest = /^[\w:/.-]*/.exec(variable.inner.slice(at - from))?.[0] ?? '';
  const end = variable.closed
    ? from + nameLength(variable.inner)
    : from + written.length + rest.length;
  if (at > end || /,/.test(written)) return undefined;
  return {
    place: {
      range: locate(value, from, end),
      quoted: true,
      open: '',
      close: variable.closed ? '' : '}',
      after: '',
      hasValue: false,
      additionalEdits: [],
    },
    proposals: PROPOSALS,
  };
}

const nameLength = (inner: string): number => {
  const comma = inner.indexOf(',');
  return comma < 0 ? inner.length : comma;
};
