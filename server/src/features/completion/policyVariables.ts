import { keysOfPrefix } from '../../catalog/conditionKeys';
import { findGlobalConditionKey, GLOBAL_CONDITION_KEYS } from '../../catalog/globalConditionKeys';
import type { ConditionKey } from '../../catalog/model';
import { fieldOffsets } from '../../iam/arn';
import { findPolicyVariables } from '../../iam/policyVariable';
import type { Words } from '../../iam/words';
import type { Location } from '../../policy/location';
import { stringAt } from '../../policy/location';
import { locate, outlineOffset } from '../../policy/value';
import { documentKey } from './conditions/keyDocs';
import { providerKeys } from './conditions/providerKeys';
import type { TypingSpot } from '../../policy/typing';
import type { CompletionContext } from './context';
import type { Documentation, Proposal } from './proposal';

/** The characters that only variables can write. */
const CHARACTERS: readonly (readonly [string, Words])[] = [
  ['*', { en: 'The character `*` itself.', ja: '文字 `*` そのものです。' }],
  ['?', { en: 'The character `?` itself.', ja: '文字 `?` そのものです。' }],
  ['$', { en: 'The character `$` itself.', ja: '文字 `$` そのものです。' }],
];

/** Keys of services and identity providers that people use in names and paths, or compare others with. */
const OF_SERVICES = [
  ...['sts:ExternalId', 'sts:RoleSessionName', 'sts:SourceIdentity', 'iam:PassedToService'],
  ...['iam:PolicyARN', 'iam:PermissionsBoundary', 'iam:AWSServiceName', 's3:prefix'],
  ...['cognito-identity.amazonaws.com:sub', 'saml:sub'],
];

/** What people put into names and paths; the user's name is the commonest by far. */
const FIRST = ['aws:username', 'aws:userid', 'aws:PrincipalTag/', 'aws:PrincipalAccount'];

/** Keys with one value can be variables; a truth value is of no use in a name. */
const serves = ({ type, multivalued }: { type: string; multivalued: boolean }): boolean =>
  type !== 'Bool' && !multivalued;

/** The keys that can be variables, with what they become. */
function variables({ names }: CompletionContext, location: Location): readonly Proposal[] {
  const tags = [...names.keys()].flatMap((name) => {
    const isTag = name.includes('/') && findGlobalConditionKey(name) !== undefined;
    return isTag ? [propose(name, documentKey(name), 4)] : [];
  });
  const trusted = 'statement' in location ? providerKeys(location.statement) : [];
  return [
    ...GLOBAL_CONDITION_KEYS.filter(serves).map((key) => {
      const name = key.name.replace('${TagKey}', '');
      const first = FIRST.indexOf(name);
      return propose(name, documentKey(name), first >= 0 ? first : key.tagKey ? 4 : 5);
    }),
    ...tags,
    ...OF_SERVICES.map((name) => propose(name, documentKey(name), 6)),
    ...CHARACTERS.map(([name, meaning]) => propose(name, meaning, 6)),
    ...[...trusted, ...keysOfPrefix('saml')]
      .filter((key: ConditionKey) => serves(key) && !key.name.includes('$'))
      .map((key) => propose(key.name, documentKey(key.name), 7)),
  ];
}

const propose = (name: string, documentation: Documentation, rank: number): Proposal => ({
  label: name,
  kind: 'variable',
  documentation,
  text: name.endsWith('/')
    ? { as: 'string', text: `${name}\${1:KEY}`, snippet: true }
    : { as: 'string', text: name },
  rank,
});

/** The place and the proposals where the cursor is in a policy variable (`${…}`); undefined elsewhere. */
export function proposeVariables(
  location: Location,
  offset: number,
  context: CompletionContext,
): { readonly spot: TypingSpot; readonly proposals: readonly Proposal[] } | undefined {
  const value = stringAt(location);
  if (value === undefined || !mayHoldVariables(location, context)) return undefined;
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
  const replaced = isReplaced(location, value.outline, variable.start);
  const close = variable.closed ? '' : '}';
  return {
    spot: {
      location,
      range: locate(value, from, end),
      typed: written,
      empty: false,
      nextKey: undefined,
      additionalEdits: [],
      write: (text) =>
        text.as === 'string'
          ? { insertText: text.text + close, snippet: text.snippet ?? false }
          : undefined,
    },
    proposals: replaced ? variables(context, location) : [],
  };
}

const nameLength = (inner: string): number => {
  const comma = inner.indexOf(',');
  return comma < 0 ? inner.length : comma;
};

/** Variables are in Resource and in conditions. A Version that is still missing may yet be written. */
function mayHoldVariables(location: Location, { document }: CompletionContext): boolean {
  const version = document.policy.version?.value;
  if (version?.kind === 'string' && version.text === '2008-10-17') return false;
  return (
    location.at === 'condition-value' ||
    (location.at === 'statement-value' &&
      (location.element === 'Resource' || location.element === 'NotResource'))
  );
}

/** Only String and Arn operators see variables; and in an ARN only the part behind the fifth colon. */
function isReplaced(location: Location, outline: string, start: number): boolean {
  if (location.at === 'condition-value') {
    const family = location.condition.operator?.family;
    return family === undefined || family === 'String' || family === 'Arn';
  }
  const resource = outline.startsWith('arn:') ? fieldOffsets(outline.slice(0, start))[5] : 0;
  return resource !== undefined;
}
