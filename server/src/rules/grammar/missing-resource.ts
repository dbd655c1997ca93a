import { AWS_PAGES } from '../awsPages';
import { parseAction } from '../../iam/action';
import { hasUnknown } from '../../iam/unknown';
import { statementLabelRange } from '../../policy/model';
import type { Statement } from '../../policy/model';
import { defineRule } from '../rule';
import { isMisspelled } from './nearName';
import { elementPage } from './references';

/**
 * Services whose policies name no resource, since there is only the one that the policy is attached
 * to: repositories of ECR, file systems of EFS, roles, and APIs of API Gateway (AWS CDK deploys such
 * a policy in its own integration tests).
 */
const WITHOUT_RESOURCE: ReadonlySet<string> = new Set([
  'ecr',
  'ecr-public',
  'elasticfilesystem',
  'execute-api',
  'sts',
]);

export const rule = defineRule({
  id: 'missing-resource',
  group: 'grammar',
  severity: 'error',
  accessAnalyzer: ['MISSING_RESOURCE'],
  types: ['identity', 'resource', 'scp', 'rcp', 'boundary', 'session', 'endpoint'],
  since: '0.1.0',
  docs: {
    title: {
      en: 'The statement has neither Resource nor NotResource',
      ja: 'ステートメントに Resource も NotResource もありません',
    },
    why: {
      en: 'A statement must say which resources it is about. Only the trust policies of roles and the policies of a few services (such as Amazon ECR) have none, since they apply to what they are attached to. AWS refuses other policies without it.',
      ja: 'ステートメントには、対象のリソースを書く必要があります。書かないのは、アタッチ先自体がリソースになるロールの信頼ポリシーと、一部のサービス（Amazon ECR など）のポリシーだけです。それ以外で省略すると、AWS はポリシーを受け付けません。',
    },
    instead: {
      en: 'Add `Resource` with the ARNs that are meant. For actions that work on no particular resource write `"*"`.',
      ja: '対象の ARN を `Resource` に書いてください。特定のリソースを対象としないアクションには `"*"` と書きます。',
    },
    bad: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:ListAllMyBuckets"
  }
}`,
    },
    good: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:ListAllMyBuckets",
    "Resource": "*"
  }
}`,
    },
    references: [AWS_PAGES.accessAnalyzerChecks, elementPage('resource')],
  },
  messages: {
    missing: {
      en: 'The statement has neither `Resource` nor `NotResource`, so AWS refuses the policy. Name the resources that are meant.',
      ja: 'ステートメントに `Resource` も `NotResource` もないため、AWS はポリシーを受け付けません。対象のリソースを書いてください。',
    },
  },
  fixes: {},
  check: {
    statement(statement, { document, policy, typeIsSure, report }) {
      if (statement.resources !== undefined || document.dialect.defaults.has('Resource')) return;
      // What a fragment goes into, and what is added to it there, cannot be seen.
      if (policy.node === undefined && !typeIsSure) return;
      const { oddEntries } = statement;
      if (isMisspelled(oddEntries, 'Resource') || isMisspelled(oddEntries, 'NotResource')) return;
      if (standsForItsResource(statement)) return;
      report({ message: 'missing', range: statementLabelRange(statement) });
    },
  },
});

/** Whether nothing is known of the statement's actions that needs a resource. */
const standsForItsResource = ({ principals, actions }: Statement): boolean =>
  principals !== undefined &&
  actions !== undefined &&
  !actions.negated &&
  (actions.values.length > 0 || !actions.complete) &&
  actions.values.every(({ outline }) => {
    const service = parseAction(outline)?.service ?? outline;
    return WITHOUT_RESOURCE.has(service) || hasUnknown(service);
  });
