import { VPC_ENDPOINT, SOME_SERVICES, ENDPOINT_IN_ORGANIZATION } from './availability';
import { mostly, sometimes, single, fromAws } from './globalKey';
import type { GlobalConditionKey } from './globalKey';

/** Services that send the keys of the VPC of an endpoint. Source: IAM User Guide, `aws:SourceVpcArn`. */
const VPC_ARN_SERVICES: readonly string[] = [
  ...['acm-pca', 'applicationinsights', 'apprunner', 'athena', 'cloudformation'],
  ...['comprehendmedical', 'compute-optimizer', 'datasync', 'discovery', 'ebs', 'ecr', 'ecs'],
  ...['firehose', 'healthlake', 'iam', 'iotfleetwise', 'iotwireless', 'kinesisanalytics', 'kms'],
  ...['lambda', 'medical-imaging', 'omics', 'payment-cryptography', 'polly', 'rbin'],
  ...['rekognition', 'route53', 's3', 'scheduler', 'servicediscovery', 'servicequotas'],
  ...['ssm-contacts', 'storagegateway', 'textract', 'transcribe', 'transfer'],
];
const VPCE_ACCOUNT_SERVICES = [...VPC_ARN_SERVICES, 'dynamodb', 'gamelift', 'shield'].sort();
const VPCE_ORG_ID_SERVICES = [
  ...VPCE_ACCOUNT_SERVICES,
  ...['b2bi', 'cassandra', 'cognito-identity', 'dms', 'ds-data', 'identitystore', 'iottwinmaker'],
  ...['network-firewall', 'pricing', 'ses', 'sms-voice', 'sqs', 'workmail'],
].sort();

/** IAM sends the keys of VPC endpoints, but not for this action. */
const NOT_PASS_ROLE: readonly string[] = ['iam:PassRole'];

/** Keys that say from where the request comes. */
export const NETWORK_KEYS: readonly GlobalConditionKey[] = [
  {
    name: 'aws:SourceIp',
    type: 'IpAddress',
    ...single,
    ...mostly,
    ...fromAws,
    description: {
      en: 'The public IP address that the request comes from. Where a service calls for the user, it is that of the service.',
      ja: 'リクエスト元のパブリック IP アドレスです。サービスがユーザーの代わりに呼び出すときは、そのサービスのアドレスになります。',
    },
    availability: {
      en: 'In all requests except those through a VPC endpoint.',
      ja: 'VPC エンドポイントを経由するものを除き、すべてのリクエストに含まれます。',
    },
    control: {
      en: 'The network that the caller sits in.',
      ja: '呼び出し元のネットワークで決まります。',
    },
  },
  {
    name: 'aws:SourceVpc',
    type: 'String',
    ...single,
    ...sometimes,
    ...fromAws,
    sensitive: true,
    description: {
      en: 'The ID of the VPC (`vpc-…`) that the VPC endpoint of the request is attached to.',
      ja: 'リクエストが経由した VPC エンドポイントの VPC の ID（`vpc-…`）です。',
    },
    availability: VPC_ENDPOINT,
  },
  {
    name: 'aws:SourceVpcArn',
    type: 'Arn',
    ...single,
    ...sometimes,
    ...fromAws,
    onlyServices: VPC_ARN_SERVICES,
    notActions: NOT_PASS_ROLE,
    description: {
      en: 'The ARN of the VPC that the VPC endpoint of the request is attached to.',
      ja: 'リクエストが経由した VPC エンドポイントの VPC の ARN です。',
    },
    availability: SOME_SERVICES,
  },
  {
    name: 'aws:SourceVpce',
    type: 'String',
    ...single,
    ...sometimes,
    ...fromAws,
    sensitive: true,
    description: {
      en: 'The ID of the VPC endpoint (`vpce-…`) that the request goes through.',
      ja: 'リクエストが経由した VPC エンドポイントの ID（`vpce-…`）です。',
    },
    availability: VPC_ENDPOINT,
  },
  {
    name: 'aws:VpceAccount',
    type: 'String',
    ...single,
    ...sometimes,
    ...fromAws,
    sensitive: true,
    onlyServices: VPCE_ACCOUNT_SERVICES,
    notActions: NOT_PASS_ROLE,
    description: {
      en: 'The ID of the account that owns the VPC endpoint of the request.',
      ja: 'リクエストが経由した VPC エンドポイントを所有するアカウントの ID です。',
    },
    availability: SOME_SERVICES,
  },
  {
    name: 'aws:VpceOrgID',
    type: 'String',
    ...single,
    ...sometimes,
    ...fromAws,
    sensitive: true,
    onlyServices: VPCE_ORG_ID_SERVICES,
    notActions: NOT_PASS_ROLE,
    description: {
      en: 'The ID of the organization (`o-…`) that owns the VPC endpoint of the request.',
      ja: 'リクエストが経由した VPC エンドポイントを所有する組織の ID（`o-…`）です。',
    },
    availability: ENDPOINT_IN_ORGANIZATION,
  },
  {
    name: 'aws:VpceOrgPaths',
    type: 'String',
    multivalued: true,
    ...sometimes,
    ...fromAws,
    onlyServices: VPCE_ACCOUNT_SERVICES,
    notActions: NOT_PASS_ROLE,
    description: {
      en: 'The path in AWS Organizations to the account that owns the VPC endpoint of the request.',
      ja: 'リクエストが経由した VPC エンドポイントのアカウントに至る、AWS Organizations のパスです。',
    },
    availability: ENDPOINT_IN_ORGANIZATION,
  },
  {
    name: 'aws:VpcSourceIp',
    type: 'IpAddress',
    ...single,
    ...sometimes,
    ...fromAws,
    description: {
      en: 'The IP address inside the VPC that the request comes from.',
      ja: 'リクエスト元の、VPC 内の IP アドレスです。',
    },
    availability: VPC_ENDPOINT,
  },
];
