import { services } from '../../../catalog/services';
import type { Service } from '../../../catalog/model';
import type { CompletionContext } from '../context';
import type { Proposal } from '../proposal';
import { documentPattern } from './actionDocs';
import { isSubsequence } from './search';
import type { Wish } from './wish';

const IN_STATEMENT = 3;
const IN_POLICIES = 5;
const EXPECTED = 6;
const ELSEWHERE = 7;

/** The services whose actions a type of policy can hold. */
export const servicesFor = ({ type }: CompletionContext): readonly Service[] =>
  type === 'rcp' ? services().filter(({ inRcps }) => inRcps) : services();

/** Whether a type of policy can hold actions of a service. */
export const mayHold = ({ type }: CompletionContext, { inRcps }: Service): boolean =>
  type !== 'rcp' || inRcps;

/**
 * The prefixes of services (`s3:`), first those that the statement uses, then those of the open
 * policies. A service is also found by its name: `step` finds `states:`.
 */
export function proposeServices({ has, services: used, context }: Wish): readonly Proposal[] {
  const typed = context.typed.toLowerCase();
  const known = context.names.services();
  return servicesFor(context).flatMap((service): Proposal[] => {
    const { prefix, name } = service;
    const label = `${prefix}:`;
    const filterText = `${label} ${name}`;
    if (!isSubsequence(typed, filterText.toLowerCase()) || has(`${prefix}:*`)) return [];
    const rank = used.has(service)
      ? IN_STATEMENT
      : known.has(prefix)
        ? IN_POLICIES
        : isExpected(prefix, context)
          ? EXPECTED
          : ELSEWHERE;
    return [
      {
        label,
        kind: 'service',
        detail: { en: name, ja: name },
        documentation: documentPattern(`${prefix}:*`, service, context.document),
        filterText,
        text: { as: 'string', text: label },
        rank,
        continues: true,
      },
    ];
  });
}

/** Whether policies of a type often have actions of a service; those of resources only have those of a few. */
const isExpected = (prefix: string, { type }: CompletionContext): boolean =>
  (type === 'resource' ? SERVICES_WITH_RESOURCE_POLICIES : COMMON_SERVICES).has(prefix);

/** The services that most policies are about. */
const COMMON_SERVICES: ReadonlySet<string> = new Set([
  ...['cloudformation', 'cloudfront', 'cloudtrail', 'cloudwatch', 'dynamodb', 'ec2', 'ecr', 'ecs'],
  ...['eks', 'events', 'iam', 'kms', 'lambda', 'logs', 'rds', 'route53', 's3', 'secretsmanager'],
  ...['sns', 'sqs', 'ssm', 'states', 'sts'],
]);

/**
 * Services whose resources have policies of their own. Source: IAM User Guide, "AWS services that
 * work with IAM". Only an order is made from it: it need not be complete.
 */
const SERVICES_WITH_RESOURCE_POLICIES: ReadonlySet<string> = new Set([
  ...['acm-pca', 'aps', 'backup', 'bedrock-agentcore', 'cloudtrail', 'codeartifact', 'codebuild'],
  ...[
    'dynamodb',
    'ecr',
    'ecr-public',
    'elasticfilesystem',
    'es',
    'events',
    'execute-api',
    'glacier',
  ],
  ...['glue', 'kafka', 'kinesis', 'kms', 'lambda', 'lex', 'logs', 'mediastore', 'neptune-graph'],
  ...['redshift-serverless', 'resource-explorer-2', 's3', 's3-object-lambda', 's3-outposts'],
  ...['s3express', 's3tables', 's3vectors', 'schemas', 'secretsmanager', 'serverlessrepo', 'sns'],
  ...['sqs', 'ssm', 'ssm-contacts', 'ssm-incidents', 'verifiedpermissions', 'vpc-lattice-svcs'],
]);
