import type { Words } from '../../../iam/words';
import type { CompletionContext } from '../context';
import type { Proposal } from '../proposal';

/**
 * Services that use KMS keys for their callers, as `kms:ViaService` names them. Source: AWS KMS
 * Developer Guide, "AWS KMS condition keys".
 */
const SERVICES: readonly string[] = [
  ...['s3', 'ec2', 'rds', 'dynamodb', 'secretsmanager', 'lambda', 'sqs', 'sns', 'ssm', 'logs'],
  ...[
    'elasticfilesystem',
    'ecr',
    'kinesis',
    'redshift',
    'glue',
    'backup',
    'cloudtrail',
    'codebuild',
  ],
  ...['connect', 'dms', 'elasticache', 'es', 'eks', 'fsx', 'kafka', 'memorydb', 'sagemaker'],
  ...['workmail', 'workspaces', 'xray', 'timestream', 'kendra', 'lex', 'cassandra', 'qldb'],
];

const DETAIL: Words = {
  en: 'a service in one Region',
  ja: '1 つのリージョンのサービス',
};

/** Services with their Region: the Region of the policies, else one to fill in. */
export function callingServices({ names }: CompletionContext): readonly Proposal[] {
  const region = names.region() ?? 'us-east-1';
  const suffix = names.partition() === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com';
  return SERVICES.map((service) => ({
    label: `${service}.${region}.${suffix}`,
    kind: 'value',
    detail: DETAIL,
    text: { as: 'string', text: `${service}.\${1:${region}}.${suffix}`, snippet: true },
    rank: 3,
  }));
}
