import { PARTITIONS } from '../../catalog/regions';
import { parseArn } from '../../iam/arn';
import type { PolicyDocument } from '../../policy/document';
import type { Caller } from '../evaluation/caller';
import { readRoleTrust } from '../rolePair/roleTrust';

/** The IAM user who makes the journey. */
export interface Traveller {
  readonly user: string;
  /** The name that the user gives to the virtual MFA device. */
  readonly device: string;
  readonly account: string;
  readonly partition: string;
  /** Has to set a new password at the first sign-in; left out where that is not known. */
  readonly passwordResetRequired?: boolean;
}

export const DEFAULT_USER = 'alice';
/** Not the user's name: since November 2022 devices are named as their users like (facts/mfa.md). */
export const DEFAULT_DEVICE = 'my-phone';

const SAMPLE_ACCOUNT = '111122223333';

/**
 * The user whom policies are asked about: of the account and partition that their own ARNs of IAM
 * name, so that policies with an account id in them are understood. Where only a trust policy names
 * a user or an account, it is for that user, of that account.
 */
export function travellerOf(
  policies: readonly PolicyDocument[],
  { user, device = DEFAULT_DEVICE, passwordResetRequired }: Partial<Traveller>,
): Traveller {
  const arns = policies.flatMap(({ policy }) =>
    policy.statements.flatMap(({ resources }) =>
      (resources?.values ?? []).flatMap(({ outline }) => parseArn(outline) ?? []),
    ),
  );
  // A role to be assumed may be in another account; users and devices are in the user's own.
  const own = arns.filter(
    ({ service, resource }) => service === 'iam' && !resource.startsWith('role/'),
  );
  const account = own.find(({ account: id }) => /^\d{12}$/.test(id))?.account;
  const partition = arns.find((arn) =>
    PARTITIONS.some(({ id }) => id === arn.partition),
  )?.partition;
  const admitted = policies.flatMap(
    (document) => readRoleTrust({ document, file: '' })?.admitted ?? [],
  );
  // One that the policies are about, where there is a choice.
  const trusted =
    admitted.find((one) => one.account === account && one.user !== undefined) ??
    admitted.find((one) => one.user !== undefined) ??
    admitted[0];
  return {
    user: user ?? trusted?.user ?? DEFAULT_USER,
    device,
    account: account ?? trusted?.account ?? SAMPLE_ACCOUNT,
    partition: partition ?? 'aws',
    ...(passwordResetRequired !== undefined && { passwordResetRequired }),
  };
}

export const userArn = ({ partition, account, user }: Traveller): string =>
  `arn:${partition}:iam::${account}:user/${user}`;

export const deviceArn = ({ partition, account, device }: Traveller): string =>
  `arn:${partition}:iam::${account}:mfa/${device}`;

/** The user's own user or device; of other types of resource some one of the account. */
export function iamArn(
  traveller: Traveller,
  type: 'user' | 'mfa' | 'group' | 'role' | 'policy',
): string {
  if (type === 'user') return userArn(traveller);
  const { partition, account } = traveller;
  return type === 'mfa' ? deviceArn(traveller) : `arn:${partition}:iam::${account}:${type}/sample`;
}

/** The user as the one who calls. */
export const callerOf = ({
  account,
  partition,
  user,
}: Traveller): Caller & { readonly kind: 'user' } => ({
  kind: 'user',
  account,
  partition,
  name: user,
});
