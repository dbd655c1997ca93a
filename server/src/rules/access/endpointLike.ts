import { parseArn } from '../../iam/arn';
import { hasWildcard } from '../../iam/wildcard';
import type { PolicyDocument } from '../../policy/document';
import type { Policy, Principals, Statement } from '../../policy/model';

/** Whether a Principal element is, or holds, everyone. */
export const holdsEveryone = ({ negated, everyone, groups }: Principals): boolean =>
  !negated &&
  (everyone || groups.some(({ kind, values }) => kind === 'AWS' && values.some(isStar)));

const isStar = ({ text }: { readonly text: string | undefined }): boolean => text === '*';

/**
 * Whether a statement may as well belong to the policy of a VPC endpoint (or an RCP), where everyone
 * as Principal is usual: nobody said what the policy is, and the resources are not one resource,
 * which a policy attached to it would name.
 */
export function mayBeEndpointPolicy(document: PolicyDocument, statement: Statement): boolean {
  const { origin } = document.type;
  if (origin === 'set' || origin === 'context') return false;
  const { resources } = statement;
  // An endpoint policy needs a Resource; some resource policies (of Amazon ECR) have none.
  if (resources === undefined) return false;
  if (resources.negated || !resources.complete) return true;
  if (resources.values.some(isStar)) return !namesSomebody(document.policy);
  const owners = new Set(resources.values.map(({ outline }) => ownerOf(outline)));
  return owners.size !== 1 || owners.has(undefined);
}

const namesSomebody = ({ statements }: Policy): boolean =>
  statements.some(({ principals }) => principals !== undefined && !holdsEveryone(principals));

/** What a policy with this resource would be attached to: the bucket of an object. */
function ownerOf(outline: string): string | undefined {
  // How the resource policy of an API is written: `execute-api:/stage/GET/path`.
  if (outline.startsWith('execute-api:/')) return 'execute-api';
  const arn = parseArn(outline);
  if (arn === undefined || hasWildcard(arn.service)) return undefined;
  const [first = '', second = ''] = arn.resource.split('/');
  const name =
    arn.service === 's3' || second === '' || second === '*' ? first : `${first}/${second}`;
  return hasWildcard(name) ? undefined : `${arn.service} ${arn.account} ${name}`;
}
