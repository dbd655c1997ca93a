import { SERVICE_PRINCIPALS } from '../../../catalog/servicePrincipals';
import type { ServicePrincipal } from '../../../catalog/servicePrincipals';
import type { CompletionContext } from '../context';
import type { CompletionKind } from '../item';
import type { Proposal } from '../proposal';

/** Those that stand in most policies, as roles' trust policies and resources' policies have them. */
const COMMON: ReadonlySet<string> = new Set(
  [
    ...['apigateway', 'cloudformation', 'cloudfront', 'cloudtrail', 'codebuild', 'codepipeline'],
    ...['config', 'delivery.logs', 'ec2', 'ecs', 'ecs-tasks', 'eks', 'events', 'firehose', 'glue'],
    ...['lambda', 'logging.s3', 'logs', 'rds', 's3', 'sagemaker', 'scheduler', 'sns', 'ssm'],
    ...['states'],
  ].map((name) => `${name}.amazonaws.com`),
);

/**
 * The service principals, first those that the open policies name, then the most common ones. A
 * service is also found by its name.
 *
 * @param used the names that stand in the open policies
 */
export function proposeServicePrincipals(
  { names }: CompletionContext,
  used: readonly string[],
  kind: CompletionKind,
  only: (principal: ServicePrincipal) => boolean = () => true,
): readonly Proposal[] {
  const inPolicies = new Set(used);
  const inChina = names.partition() === 'aws-cn';
  return SERVICE_PRINCIPALS.filter(only).flatMap((principal): readonly Proposal[] => {
    const written = [
      principal.name,
      ...(inChina && principal.inChina ? [`${principal.name}.cn`] : []),
    ];
    return written.map((name) => ({
      label: name,
      kind,
      detail: { en: principal.title, ja: principal.title },
      filterText: `${name} ${principal.title}`,
      text: { as: 'string', text: name },
      rank: inPolicies.has(name) ? 1 : COMMON.has(principal.name) ? 3 : 5,
    }));
  });
}
