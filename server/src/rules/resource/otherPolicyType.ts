import type { PolicyDocument } from '../../policy/document';
import type { Statement } from '../../policy/model';

/** Whether a person or the place of the policy said what type it is. */
export const isDeclared = ({ type }: PolicyDocument): boolean =>
  type.origin === 'set' || type.origin === 'context';

/** Whether what looks like a resource-based policy may be a resource control policy. */
export const mayBeResourceControlPolicy = (document: PolicyDocument): boolean =>
  mayBeEndpointPolicy(document) &&
  document.policy.statements.every(({ effect }) => effect === 'Deny');

/** Whether it may be the policy of a VPC endpoint, which speaks of many resources. */
export const mayBeEndpointPolicy = (document: PolicyDocument): boolean =>
  !isDeclared(document) && document.policy.statements.every(namesEverybody);

const namesEverybody = ({ principals }: Statement): boolean =>
  principals !== undefined &&
  !principals.negated &&
  (principals.everyone ||
    principals.groups.every(({ values }) => values.every(({ text }) => text === '*')));
