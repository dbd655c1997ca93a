import { POLICY_TYPE_WORDS } from '../../../../iam/policyTypeWords';
import type { HeadlineParts, StatementPhrases } from '../phrases';
import { reference } from './reference';
import { text } from './text';

/** Where an Allow grants nothing. */
const LIMITS: ReadonlyMap<string, string> = new Map(
  (
    [
      ['scp', 'An SCP'],
      ['rcp', 'An RCP'],
      ['boundary', 'A permissions boundary'],
      ['session', 'A session policy'],
      ['endpoint', 'An endpoint policy'],
    ] as const
  ).map(([type, name]) => [
    type,
    `${name} grants nothing: what it allows must also be allowed by another policy.`,
  ]),
);

export const statement: StatementPhrases = {
  reference,
  headline: (parts) => `${main(parts)}${when(parts)}.`,
  literalVariables: (variables, missing) =>
    `${text.fold(variables.map(text.code))} ${variables.length === 1 ? 'is' : 'are'} literal text here, not ${variables.length === 1 ? 'a variable' : 'variables'}: ${missing ? 'the policy has no `Version`' : 'the `Version` is `2008-10-17`'}, and variables need \`2012-10-17\`.`,
  policyHeadline: ({ type, statements, allows, denies }) =>
    `${POLICY_TYPE_WORDS[type].en} with ${String(statements)} ${statements === 1 ? 'statement' : 'statements'}: ${String(allows)} Allow, ${String(denies)} Deny.`,
  onlyLimits: (type) => LIMITS.get(type),
  noStatements: 'A policy without statements allows nothing.',
};

function main({
  effect,
  principals,
  actions,
  exceptions,
  assumesRole,
  resources,
}: HeadlineParts): string {
  if (effect === 'missing') return 'Neither allows nor denies anything: the Effect is missing';
  if (effect === 'invalid')
    return 'Neither allows nor denies anything: the Effect must be `Allow` or `Deny`';
  const verb = { Allow: 'Allows', Deny: 'Denies', unknown: 'Allows or denies (filled in later)' }[
    effect
  ];
  if (actions === undefined) return `${verb} nothing yet: the statement names no action`;
  const what = assumesRole ? `assume this role (${actions})` : `use ${actions}`;
  const infinitive = effect === 'Deny' && !assumesRole ? actions : `to ${what}`;
  const whom = principals === undefined ? actions : `${principals} ${infinitive}`;
  const where = resources === undefined ? '' : `${exceptions ? ',' : ''} on ${resources}`;
  return `${verb} ${whom}${where}`;
}

function when({ effect, mfa, clauses }: HeadlineParts): string {
  if (effect === 'missing' || effect === 'invalid') return '';
  const [only, more] = clauses;
  const others =
    only === undefined
      ? ''
      : more === undefined && only.length < 160
        ? `when ${only}`
        : `under ${String(clauses.length)} ${clauses.length === 1 ? 'condition' : 'conditions'}`;
  return [mfa, others]
    .filter((one) => one !== '')
    .map((one) => `, ${one}`)
    .join('');
}
