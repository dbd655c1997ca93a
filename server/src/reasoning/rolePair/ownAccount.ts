import { parseArn } from '../../iam/arn';
import type { PolicyDocument } from '../../policy/document';
import { isAccountId } from './accountIds';

/** Resources of IAM that are the user's own where a policy of the user names them. */
const OWN_RESOURCE = /^(user|mfa|u2f|group)\//;

/**
 * The account of the users whom identity-based policies are for: that of the ARNs of users and
 * devices in them. A role to be assumed may be in another.
 *
 * @returns undefined where none is named, or several are
 */
export function ownAccount(policies: readonly PolicyDocument[]): string | undefined {
  const accounts = policies
    .filter(({ type }) => type.type === 'identity')
    .flatMap(({ policy }) => policy.statements)
    .flatMap(({ resources }) => resources?.values ?? [])
    .flatMap(({ outline }) => {
      const arn = parseArn(outline);
      const own = arn?.service === 'iam' && OWN_RESOURCE.test(arn.resource);
      return own && isAccountId(arn.account) ? [arn.account] : [];
    });
  const [account, more] = new Set(accounts);
  return more === undefined ? account : undefined;
}
