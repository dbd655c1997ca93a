import type { Words } from '../iam/words';
import type { ConditionKey, KeyType } from './model';

/** A condition key that requests to any service may carry. */
export interface GlobalConditionKey extends ConditionKey {
  /** A second type that AWS documents for the key's values. */
  readonly otherType?: KeyType;
  /** In every request, in all but a stated few, or only where something holds. */
  readonly presence: 'always' | 'mostly' | 'sometimes';
  /** `caller`: the client writes the value into the request as it likes. */
  readonly controlledBy: 'aws' | 'caller';
  readonly group: 'principal' | 'session' | 'network' | 'resource' | 'request';
  /** What the key holds. */
  readonly description: Words;
  /** When the key is in a request. */
  readonly availability: Words;
  /** The name ends in `/${TagKey}`, in whose place the key of a tag stands. */
  readonly tagKey?: true;
  /** The values AWS documents, where there are few. Other values may exist. */
  readonly values?: readonly string[];
  /** AWS sees no valid use of wildcards in the values ("sensitive condition keys"). */
  readonly sensitive?: true;
  /** Prefixes of the only services whose requests carry the key. */
  readonly onlyServices?: readonly string[];
  /** Actions whose requests do not carry the key; `ebs:*` stands for all of a service. */
  readonly notActions?: readonly string[];
}

const EVERY_REQUEST: Words = { en: 'In every request.', ja: 'すべてのリクエストに含まれます。' };
const EVEN_ANONYMOUS: Words = {
  en: 'In every request, also in anonymous ones.',
  ja: '匿名のリクエストも含め、すべてのリクエストに含まれます。',
};
const SIGNED: Words = {
  en: 'In every signed request; not in anonymous ones.',
  ja: '署名付きのすべてのリクエストに含まれ、匿名のリクエストには含まれません。',
};
const PRINCIPAL_IN_ORGANIZATION: Words = {
  en: "Only where the principal's account is a member of an organization.",
  ja: 'プリンシパルのアカウントが組織のメンバーである場合だけ含まれます。',
};
const RESOURCE_IN_ORGANIZATION: Words = {
  en: 'Only where the account that owns the resource is a member of an organization; a few actions do not support it.',
  ja: 'リソースを所有するアカウントが組織のメンバーである場合だけ含まれます（一部のアクションを除く）。',
};
const SERVICE_PRINCIPAL: Words = {
  en: 'Only where an AWS service calls as a service principal, not with a role or the credentials of a user.',
  ja: 'AWS のサービスが、ロールやユーザーの認証情報ではなくサービスプリンシパルとして呼び出す場合だけ含まれます。',
};
const FOR_A_RESOURCE: Words = {
  en: 'Only where a service principal calls on behalf of a resource that is configured to make it call.',
  ja: 'リソースの設定に従い、そのリソースに代わってサービスプリンシパルが直接呼び出す場合だけ含まれます。',
};
const FOR_A_RESOURCE_IN_ORGANIZATION: Words = {
  en: 'Only where a service principal calls on behalf of a resource whose account is a member of an organization.',
  ja: '組織のメンバーであるアカウントのリソースに代わって、サービスプリンシパルが直接呼び出す場合だけ含まれます。',
};
const TEMPORARY: Words = {
  en: 'Only where the principal uses temporary credentials; requests signed with long-term access keys do not have it.',
  ja: 'プリンシパルが一時的な認証情報を使う場合だけ含まれ、長期のアクセスキーで署名したリクエストには含まれません。',
};
const EC2_ROLE: Words = {
  en: 'Only where the request is signed with the credentials of a role that Amazon EC2 delivered to an instance.',
  ja: 'Amazon EC2 がインスタンスに渡したロールの認証情報で署名されたリクエストだけに含まれます。',
};
const VPC_ENDPOINT: Words = {
  en: 'Only where the request goes through a VPC endpoint.',
  ja: 'リクエストが VPC エンドポイントを経由する場合だけ含まれます。',
};
const SOME_SERVICES: Words = {
  en: 'Only where the request goes through a VPC endpoint, and only for some services.',
  ja: '一部のサービスで、リクエストが VPC エンドポイントを経由する場合だけ含まれます。',
};
const ENDPOINT_IN_ORGANIZATION: Words = {
  en: 'Only for some services, through a VPC endpoint whose account is a member of an organization.',
  ja: '一部のサービスで、組織のメンバーであるアカウントの VPC エンドポイントを経由する場合だけ含まれます。',
};
const FORWARDED: Words = {
  en: 'Only where a service calls another one with the credentials of the principal; not in direct calls, nor in those with a service role.',
  ja: 'サービスがプリンシパルの認証情報で別のサービスを呼び出す場合だけ含まれ、直接の呼び出しやサービスロールによる呼び出しには含まれません。',
};
const TAGS_IN_REQUEST: Words = {
  en: 'Only where the request passes that tag.',
  ja: 'リクエストでそのタグが渡された場合だけ含まれます。',
};

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

/**
 * Actions that do not send the keys of the resource's account. Source: IAM User Guide, `aws:ResourceAccount`.
 * `events:PutEvents` is left out: only old cross-account targets lack the key.
 */
const NO_RESOURCE_ACCOUNT: readonly string[] = [
  'auditmanager:UpdateAssessmentFrameworkShare',
  'detective:AcceptInvitation',
  'ds:AcceptSharedDirectory',
  'ebs:*',
  'ec2:AcceptTransitGatewayPeeringAttachment',
  'ec2:AcceptVpcEndpointConnections',
  'ec2:AcceptVpcPeeringConnection',
  'ec2:CreateTransitGatewayPeeringAttachment',
  'ec2:CreateVpcEndpoint',
  'ec2:CreateVpcPeeringConnection',
  'es:AcceptInboundConnection',
  'guardduty:AcceptAdministratorInvitation',
  'macie2:AcceptInvitation',
  'route53:AssociateVpcWithHostedZone',
  'route53:CreateVPCAssociationAuthorization',
  'securityhub:AcceptAdministratorInvitation',
];

const single = { multivalued: false } as const;
const always = { presence: 'always' } as const;
const mostly = { presence: 'mostly' } as const;
const sometimes = { presence: 'sometimes' } as const;
const principal = { controlledBy: 'aws', group: 'principal' } as const;
const session = { ...single, ...sometimes, controlledBy: 'aws', group: 'session' } as const;
const network = { ...sometimes, controlledBy: 'aws', group: 'network' } as const;
const resource = { controlledBy: 'aws', group: 'resource' } as const;
const request = { controlledBy: 'aws', group: 'request' } as const;
const fromCaller = { controlledBy: 'caller', group: 'request' } as const;

/**
 * AWS's global condition keys. Source: IAM User Guide, "AWS global condition context keys" (2026);
 * the descriptions are our own.
 */
export const GLOBAL_CONDITION_KEYS: readonly GlobalConditionKey[] = [
  {
    name: 'aws:PrincipalArn',
    type: 'Arn',
    ...single,
    ...mostly,
    ...principal,
    description: {
      en: 'The ARN of the principal that makes the request; for a role session, the ARN of the role.',
      ja: 'リクエストを行うプリンシパルの ARN です（ロールセッションの場合はロールの ARN）。',
    },
    availability: SIGNED,
  },
  {
    name: 'aws:PrincipalAccount',
    type: 'String',
    ...single,
    ...always,
    ...principal,
    sensitive: true,
    description: {
      en: 'The ID of the account that the principal belongs to; `anonymous` for anonymous requests.',
      ja: 'プリンシパルが属するアカウントの ID です（匿名のリクエストでは `anonymous`）。',
    },
    availability: EVEN_ANONYMOUS,
  },
  {
    name: 'aws:PrincipalOrgPaths',
    type: 'String',
    multivalued: true,
    ...sometimes,
    ...principal,
    description: {
      en: 'The path in AWS Organizations (`o-…/r-…/ou-…/`) to the account of the principal.',
      ja: 'プリンシパルのアカウントに至る、AWS Organizations のパス（`o-…/r-…/ou-…/`）です。',
    },
    availability: PRINCIPAL_IN_ORGANIZATION,
  },
  {
    name: 'aws:PrincipalOrgID',
    type: 'String',
    ...single,
    ...sometimes,
    ...principal,
    sensitive: true,
    description: {
      en: 'The ID of the organization (`o-…`) that the principal belongs to.',
      ja: 'プリンシパルが属する組織の ID（`o-…`）です。',
    },
    availability: PRINCIPAL_IN_ORGANIZATION,
  },
  {
    name: 'aws:PrincipalTag/${TagKey}',
    type: 'String',
    ...single,
    ...sometimes,
    ...principal,
    tagKey: true,
    description: {
      en: 'The value of a tag of the IAM user or role that makes the request, or of a session tag.',
      ja: 'リクエストを行う IAM ユーザーまたはロールのタグ、あるいはセッションタグの値です。',
    },
    availability: {
      en: 'Only where the user, role or session has that tag.',
      ja: 'ユーザー、ロール、またはセッションにそのタグがある場合だけ含まれます。',
    },
  },
  {
    name: 'aws:PrincipalIsAWSService',
    type: 'Bool',
    ...single,
    ...mostly,
    ...principal,
    description: {
      en: 'Whether an AWS service makes the request directly, as a service principal.',
      ja: 'AWS のサービスがサービスプリンシパルとして直接リクエストを行っているかどうかです。',
    },
    availability: SIGNED,
  },
  {
    name: 'aws:PrincipalServiceName',
    type: 'String',
    ...single,
    ...sometimes,
    ...principal,
    description: {
      en: 'The name of the service principal that makes the request, such as `cloudtrail.amazonaws.com`.',
      ja: 'リクエストを行うサービスプリンシパルの名前です（`cloudtrail.amazonaws.com` など）。',
    },
    availability: SERVICE_PRINCIPAL,
  },
  {
    name: 'aws:PrincipalServiceNamesList',
    type: 'String',
    multivalued: true,
    ...sometimes,
    ...principal,
    description: {
      en: 'All names of the service principal that makes the request, those with a Region included.',
      ja: 'リクエストを行うサービスプリンシパルの、リージョン付きのものも含むすべての名前です。',
    },
    availability: SERVICE_PRINCIPAL,
  },
  {
    name: 'aws:PrincipalType',
    type: 'String',
    ...single,
    ...always,
    ...principal,
    values: ['Account', 'User', 'FederatedUser', 'AssumedRole', 'Anonymous'],
    description: {
      en: 'The kind of principal that makes the request; `Account` is the root user.',
      ja: 'リクエストを行うプリンシパルの種類です（`Account` はルートユーザー）。',
    },
    availability: EVEN_ANONYMOUS,
  },
  {
    name: 'aws:userid',
    type: 'String',
    ...single,
    ...always,
    ...principal,
    description: {
      en: 'The unique ID of the principal: of an IAM user (`AIDA…`), or of a role with its session name (`AROA…:session`).',
      ja: 'プリンシパルの一意の ID です（IAM ユーザーは `AIDA…`、ロールセッションは `AROA…:セッション名`）。',
    },
    availability: EVEN_ANONYMOUS,
  },
  {
    name: 'aws:username',
    type: 'String',
    ...single,
    ...sometimes,
    ...principal,
    description: {
      en: 'The name of the IAM user that makes the request.',
      ja: 'リクエストを行う IAM ユーザーの名前です。',
    },
    availability: {
      en: 'Only for IAM users: not for roles, IAM Identity Center, the root user or anonymous requests.',
      ja: 'IAM ユーザーの場合だけ含まれ、ロール、IAM Identity Center、ルートユーザー、匿名のリクエストには含まれません。',
    },
  },
  {
    name: 'aws:AssumedRoot',
    type: 'Bool',
    ...session,
    description: {
      en: 'Whether the request comes from a privileged root session of `sts:AssumeRoot`.',
      ja: 'リクエストが `sts:AssumeRoot` による特権ルートセッションからのものかどうかです。',
    },
    availability: {
      en: 'Only where the principal uses credentials from `sts:AssumeRoot`.',
      ja: 'プリンシパルが `sts:AssumeRoot` の認証情報を使う場合だけ含まれます。',
    },
  },
  {
    name: 'aws:FederatedProvider',
    type: 'String',
    otherType: 'Arn',
    ...session,
    values: [
      'cognito-identity.amazonaws.com',
      'accounts.google.com',
      'graph.facebook.com',
      'www.amazon.com',
    ],
    description: {
      en: 'The identity provider that signed the principal in: its name, or the ARN of an OIDC provider.',
      ja: 'プリンシパルを認証した ID プロバイダーです（名前、または OIDC プロバイダーの ARN）。',
    },
    availability: {
      en: 'Only in sessions of roles assumed with `sts:AssumeRoleWithWebIdentity`, and while such a role is assumed.',
      ja: '`sts:AssumeRoleWithWebIdentity` で引き受けたロールのセッションと、その引き受けのリクエストだけに含まれます。',
    },
  },
  {
    name: 'aws:TokenIssueTime',
    type: 'Date',
    ...session,
    description: {
      en: 'When the temporary credentials of the request were issued.',
      ja: 'リクエストの一時的な認証情報が発行された日時です。',
    },
    availability: TEMPORARY,
  },
  {
    name: 'aws:SignInSessionArn',
    type: 'Arn',
    ...session,
    description: {
      en: 'The ARN of the AWS Sign-In session (such as `aws login`) that the credentials come from.',
      ja: '認証情報のもととなった AWS サインインセッション（`aws login` など）の ARN です。',
    },
    availability: {
      en: 'Only in requests from an OAuth session of AWS Sign-In; not in those of the console.',
      ja: 'AWS サインインの OAuth セッションからのリクエストだけに含まれ、コンソールのセッションには含まれません。',
    },
  },
  {
    name: 'aws:MultiFactorAuthAge',
    type: 'Numeric',
    ...session,
    description: {
      en: 'How many seconds ago the principal authenticated with MFA.',
      ja: 'プリンシパルが MFA で認証されてからの秒数です。',
    },
    availability: {
      en: 'Only where the principal uses temporary credentials that were obtained with MFA; never for federated identities.',
      ja: 'MFA を使って取得した一時的な認証情報の場合だけ含まれ、フェデレーション ID には含まれません。',
    },
  },
  {
    name: 'aws:MultiFactorAuthPresent',
    type: 'Bool',
    ...session,
    description: {
      en: 'Whether MFA was used to obtain the temporary credentials of the request.',
      ja: 'リクエストの一時的な認証情報が MFA を使って取得されたかどうかです。',
    },
    availability: {
      en: 'Only where the principal uses temporary credentials: not with long-term access keys, nor for federated identities.',
      ja: '一時的な認証情報を使う場合だけ含まれ、長期のアクセスキーやフェデレーション ID の場合は含まれません。',
    },
  },
  {
    name: 'aws:ChatbotSourceArn',
    type: 'Arn',
    ...session,
    description: {
      en: 'The ARN of the chat configuration that the session of the role was started from.',
      ja: 'ロールセッションを開始したチャット設定の ARN です。',
    },
    availability: {
      en: 'Only in role sessions of Amazon Q Developer in chat applications.',
      ja: 'チャットアプリケーションの Amazon Q Developer によるロールセッションだけに含まれます。',
    },
  },
  {
    name: 'aws:Ec2InstanceSourceVpc',
    type: 'String',
    ...session,
    description: {
      en: 'The ID of the VPC whose instance the role credentials were delivered to.',
      ja: 'ロールの認証情報が渡されたインスタンスの VPC の ID です。',
    },
    availability: EC2_ROLE,
  },
  {
    name: 'aws:Ec2InstanceSourcePrivateIPv4',
    type: 'IpAddress',
    ...session,
    description: {
      en: 'The primary private IPv4 address of the instance that the role credentials were delivered to.',
      ja: 'ロールの認証情報が渡されたインスタンスの、プライマリプライベート IPv4 アドレスです。',
    },
    availability: EC2_ROLE,
  },
  {
    name: 'aws:SourceIdentity',
    type: 'String',
    ...session,
    description: {
      en: 'The source identity that was set when the role was assumed; it stays the same through role chaining.',
      ja: 'ロールの引き受け時に設定されたソース ID で、ロールの連鎖でも変わりません。',
    },
    availability: {
      en: 'Only in role sessions for which a source identity was set.',
      ja: 'ソース ID が設定されたロールセッションだけに含まれます。',
    },
  },
  {
    name: 'aws:SourceIp',
    type: 'IpAddress',
    ...single,
    ...network,
    ...mostly,
    description: {
      en: 'The public IP address that the request comes from.',
      ja: 'リクエスト元のパブリック IP アドレスです。',
    },
    availability: {
      en: 'In all requests except those through a VPC endpoint.',
      ja: 'VPC エンドポイントを経由するものを除き、すべてのリクエストに含まれます。',
    },
  },
  {
    name: 'aws:SourceVpc',
    type: 'String',
    ...single,
    ...network,
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
    ...network,
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
    ...network,
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
    ...network,
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
    ...network,
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
    ...network,
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
    ...network,
    description: {
      en: 'The IP address inside the VPC that the request comes from.',
      ja: 'リクエスト元の、VPC 内の IP アドレスです。',
    },
    availability: VPC_ENDPOINT,
  },
  {
    name: 'aws:ResourceAccount',
    type: 'String',
    ...single,
    ...mostly,
    ...resource,
    sensitive: true,
    notActions: NO_RESOURCE_ACCOUNT,
    description: {
      en: 'The ID of the account that owns the requested resource.',
      ja: 'リクエストされたリソースを所有するアカウントの ID です。',
    },
    availability: {
      en: 'In the requests of most services; a few actions do not support it.',
      ja: 'ほとんどのサービスのリクエストに含まれます（一部のアクションを除く）。',
    },
  },
  {
    name: 'aws:ResourceOrgPaths',
    type: 'String',
    multivalued: true,
    ...sometimes,
    ...resource,
    notActions: NO_RESOURCE_ACCOUNT,
    description: {
      en: 'The path in AWS Organizations to the account that owns the requested resource.',
      ja: 'リクエストされたリソースを所有するアカウントに至る、AWS Organizations のパスです。',
    },
    availability: RESOURCE_IN_ORGANIZATION,
  },
  {
    name: 'aws:ResourceOrgID',
    type: 'String',
    ...single,
    ...sometimes,
    ...resource,
    sensitive: true,
    notActions: NO_RESOURCE_ACCOUNT,
    description: {
      en: 'The ID of the organization (`o-…`) that the requested resource belongs to.',
      ja: 'リクエストされたリソースが属する組織の ID（`o-…`）です。',
    },
    availability: RESOURCE_IN_ORGANIZATION,
  },
  {
    name: 'aws:ResourceTag/${TagKey}',
    type: 'String',
    ...single,
    ...sometimes,
    ...resource,
    tagKey: true,
    description: {
      en: 'The value of a tag of the requested resource.',
      ja: 'リクエストされたリソースのタグの値です。',
    },
    availability: {
      en: 'Only where the resource has that tag or is created with it, and its type supports authorization based on tags.',
      ja: 'タグに基づく認可をサポートするリソースに、そのタグがあるか、作成時に付けられる場合だけ含まれます。',
    },
  },
  {
    name: 'aws:CalledVia',
    type: 'String',
    multivalued: true,
    ...sometimes,
    ...request,
    description: {
      en: 'The services, in order, that made the request on behalf of the principal with its credentials.',
      ja: 'プリンシパルの認証情報を使って代わりにリクエストを行ったサービスの、順序付きの一覧です。',
    },
    availability: FORWARDED,
  },
  {
    name: 'aws:CalledViaFirst',
    type: 'String',
    ...single,
    ...sometimes,
    ...request,
    description: {
      en: 'The first service of the chain that made requests on behalf of the principal.',
      ja: 'プリンシパルに代わってリクエストを行った一連のサービスのうち、最初のものです。',
    },
    availability: FORWARDED,
  },
  {
    name: 'aws:CalledViaLast',
    type: 'String',
    ...single,
    ...sometimes,
    ...request,
    description: {
      en: 'The last service of the chain that made requests on behalf of the principal.',
      ja: 'プリンシパルに代わってリクエストを行った一連のサービスのうち、最後のものです。',
    },
    availability: FORWARDED,
  },
  {
    name: 'aws:CalledViaAWSMCP',
    type: 'String',
    ...single,
    ...sometimes,
    ...request,
    values: ['aws-mcp.amazonaws.com', 'ecs-mcp.amazonaws.com', 'eks-mcp.amazonaws.com'],
    description: {
      en: 'The service principal of the AWS MCP server that made the request on behalf of the principal.',
      ja: 'プリンシパルに代わってリクエストを行った AWS MCP サーバーのサービスプリンシパルです。',
    },
    availability: {
      en: 'Only where an AWS MCP server calls a service with the credentials of the principal.',
      ja: 'AWS MCP サーバーがプリンシパルの認証情報でサービスを呼び出す場合だけ含まれます。',
    },
  },
  {
    name: 'aws:ViaAWSService',
    type: 'Bool',
    ...single,
    ...always,
    ...request,
    description: {
      en: 'Whether an AWS service makes the request on behalf of the principal, with its credentials (forward access sessions).',
      ja: 'AWS のサービスがプリンシパルの認証情報を使って代わりにリクエストを行っているかどうかです（転送アクセスセッション）。',
    },
    availability: EVERY_REQUEST,
  },
  {
    name: 'aws:ViaAWSMCPService',
    type: 'Bool',
    ...single,
    ...sometimes,
    ...request,
    description: {
      en: 'Whether an AWS MCP server makes the request on behalf of the principal.',
      ja: 'AWS MCP サーバーがプリンシパルに代わってリクエストを行っているかどうかです。',
    },
    availability: {
      en: 'Where an AWS MCP server calls a service on behalf of the principal.',
      ja: 'AWS MCP サーバーがプリンシパルに代わってサービスを呼び出す場合に含まれます。',
    },
  },
  {
    name: 'aws:CurrentTime',
    type: 'Date',
    ...single,
    ...always,
    ...request,
    description: {
      en: 'The date and time of the request.',
      ja: 'リクエストの日時です。',
    },
    availability: EVERY_REQUEST,
  },
  {
    name: 'aws:EpochTime',
    type: 'Date',
    otherType: 'Numeric',
    ...single,
    ...always,
    ...request,
    description: {
      en: 'The date and time of the request, in seconds since 1 January 1970.',
      ja: 'リクエストの日時を、1970 年 1 月 1 日からの秒数で表したものです。',
    },
    availability: EVERY_REQUEST,
  },
  {
    name: 'aws:referer',
    type: 'String',
    ...single,
    ...sometimes,
    ...fromCaller,
    description: {
      en: 'The web page that a browser says the request was linked from; anyone can send any value.',
      ja: 'リンク元としてブラウザが伝えるウェブページで、誰でも任意の値を送信できます。',
    },
    availability: {
      en: 'Only where a browser follows a link on a web page; not in API calls.',
      ja: 'ブラウザがウェブページのリンクから呼び出す場合だけ含まれ、API の呼び出しには含まれません。',
    },
  },
  {
    name: 'aws:RequestedRegion',
    type: 'String',
    ...single,
    ...always,
    ...request,
    description: {
      en: 'The Region whose endpoint is called; `us-east-1` for most global services.',
      ja: '呼び出されたエンドポイントのリージョンです（多くのグローバルサービスでは `us-east-1`）。',
    },
    availability: EVERY_REQUEST,
  },
  {
    name: 'aws:RequestTag/${TagKey}',
    type: 'String',
    ...single,
    ...sometimes,
    ...fromCaller,
    tagKey: true,
    description: {
      en: 'The value of a tag that the request passes.',
      ja: 'リクエストで渡されたタグの値です。',
    },
    availability: TAGS_IN_REQUEST,
  },
  {
    name: 'aws:TagKeys',
    type: 'String',
    multivalued: true,
    ...sometimes,
    ...fromCaller,
    description: {
      en: 'The keys of the tags that the request passes or removes.',
      ja: 'リクエストで追加または削除するタグのキーの一覧です。',
    },
    availability: {
      en: 'Only where the action supports tags in the request.',
      ja: 'リクエストでのタグの指定をサポートするアクションの場合だけ含まれます。',
    },
  },
  {
    name: 'aws:SecureTransport',
    type: 'Bool',
    ...single,
    ...always,
    ...request,
    description: {
      en: 'Whether the request was sent with TLS.',
      ja: 'リクエストが TLS で送信されたかどうかです。',
    },
    availability: EVERY_REQUEST,
  },
  {
    name: 'aws:SourceAccount',
    type: 'String',
    ...single,
    ...sometimes,
    ...request,
    sensitive: true,
    description: {
      en: 'The ID of the account of the resource on whose behalf a service calls.',
      ja: 'サービスの呼び出しのもととなったリソースのアカウントの ID です。',
    },
    availability: FOR_A_RESOURCE,
  },
  {
    name: 'aws:SourceArn',
    type: 'Arn',
    ...single,
    ...sometimes,
    ...request,
    description: {
      en: 'The ARN of the resource on whose behalf a service calls.',
      ja: 'サービスの呼び出しのもととなったリソースの ARN です。',
    },
    availability: FOR_A_RESOURCE,
  },
  {
    name: 'aws:SourceOrgID',
    type: 'String',
    ...single,
    ...sometimes,
    ...request,
    sensitive: true,
    description: {
      en: 'The ID of the organization (`o-…`) of the resource on whose behalf a service calls.',
      ja: 'サービスの呼び出しのもととなったリソースが属する組織の ID（`o-…`）です。',
    },
    availability: FOR_A_RESOURCE_IN_ORGANIZATION,
  },
  {
    name: 'aws:SourceOrgPaths',
    type: 'String',
    multivalued: true,
    ...sometimes,
    ...request,
    description: {
      en: 'The path in AWS Organizations to the account of the resource on whose behalf a service calls.',
      ja: 'サービスの呼び出しのもととなったリソースのアカウントに至る、AWS Organizations のパスです。',
    },
    availability: FOR_A_RESOURCE_IN_ORGANIZATION,
  },
  {
    name: 'aws:UserAgent',
    type: 'String',
    ...single,
    ...always,
    ...fromCaller,
    description: {
      en: 'The client application as it names itself; anyone can send any value.',
      ja: 'クライアントが自ら名乗るアプリケーション名で、誰でも任意の値を送信できます。',
    },
    availability: EVERY_REQUEST,
  },
  {
    name: 'aws:IsMcpServiceAction',
    type: 'Bool',
    ...single,
    ...sometimes,
    ...request,
    description: {
      en: 'Whether the action is one of an AWS MCP server itself, not one of a service that it calls.',
      ja: 'アクションが、呼び出し先のサービスではなく AWS MCP サーバー自体のものであるかどうかです。',
    },
    availability: {
      en: 'Only where an AWS MCP server authorizes an action of its own.',
      ja: 'AWS MCP サーバーが自身のアクションを認可する場合だけ含まれます。',
    },
  },
];

/**
 * Keys of one service that requests to other services carry, too ("cross-service condition keys" of
 * the same page). They say what the session of a role was made for.
 */
export const CROSS_SERVICE_CONDITION_KEYS: readonly GlobalConditionKey[] = [
  {
    name: 'ec2:RoleDelivery',
    type: 'Numeric',
    ...session,
    values: ['1.0', '2.0'],
    description: {
      en: 'The version of the instance metadata service that delivered the role credentials.',
      ja: 'ロールの認証情報を渡したインスタンスメタデータサービスのバージョンです。',
    },
    availability: EC2_ROLE,
  },
  {
    name: 'ec2:SourceInstanceArn',
    type: 'Arn',
    ...session,
    description: {
      en: 'The ARN of the instance that the role credentials were delivered to.',
      ja: 'ロールの認証情報が渡されたインスタンスの ARN です。',
    },
    availability: EC2_ROLE,
  },
  {
    name: 'glue:RoleAssumedBy',
    type: 'String',
    ...session,
    values: ['glue.amazonaws.com'],
    description: {
      en: 'AWS Glue as the service that makes the request with a service role.',
      ja: 'サービスロールでリクエストを行う AWS Glue を表します。',
    },
    availability: {
      en: 'Only where AWS Glue itself makes the request with a service role.',
      ja: 'AWS Glue 自体がサービスロールでリクエストを行う場合だけ含まれます。',
    },
  },
  {
    name: 'glue:CredentialIssuingService',
    type: 'String',
    ...session,
    values: ['glue.amazonaws.com'],
    description: {
      en: 'AWS Glue as the service that gave the credentials to a job or a development endpoint.',
      ja: 'ジョブまたは開発エンドポイントに認証情報を渡した AWS Glue を表します。',
    },
    availability: {
      en: 'Only in requests from a job or a development endpoint of AWS Glue.',
      ja: 'AWS Glue のジョブまたは開発エンドポイントからのリクエストだけに含まれます。',
    },
  },
  {
    name: 'codebuild:BuildArn',
    type: 'Arn',
    ...session,
    description: {
      en: 'The ARN of the build that the role credentials were delivered to.',
      ja: 'ロールの認証情報が渡されたビルドの ARN です。',
    },
    availability: {
      en: 'Only in requests with a role that AWS CodeBuild assumed.',
      ja: 'AWS CodeBuild が引き受けたロールによるリクエストだけに含まれます。',
    },
  },
  {
    name: 'codebuild:ProjectArn',
    type: 'Arn',
    ...session,
    description: {
      en: 'The ARN of the build project that the role credentials were delivered to.',
      ja: 'ロールの認証情報が渡されたビルドプロジェクトの ARN です。',
    },
    availability: {
      en: 'Only in requests with a role that AWS CodeBuild assumed.',
      ja: 'AWS CodeBuild が引き受けたロールによるリクエストだけに含まれます。',
    },
  },
  {
    name: 'lambda:SourceFunctionArn',
    type: 'Arn',
    ...session,
    description: {
      en: 'The ARN of the Lambda function that the role credentials were delivered to.',
      ja: 'ロールの認証情報が渡された Lambda 関数の ARN です。',
    },
    availability: {
      en: 'Only in requests from the execution environment of a Lambda function, and some that Lambda makes for it.',
      ja: 'Lambda 関数の実行環境からのリクエストと、関数のために Lambda が行う一部のリクエストだけに含まれます。',
    },
  },
  {
    name: 'ssm:SourceInstanceArn',
    type: 'Arn',
    ...session,
    description: {
      en: 'The ARN of the managed node of AWS Systems Manager that the role credentials were delivered to.',
      ja: 'ロールの認証情報が渡された AWS Systems Manager マネージドノードの ARN です。',
    },
    availability: {
      en: 'Only where Systems Manager delivered the role credentials to a managed node; not with an EC2 instance profile.',
      ja: 'Systems Manager がマネージドノードに渡したロールの認証情報の場合だけ含まれ、EC2 インスタンスプロファイルの場合は含まれません。',
    },
  },
  {
    name: 'identitystore:UserId',
    type: 'String',
    ...session,
    description: {
      en: 'The ID of the IAM Identity Center user that makes the request.',
      ja: 'リクエストを行う IAM Identity Center ユーザーの ID です。',
    },
    availability: {
      en: 'Only where the caller is a user of IAM Identity Center.',
      ja: '呼び出し元が IAM Identity Center のユーザーである場合だけ含まれます。',
    },
  },
];

/** A key that AWS advises against. */
export interface DeprecatedGlobalKey {
  readonly name: string;
  /** The keys to use instead; which one depends on what was meant. */
  readonly instead: readonly string[];
}

/**
 * Keys that AWS advises against. Sources: Access Analyzer's policy checks for `aws:ARN`; Amazon SNS
 * Developer Guide for `aws:SourceOwner`, which SNS still honours (its default topic policy has it).
 */
export const DEPRECATED_GLOBAL_KEYS: readonly DeprecatedGlobalKey[] = [
  { name: 'aws:ARN', instead: ['aws:PrincipalArn', 'aws:SourceArn'] },
  { name: 'aws:SourceOwner', instead: ['aws:SourceAccount', 'aws:SourceArn'] },
];

/**
 * Keys that exist although the page of global keys does not list them: nobody should be told that they
 * are unknown. The AWS managed policy AWSSSOServiceRolePolicy uses the first; the policy simulator
 * fills in the others.
 */
export const UNLISTED_GLOBAL_KEYS: readonly string[] = [
  'aws:PrincipalOrgMasterAccountId',
  'aws:PrincipalId',
  'aws:Type',
];

const byLowerCase: ReadonlyMap<string, GlobalConditionKey> = new Map(
  [...GLOBAL_CONDITION_KEYS, ...CROSS_SERVICE_CONDITION_KEYS].map((key) => [
    (key.tagKey ? key.name.slice(0, key.name.indexOf('/') + 1) : key.name).toLowerCase(),
    key,
  ]),
);

/**
 * The global or cross-service condition key that a policy names: in any letter case, with any tag key
 * after the slash (`aws:ResourceTag/team`).
 *
 * @returns undefined for other keys, and where a tag key is missing (`aws:ResourceTag`, `aws:ResourceTag/`)
 */
export function findGlobalConditionKey(key: string): GlobalConditionKey | undefined {
  const slash = key.indexOf('/');
  if (slash === key.length - 1) return undefined;
  return byLowerCase.get((slash < 0 ? key : key.slice(0, slash + 1)).toLowerCase());
}
