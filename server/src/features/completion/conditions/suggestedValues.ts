import { findGlobalConditionKey } from '../../../catalog/globalConditionKeys';
import type { CompletionContext } from '../context';
import { proposeServicePrincipals } from '../principals/servicePrincipals';
import type { Proposal } from '../proposal';
import { proposeRegions } from '../regionProposals';
import { enumeratedValues } from './enumeratedValues';
import { callingServices } from './callingServices';
import { catalogKey } from './keyType';
import { kindOfValues } from './valueKinds';
import type { ValueKind } from './valueKinds';
import { valueShapes } from './valueShapes';

/** Values for which no other source is better: lists of them are kept short. */
const MOST_KNOWN = 50;

/** Whether anything is there to choose from for a key, whatever the open policies say. */
export const hasSuggestedValues = (key: string): boolean =>
  kindOfValues(key) !== undefined || listedValues(key).length > 0;

/** Values of a condition key: its own ones, what its kind of value names, and what policies compare it with. */
export const suggestedValues = (key: string, context: CompletionContext): readonly Proposal[] => {
  const kind = kindOfValues(key);
  return [
    ...listedValues(key).map((text) => proposeValue(text, 2)),
    ...(kind === undefined ? [] : ofKind(kind, key, context)),
    ...context.names.values(key).map((text) => proposeValue(text, 1)),
    ...(kind === undefined ? [] : valueShapes(kind, context)),
    ...(catalogKey(key)?.type === 'Arn' ? knownArns(kind, context) : []),
  ];
};

const listedValues = (key: string): readonly string[] => [
  ...(findGlobalConditionKey(key)?.values ?? []),
  ...enumeratedValues(key),
];

export const proposeValue = (text: string, rank: number): Proposal => ({
  label: text,
  kind: 'value',
  text: { as: 'string', text },
  rank,
});

function ofKind(kind: ValueKind, key: string, context: CompletionContext): readonly Proposal[] {
  const { names } = context;
  switch (kind) {
    case 'account':
      return names.accounts().map((account) => proposeValue(account, 3));
    case 'organization':
      return ORGANIZATION_KEYS.flatMap((one) => names.values(one))
        .filter((id) => /^o-\w+$/.test(id))
        .map((id) => proposeValue(id, 3));
    case 'region':
      return proposeRegions(context, key);
    case 'service-principal':
      return proposeServicePrincipals(context, names.values(key), 'value');
    case 'linked-service':
      return proposeServicePrincipals(
        context,
        names.values(key),
        'value',
        ({ linkedRole }) => linkedRole,
      );
    case 'calling-service':
      return callingServices(context);
    default:
      return [];
  }
}

const ORGANIZATION_KEYS = [
  'aws:principalorgid',
  'aws:resourceorgid',
  'aws:sourceorgid',
  'aws:vpceorgid',
];

/** ARNs that the open policies name: of principals or of resources, as the key wants them. */
function knownArns(kind: ValueKind | undefined, { names }: CompletionContext): readonly Proposal[] {
  const arns =
    kind === 'principal-arn'
      ? [
          ...names.principals('AWS'),
          ...names.resources().filter((arn) => /:iam:.*:(role|user)\//.test(arn)),
        ]
      : kind === 'policy-arn'
        ? names.resources().filter((arn) => /:iam:.*:policy\//.test(arn))
        : names.resources();
  return arns
    .filter((arn) => arn.startsWith('arn:'))
    .slice(0, MOST_KNOWN)
    .map((arn) => proposeValue(arn, 4));
}
