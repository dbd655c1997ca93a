/** How a kind of resource is called, alone and in number. */
export interface ResourceNoun {
  readonly one: string;
  readonly many: string;
  readonly ja: string;
}

const noun = (one: string, many: string, ja: string): ResourceNoun => ({ one, many, ja });

/** The kinds of resource that policies name most, by `service/type` as their ARNs write it. */
const NOUNS: ReadonlyMap<string, ResourceNoun> = new Map([
  ['iam/user', noun('IAM user', 'IAM users', 'IAM ユーザー')],
  ['iam/group', noun('IAM group', 'IAM groups', 'IAM グループ')],
  ['iam/role', noun('IAM role', 'IAM roles', 'IAM ロール')],
  ['iam/policy', noun('managed policy', 'managed policies', '管理ポリシー')],
  ['iam/mfa', noun('virtual MFA device', 'virtual MFA devices', '仮想 MFA デバイス')],
  ['iam/sms-mfa', noun('SMS MFA device', 'SMS MFA devices', 'SMS の MFA デバイス')],
  [
    'iam/u2f',
    noun('passkey or security key', 'passkeys and security keys', 'パスキー・セキュリティキー'),
  ],
  [
    'iam/instance-profile',
    noun('instance profile', 'instance profiles', 'インスタンスプロファイル'),
  ],
  ['iam/oidc-provider', noun('OIDC provider', 'OIDC providers', 'OIDC プロバイダー')],
  ['iam/saml-provider', noun('SAML provider', 'SAML providers', 'SAML プロバイダー')],
  ['iam/server-certificate', noun('server certificate', 'server certificates', 'サーバー証明書')],
  ['sts/assumed-role', noun('role session', 'role sessions', 'ロールセッション')],
  ['lambda/function', noun('Lambda function', 'Lambda functions', 'Lambda 関数')],
  ['lambda/layer', noun('Lambda layer', 'Lambda layers', 'Lambda レイヤー')],
  ['dynamodb/table', noun('DynamoDB table', 'DynamoDB tables', 'DynamoDB テーブル')],
  ['kms/key', noun('KMS key', 'KMS keys', 'KMS キー')],
  ['kms/alias', noun('KMS alias', 'KMS aliases', 'KMS エイリアス')],
  ['ec2/instance', noun('EC2 instance', 'EC2 instances', 'EC2 インスタンス')],
  ['ec2/volume', noun('EBS volume', 'EBS volumes', 'EBS ボリューム')],
  ['ec2/snapshot', noun('EBS snapshot', 'EBS snapshots', 'EBS スナップショット')],
  ['ec2/security-group', noun('security group', 'security groups', 'セキュリティグループ')],
  ['ec2/subnet', noun('subnet', 'subnets', 'サブネット')],
  ['ec2/vpc', noun('VPC', 'VPCs', 'VPC')],
  ['ec2/image', noun('AMI', 'AMIs', 'AMI')],
  ['ec2/key-pair', noun('EC2 key pair', 'EC2 key pairs', 'EC2 キーペア')],
  [
    'ec2/network-interface',
    noun('network interface', 'network interfaces', 'ネットワークインターフェイス'),
  ],
  [
    'secretsmanager/secret',
    noun(
      'secret of Secrets Manager',
      'secrets of Secrets Manager',
      'Secrets Manager のシークレット',
    ),
  ],
  ['ssm/parameter', noun('SSM parameter', 'SSM parameters', 'SSM パラメータ')],
  ['ssm/document', noun('SSM document', 'SSM documents', 'SSM ドキュメント')],
  ['logs/log-group', noun('log group', 'log groups', 'ロググループ')],
  ['ecr/repository', noun('ECR repository', 'ECR repositories', 'ECR リポジトリ')],
  ['ecs/cluster', noun('ECS cluster', 'ECS clusters', 'ECS クラスター')],
  ['ecs/service', noun('ECS service', 'ECS services', 'ECS サービス')],
  ['ecs/task-definition', noun('ECS task definition', 'ECS task definitions', 'ECS タスク定義')],
  ['rds/db', noun('RDS DB instance', 'RDS DB instances', 'RDS の DB インスタンス')],
  ['rds/cluster', noun('RDS DB cluster', 'RDS DB clusters', 'RDS の DB クラスター')],
  [
    'cloudformation/stack',
    noun('CloudFormation stack', 'CloudFormation stacks', 'CloudFormation スタック'),
  ],
  ['states/stateMachine', noun('state machine', 'state machines', 'ステートマシン')],
  ['events/rule', noun('EventBridge rule', 'EventBridge rules', 'EventBridge ルール')],
  ['cloudwatch/alarm', noun('CloudWatch alarm', 'CloudWatch alarms', 'CloudWatch アラーム')],
  ['sqs/', noun('SQS queue', 'SQS queues', 'SQS キュー')],
  ['sns/', noun('SNS topic', 'SNS topics', 'SNS トピック')],
  ['s3/', noun('S3 bucket', 'S3 buckets', 'S3 バケット')],
]);

/**
 * The words for a kind of resource.
 *
 * @param type the first part of an ARN's resource; empty for services whose ARNs hold a name alone
 */
export const resourceNoun = (service: string, type: string): ResourceNoun | undefined =>
  NOUNS.get(`${service}/${type}`);
