import type { PolicyDocument } from '../../policy/document';
import type { Caller } from '../evaluation/caller';
import { travellerOf } from '../journey/traveller';
import type { Traveller } from '../journey/traveller';

/** Names that stand in requests for what a policy leaves open. */
export interface Samples {
  readonly traveller: Traveller;
  readonly region: string;
  /** A value for a policy variable. */
  readonly variable: (key: string) => string;
  /** A value for a part of an ARN that AWS's reference names: `BucketName`. */
  readonly part: (name: string) => string;
  /** The same with other names. */
  readonly others: Pick<Samples, 'traveller' | 'region' | 'part'>;
}

/** The word for whatever has no better one. */
export const SAMPLE_WORD = 'example';

const FIRST_REGION: ReadonlyMap<string, string> = new Map([
  ['aws-cn', 'cn-north-1'],
  ['aws-us-gov', 'us-gov-west-1'],
]);

const known = new WeakMap<PolicyDocument, Samples>();

/** The names for requests to be tried against a policy: of the account that the policy is about. */
export function samplesFor(document: PolicyDocument): Samples {
  const before = known.get(document);
  if (before !== undefined) return before;
  const samples = makeSamples(document);
  known.set(document, samples);
  return samples;
}

function makeSamples(document: PolicyDocument): Samples {
  const traveller = travellerOf([document], {});
  const { user, device, account } = traveller;
  const variables = new Map([
    ['aws:username', user],
    ['aws:principalaccount', account],
    ['aws:resourceaccount', account],
    ['aws:sourceaccount', account],
  ]);
  const region = FIRST_REGION.get(traveller.partition) ?? 'us-east-1';
  return {
    traveller,
    region,
    variable: (key) => variables.get(key.toLowerCase()) ?? SAMPLE_WORD,
    part: partsWith(SAMPLE_WORD, user, device),
    others: { traveller, region, part: partsWith('other', 'bob', 'bobs-phone') },
  };
}

const partsWith = (word: string, user: string, device: string): Samples['part'] => {
  const parts = new Map([
    ['usernamewithpath', user],
    ['username', user],
    ['mfatokenidwithpath', device],
    ['mfatokenid', device],
  ]);
  return (name) => parts.get(name.toLowerCase()) ?? `${word}-${kebab(name)}`;
};

/** `BucketName` is said as `bucket`, `VpcEndpointId` as `vpc-endpoint`. */
const kebab = (name: string): string =>
  name
    .replace(/(?<=.)(NameWithPath|Name|Id)$/, '')
    .replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-')
    .toLowerCase();

/** The user as whom policies of users are tried. */
export function assumedCaller(document: PolicyDocument): Caller {
  const { user, account, partition } = samplesFor(document).traveller;
  return { kind: 'user', account, partition, name: user };
}
