import type { Action } from '../../catalog/model';

/**
 * Services whose resource types the reference lists in full and without mistakes, as far as the
 * policies that AWS itself publishes show. Elsewhere, actions that create something or work on tags
 * are often listed without the type that they are authorized for.
 */
const COMPLETE: ReadonlySet<string> = new Set([
  'acm',
  'athena',
  'autoscaling',
  'cloudformation',
  'cloudtrail',
  'cloudwatch',
  'codecommit',
  'cognito-idp',
  'dynamodb',
  'ec2',
  'ecr',
  'ecs',
  'eks',
  'elasticfilesystem',
  'events',
  'execute-api',
  'firehose',
  'iam',
  'kinesis',
  'kms',
  'lambda',
  'organizations',
  'rds',
  'route53',
  's3',
  'secretsmanager',
  'sns',
  'sqs',
  'ssm',
  'states',
  'sts',
]);

/**
 * Services with several pages in the reference (two versions of an API under one prefix, mostly), of
 * which the catalogue has the resource types of one page where both list an action; and new ones
 * whose pages lag behind.
 */
const MIXED: ReadonlySet<string> = new Set([
  'apigateway',
  'aws-marketplace',
  'datazone',
  'elasticloadbalancing',
  'greengrass',
  'kinesisanalytics',
  'lex',
  'mgn',
  'partnercentral',
  'securityagent',
  'ses',
  'waf',
  'waf-regional',
  'wafv2',
]);

/** Services that act on the resources of another without saying so in the reference. */
const SIBLINGS: ReadonlyMap<string, string> = new Map([
  ['codeconnections', 'codestar-connections'],
  ['codestar-connections', 'codeconnections'],
  ['ec2messages', 'ssm'],
  ['sagemaker-mlflow', 'sagemaker'],
  ['ssmmessages', 'ssm'],
]);

/** Whether the reference lists all resource types of the service's actions. */
export const isComplete = (service: string): boolean => COMPLETE.has(service);

/** Whether nothing follows from the resource types that the reference gives to a service's actions. */
export const isMixed = (service: string): boolean => MIXED.has(service);

/** The service on whose resources another one acts as well. */
export const siblingOf = (service: string): string | undefined => SIBLINGS.get(service);

/** Actions on tags take resources of all types, of which the reference often lists a few. */
export const isTagAction = ({ level, lowerCase }: Action): boolean =>
  level === 'Tagging' || /tags?(?:forresource)?$/.test(lowerCase);
