import { matchesWildcard } from '../../iam/wildcard';

/** Requests that have keys of which the Service Authorization Reference says nothing. */
interface UnlistedSupport {
  /** Patterns of actions. */
  readonly actions: readonly string[];
  /** Patterns of condition keys, in lower case. */
  readonly keys: readonly string[];
}

const UNLISTED_SUPPORT: readonly UnlistedSupport[] = [
  // Both are asked for within a call that assumes a role, and see the keys of that call. Source: IAM
  // User Guide, "Pass session tags in AWS STS" and "Monitor and control actions taken with assumed roles".
  {
    actions: ['sts:TagSession', 'sts:SetSourceIdentity'],
    keys: ['sts:*', 'aws:requesttag/*', 'aws:tagkeys'],
  },
  // Source: Amazon Bedrock User Guide, "Access Amazon Bedrock foundation models".
  {
    actions: ['aws-marketplace:Subscribe', 'aws-marketplace:Unsubscribe'],
    keys: ['aws-marketplace:productid'],
  },
  // Source: Amazon DynamoDB Developer Guide, "Using IAM with DynamoDB transactions".
  { actions: ['dynamodb:ConditionCheckItem'], keys: ['dynamodb:enclosingoperation'] },
  // Source: IAM User Guide, "AWS Data Pipeline: Denies access to DataPipeline pipelines that a user did not create".
  { actions: ['datapipeline:*'], keys: ['datapipeline:pipelinecreator'] },
  // AWS's samples of data perimeters and of Region controls compare these.
  { actions: ['bedrock:CreateModelInvocationJob'], keys: ['bedrock:inferenceprofilearn'] },
  { actions: ['signin:*'], keys: ['signin:principalarn'] },
  // One service under an old and a new name. Source: Developer Tools console User Guide, "Summary of name change".
  { actions: ['codeconnections:*'], keys: ['codestar-connections:*'] },
  { actions: ['codestar-connections:*'], keys: ['codeconnections:*'] },
];

/** Whether requests of an action have a key although AWS's reference does not say so. */
export const isUnlistedSupport = (action: string, key: string): boolean =>
  UNLISTED_SUPPORT.some(
    ({ actions, keys }) =>
      keys.some((one) => matchesWildcard(one, key, true)) &&
      actions.some((one) => matchesWildcard(one, action, true)),
  );
