import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../../server/src/languageService';
import { RULES } from '../../../../server/src/rules/registry.generated';
import { parseCase } from '../../testers/ruleTester';

/** What policies for a service commonly name: actions, resources, and condition keys. */
type Typical = readonly [
  service: string,
  actions: readonly string[],
  resources: readonly string[],
  keys: readonly string[],
];

const HERE = 'us-east-1:111122223333';

const TYPICAL: readonly Typical[] = [
  [
    'Amazon S3',
    ['s3:GetObject', 's3:PutObjectAcl', 's3:ListBucket', 's3:*MultipartUpload*', 's3:Get*'],
    ['arn:aws:s3:::b', 'arn:aws:s3:::b/*', `arn:aws:s3:${HERE}:accesspoint/a/object/*`],
    [
      's3:prefix',
      's3:x-amz-acl',
      's3:x-amz-server-side-encryption',
      's3:TlsVersion',
      's3:signatureAge',
      's3:ExistingObjectTag/a',
      's3:DataAccessPointAccount',
      's3:LocationConstraint',
      's3:VersionId',
    ],
  ],
  [
    'Amazon EC2',
    ['ec2:RunInstances', 'ec2:Describe*', 'ec2:CreateTags', 'ec2:AuthorizeSecurityGroupIngress'],
    [
      `arn:aws:ec2:${HERE}:instance/*`,
      'arn:aws:ec2:*::image/ami-*',
      'arn:aws:ec2:us-east-1::snapshot/*',
    ],
    [
      'ec2:InstanceType',
      'ec2:ResourceTag/a',
      'ec2:Region',
      'ec2:CreateAction',
      'ec2:Vpc',
      'ec2:MetadataHttpTokens',
      'ec2:SourceInstanceARN',
      'ec2:Owner',
      'ec2:Encrypted',
    ],
  ],
  [
    'IAM',
    ['iam:PassRole', 'iam:CreateServiceLinkedRole', 'iam:*AccessKey*'],
    [
      'arn:aws:iam::111122223333:role/r',
      'arn:aws:iam::aws:policy/ReadOnlyAccess',
      'arn:aws:iam::*:mfa/*',
    ],
    [
      'iam:PassedToService',
      'iam:PermissionsBoundary',
      'iam:PolicyARN',
      'iam:AWSServiceName',
      'iam:ResourceTag/a',
      'iam:AssociatedResourceArn',
    ],
  ],
  [
    'AWS STS',
    [
      'sts:AssumeRole',
      'sts:AssumeRoleWithSAML',
      'sts:TagSession',
      'sts:SetSourceIdentity',
      'sts:GetCallerIdentity',
      'sts:DecodeAuthorizationMessage',
    ],
    ['arn:aws:iam::111122223333:role/r', 'arn:aws:sts::111122223333:assumed-role/r/s'],
    [
      'sts:ExternalId',
      'sts:RoleSessionName',
      'sts:TransitiveTagKeys',
      'sts:SourceIdentity',
      'sts:DurationSeconds',
    ],
  ],
  [
    'AWS KMS',
    ['kms:Decrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*', 'kms:CreateGrant'],
    [`arn:aws:kms:${HERE}:key/*`, `arn:aws:kms:${HERE}:alias/a`],
    [
      'kms:ViaService',
      'kms:CallerAccount',
      'kms:GrantIsForAWSResource',
      'kms:EncryptionContext:aws:s3:arn',
      'kms:EncryptionContextKeys',
      'kms:KeySpec',
      'kms:ResourceAliases',
      'kms:GrantOperations',
      'kms:ScheduleKeyDeletionPendingWindowInDays',
    ],
  ],
  [
    'AWS Lambda',
    [
      'lambda:InvokeFunction',
      'lambda:InvokeFunctionUrl',
      'lambda:AddPermission',
      'lambda:UpdateFunctionCode',
      'lambda:GetLayerVersion',
    ],
    [
      `arn:aws:lambda:${HERE}:function:f:*`,
      `arn:aws:lambda:${HERE}:layer:l:1`,
      `arn:aws:lambda:${HERE}:event-source-mapping:*`,
    ],
    [
      'lambda:FunctionArn',
      'lambda:Principal',
      'lambda:FunctionUrlAuthType',
      'lambda:Layer',
      'lambda:VpcIds',
      'lambda:SourceFunctionArn',
    ],
  ],
  [
    'DynamoDB',
    [
      'dynamodb:GetItem',
      'dynamodb:BatchWriteItem',
      'dynamodb:PartiQLSelect',
      'dynamodb:Query',
      'dynamodb:DescribeStream',
    ],
    [
      `arn:aws:dynamodb:${HERE}:table/t`,
      `arn:aws:dynamodb:${HERE}:table/t/index/*`,
      `arn:aws:dynamodb:${HERE}:table/t/stream/*`,
    ],
    [
      'dynamodb:LeadingKeys',
      'dynamodb:Attributes',
      'dynamodb:Select',
      'dynamodb:ReturnValues',
      'dynamodb:FullTableScan',
    ],
  ],
  [
    'SQS',
    [
      'sqs:SendMessage',
      'sqs:ReceiveMessage',
      'sqs:DeleteMessage',
      'sqs:GetQueueUrl',
      'sqs:GetQueueAttributes',
    ],
    [`arn:aws:sqs:${HERE}:q`],
    [],
  ],
  [
    'SNS',
    ['sns:Publish', 'sns:Subscribe', 'sns:CreateTopic'],
    [`arn:aws:sns:${HERE}:t`],
    ['sns:Protocol', 'sns:Endpoint', 'AWS:SourceOwner'],
  ],
  [
    'CloudWatch',
    [
      'cloudwatch:PutMetricData',
      'cloudwatch:GetMetricData',
      'cloudwatch:DescribeAlarms',
      'cloudwatch:ListMetrics',
    ],
    [`arn:aws:cloudwatch:${HERE}:alarm:a`, 'arn:aws:cloudwatch::111122223333:dashboard/d'],
    ['cloudwatch:namespace', 'cloudwatch:AlarmActions'],
  ],
  [
    'CloudWatch Logs',
    [
      'logs:CreateLogGroup',
      'logs:CreateLogStream',
      'logs:PutLogEvents',
      'logs:FilterLogEvents',
      'logs:StartQuery',
    ],
    [
      `arn:aws:logs:${HERE}:log-group:/aws/lambda/f:*`,
      `arn:aws:logs:${HERE}:log-group:g:log-stream:s`,
      'arn:aws:logs:*:*:*',
    ],
    [],
  ],
  [
    'EventBridge',
    ['events:PutEvents', 'events:PutRule', 'events:PutTargets', 'events:DescribeRule'],
    [`arn:aws:events:${HERE}:rule/r`, `arn:aws:events:${HERE}:event-bus/default`],
    [
      'events:source',
      'events:detail-type',
      'events:TargetArn',
      'events:creatorAccount',
      'events:ManagedBy',
    ],
  ],
  [
    'EventBridge Scheduler',
    ['scheduler:CreateSchedule', 'scheduler:ListSchedules'],
    [`arn:aws:scheduler:${HERE}:schedule/g/s`],
    [],
  ],
  [
    'Step Functions',
    ['states:StartExecution', 'states:DescribeExecution', 'states:StopExecution'],
    [`arn:aws:states:${HERE}:stateMachine:s`, `arn:aws:states:${HERE}:execution:s:*`],
    [],
  ],
  [
    'Secrets Manager',
    ['secretsmanager:GetSecretValue', 'secretsmanager:DescribeSecret'],
    [`arn:aws:secretsmanager:${HERE}:secret:s-??????`],
    [
      'secretsmanager:ResourceTag/a',
      'secretsmanager:VersionStage',
      'secretsmanager:Name',
      'secretsmanager:BlockPublicPolicy',
      'secretsmanager:resource/AllowRotationLambdaArn',
    ],
  ],
  [
    'Systems Manager',
    ['ssm:GetParameter*', 'ssm:StartSession', 'ssm:SendCommand', 'ssm:UpdateInstanceInformation'],
    [
      `arn:aws:ssm:${HERE}:parameter/p`,
      'arn:aws:ssm:*::document/AWS-RunShellScript',
      `arn:aws:ssm:${HERE}:managed-instance/*`,
    ],
    [
      'ssm:resourceTag/a',
      'ssm:SessionDocumentAccessCheck',
      'ssm:Recursive',
      'ssm:Overwrite',
      'ssm:resourceTag/aws:ssmmessages:session-id',
    ],
  ],
  [
    'Session Manager channels',
    ['ssmmessages:CreateControlChannel', 'ssmmessages:OpenDataChannel', 'ec2messages:GetMessages'],
    [],
    [],
  ],
  [
    'RDS',
    [
      'rds:CreateDBInstance',
      'rds:DescribeDBInstances',
      'rds:Describe*',
      'rds-db:connect',
      'rds-data:ExecuteStatement',
    ],
    [
      `arn:aws:rds:${HERE}:db:d`,
      `arn:aws:rds:${HERE}:cluster:c`,
      `arn:aws:rds-db:${HERE}:dbuser:db-ABC/u`,
    ],
    [
      'rds:DatabaseEngine',
      'rds:db-tag/a',
      'rds:req-tag/a',
      'rds:DatabaseClass',
      'rds:StorageEncrypted',
    ],
  ],
  [
    'ECS',
    ['ecs:RunTask', 'ecs:UpdateService', 'ecs:RegisterTaskDefinition', 'ecs:ExecuteCommand'],
    [
      `arn:aws:ecs:${HERE}:cluster/c`,
      `arn:aws:ecs:${HERE}:task-definition/t:*`,
      `arn:aws:ecs:${HERE}:service/c/s`,
    ],
    ['ecs:cluster', 'ecs:container-name', 'ecs:enable-execute-command', 'ecs:ResourceTag/a'],
  ],
  [
    'ECR',
    [
      'ecr:GetAuthorizationToken',
      'ecr:BatchGetImage',
      'ecr:GetDownloadUrlForLayer',
      'ecr:PutImage',
      'ecr-public:GetAuthorizationToken',
    ],
    [`arn:aws:ecr:${HERE}:repository/r`],
    ['ecr:ResourceTag/a'],
  ],
  [
    'EKS',
    ['eks:DescribeCluster', 'eks:AccessKubernetesApi', 'eks-auth:AssumeRoleForPodIdentity'],
    [`arn:aws:eks:${HERE}:cluster/c`],
    ['eks:clusterName', 'eks:policyArn', 'eks:accessScope'],
  ],
  [
    'Elastic Load Balancing',
    [
      'elasticloadbalancing:RegisterTargets',
      'elasticloadbalancing:Describe*',
      'elasticloadbalancing:SetWebAcl',
    ],
    [
      `arn:aws:elasticloadbalancing:${HERE}:loadbalancer/app/a/1`,
      `arn:aws:elasticloadbalancing:${HERE}:targetgroup/t/1`,
    ],
    [
      'elasticloadbalancing:ResourceTag/a',
      'elasticloadbalancing:CreateAction',
      'elasticloadbalancing:ListenerProtocol',
    ],
  ],
  [
    'Auto Scaling',
    [
      'autoscaling:UpdateAutoScalingGroup',
      'autoscaling:SetDesiredCapacity',
      'application-autoscaling:RegisterScalableTarget',
      'autoscaling-plans:*',
    ],
    [`arn:aws:autoscaling:${HERE}:autoScalingGroup:*:autoScalingGroupName/g`],
    ['autoscaling:ResourceTag/a', 'autoscaling:LaunchConfigurationName', 'autoscaling:MinSize'],
  ],
  [
    'API Gateway',
    ['execute-api:Invoke', 'apigateway:GET', 'apigateway:POST', 'execute-api:ManageConnections'],
    [`arn:aws:execute-api:${HERE}:a/*/GET/pets`, 'arn:aws:apigateway:us-east-1::/restapis/*'],
    ['apigateway:Request/EndpointType', 'apigateway:Resource/ApiName'],
  ],
  [
    'CloudFormation',
    ['cloudformation:CreateStack', 'cloudformation:DescribeStacks', 'cloudformation:GetResource'],
    [
      `arn:aws:cloudformation:${HERE}:stack/s/*`,
      'arn:aws:cloudformation:us-east-1:aws:transform/Serverless-2016-10-31',
    ],
    [
      'cloudformation:TemplateUrl',
      'cloudformation:ResourceTypes',
      'cloudformation:RoleArn',
      'cloudformation:StackPolicyUrl',
      'cloudformation:ChangeSetName',
    ],
  ],
  [
    'CloudTrail',
    ['cloudtrail:LookupEvents', 'cloudtrail:StopLogging', 'cloudtrail-data:PutAuditEvents'],
    [`arn:aws:cloudtrail:${HERE}:trail/t`],
    [],
  ],
  [
    'CloudFront',
    ['cloudfront:CreateInvalidation', 'cloudfront-keyvaluestore:GetKey'],
    ['arn:aws:cloudfront::111122223333:distribution/E1'],
    [],
  ],
  [
    'Route 53',
    [
      'route53:ChangeResourceRecordSets',
      'route53:ListHostedZones',
      'route53domains:*',
      'route53resolver:ListFirewallRules',
    ],
    ['arn:aws:route53:::hostedzone/Z1', 'arn:aws:route53:::change/*'],
    [
      'route53:ChangeResourceRecordSetsNormalizedRecordNames',
      'route53:ChangeResourceRecordSetsRecordTypes',
      'route53:ChangeResourceRecordSetsActions',
      'route53:VPCs',
    ],
  ],
  [
    'ACM',
    ['acm:RequestCertificate', 'acm:DescribeCertificate', 'acm-pca:IssueCertificate'],
    [`arn:aws:acm:${HERE}:certificate/c`, `arn:aws:acm-pca:${HERE}:certificate-authority/c`],
    ['acm:DomainNames', 'acm:ValidationMethod', 'acm-pca:TemplateArn'],
  ],
  [
    'Athena',
    ['athena:StartQueryExecution', 'athena:GetQueryResults'],
    [`arn:aws:athena:${HERE}:workgroup/w`],
    [],
  ],
  [
    'Glue',
    ['glue:GetTable', 'glue:GetPartitions', 'glue:StartJobRun', 'glue:BatchCreatePartition'],
    [
      `arn:aws:glue:${HERE}:catalog`,
      `arn:aws:glue:${HERE}:table/d/*`,
      `arn:aws:glue:${HERE}:job/j`,
    ],
    ['glue:RoleAssumedBy', 'glue:VpcIds', 'glue:CredentialIssuingService'],
  ],
  ['Lake Formation', ['lakeformation:GetDataAccess', 'lakeformation:GrantPermissions'], [], []],
  [
    'Redshift',
    [
      'redshift:GetClusterCredentials',
      'redshift:DescribeClusters',
      'redshift-data:ExecuteStatement',
      'redshift-serverless:GetCredentials',
    ],
    [
      `arn:aws:redshift:${HERE}:dbuser:c/\${redshift:DbUser}`,
      `arn:aws:redshift:${HERE}:dbname:c/d`,
    ],
    [
      'redshift:DbName',
      'redshift:DbUser',
      'redshift:DurationSeconds',
      'redshift-data:statement-owner-iam-userid',
    ],
  ],
  [
    'Kinesis',
    [
      'kinesis:PutRecords',
      'kinesis:GetShardIterator',
      'firehose:PutRecordBatch',
      'kinesisanalytics:StartApplication',
      'kinesisvideo:GetMedia',
    ],
    [`arn:aws:kinesis:${HERE}:stream/s`, `arn:aws:firehose:${HERE}:deliverystream/d`],
    [],
  ],
  [
    'MSK',
    [
      'kafka-cluster:Connect',
      'kafka-cluster:ReadData',
      'kafka:DescribeCluster',
      'kafkaconnect:CreateConnector',
    ],
    [`arn:aws:kafka:${HERE}:cluster/c/u`, `arn:aws:kafka:${HERE}:topic/c/u/t`],
    [],
  ],
  [
    'OpenSearch',
    ['es:ESHttpGet', 'es:ESHttp*', 'es:DescribeDomain', 'aoss:APIAccessAll', 'osis:Ingest'],
    [`arn:aws:es:${HERE}:domain/d/*`, `arn:aws:aoss:${HERE}:collection/c`],
    ['aoss:collection'],
  ],
  [
    'ElastiCache',
    ['elasticache:Connect', 'elasticache:DescribeCacheClusters', 'memorydb:Connect'],
    [`arn:aws:elasticache:${HERE}:replicationgroup:r`],
    ['elasticache:CacheNodeType', 'elasticache:AtRestEncryptionEnabled', 'memorydb:TLSEnabled'],
  ],
  [
    'EFS and FSx',
    ['elasticfilesystem:ClientMount', 'elasticfilesystem:ClientWrite', 'fsx:CreateFileSystem'],
    [`arn:aws:elasticfilesystem:${HERE}:file-system/fs-1`, `arn:aws:fsx:${HERE}:file-system/*`],
    [
      'elasticfilesystem:AccessPointArn',
      'elasticfilesystem:AccessedViaMountTarget',
      'elasticfilesystem:Encrypted',
      'fsx:StorageVirtualMachineId',
    ],
  ],
  [
    'Backup and Glacier',
    ['backup:StartBackupJob', 'backup-storage:MountCapsule', 'glacier:UploadArchive'],
    [`arn:aws:backup:${HERE}:backup-vault:v`, `arn:aws:glacier:${HERE}:vaults/v`],
    ['backup:CopyTargets', 'glacier:ArchiveAgeInDays', 'glacier:ResourceTag/a'],
  ],
  [
    'CodeBuild and friends',
    [
      'codebuild:StartBuild',
      'codebuild:BatchGetBuilds',
      'codecommit:GitPull',
      'codepipeline:StartPipelineExecution',
      'codedeploy:CreateDeployment',
      'codestar-connections:UseConnection',
      'codeconnections:UseConnection',
      'codeartifact:GetAuthorizationToken',
    ],
    [
      `arn:aws:codebuild:${HERE}:project/p`,
      `arn:aws:codecommit:${HERE}:r`,
      `arn:aws:codepipeline:${HERE}:p`,
      `arn:aws:codestar-connections:${HERE}:connection/c`,
    ],
    [
      'codecommit:References',
      'codestar-connections:FullRepositoryId',
      'codeconnections:ProviderType',
    ],
  ],
  [
    'Cognito',
    [
      'cognito-idp:AdminInitiateAuth',
      'cognito-identity:GetId',
      'cognito-sync:ListRecords',
      'mobileanalytics:PutEvents',
    ],
    [`arn:aws:cognito-idp:${HERE}:userpool/p`, `arn:aws:cognito-identity:${HERE}:identitypool/i`],
    ['cognito-identity.amazonaws.com:aud', 'cognito-identity-unauth:IdentityPoolArn'],
  ],
  [
    'SES',
    ['ses:SendEmail', 'ses:SendRawEmail'],
    [`arn:aws:ses:${HERE}:identity/example.com`],
    ['ses:FromAddress', 'ses:Recipients', 'ses:FromDisplayName', 'ses:FeedbackAddress'],
  ],
  [
    'Bedrock',
    [
      'bedrock:InvokeModel',
      'bedrock:InvokeModelWithResponseStream',
      'bedrock:Retrieve',
      'bedrock-agentcore:InvokeAgentRuntime',
    ],
    [
      'arn:aws:bedrock:*::foundation-model/*',
      `arn:aws:bedrock:${HERE}:inference-profile/*`,
      `arn:aws:bedrock:${HERE}:knowledge-base/k`,
    ],
    [
      'bedrock:GuardrailIdentifier',
      'bedrock:InferenceProfileArn',
      'bedrock:ThirdPartyKnowledgeBaseCredentialsSecretArn',
    ],
  ],
  [
    'SageMaker',
    ['sagemaker:InvokeEndpoint', 'sagemaker:CreateTrainingJob', 'sagemaker-mlflow:*'],
    [`arn:aws:sagemaker:${HERE}:endpoint/e`, `arn:aws:sagemaker:${HERE}:training-job/*`],
    [
      'sagemaker:VpcSubnets',
      'sagemaker:VolumeKmsKey',
      'sagemaker:InstanceTypes',
      'sagemaker:ResourceTag/a',
      'sagemaker:TargetModel',
    ],
  ],
  [
    'Machine learning APIs',
    [
      'textract:DetectDocumentText',
      'rekognition:DetectFaces',
      'polly:SynthesizeSpeech',
      'transcribe:StartTranscriptionJob',
      'translate:TranslateText',
      'comprehend:DetectSentiment',
      'lex:PostText',
      'personalize:GetRecommendations',
      'kendra:Query',
    ],
    [`arn:aws:rekognition:${HERE}:collection/c`, `arn:aws:polly:${HERE}:lexicon/l`],
    [],
  ],
  [
    'Organizations',
    [
      'organizations:DescribeOrganization',
      'organizations:LeaveOrganization',
      'account:PutAlternateContact',
      'controltower:*',
    ],
    [
      'arn:aws:organizations::111122223333:account/o-a/*',
      'arn:aws:organizations::aws:policy/service_control_policy/p-FullAWSAccess',
    ],
    [
      'organizations:ServicePrincipal',
      'organizations:PolicyType',
      'account:TargetRegion',
      'account:AccountResourceOrgPaths',
    ],
  ],
  [
    'IAM Identity Center',
    [
      'sso:CreateAccountAssignment',
      'sso-directory:DescribeUsers',
      'identitystore:ListUsers',
      'sso-oauth:CreateTokenWithIAM',
    ],
    [
      'arn:aws:sso:::instance/i',
      'arn:aws:sso:::permissionSet/i/p',
      'arn:aws:identitystore:::user/*',
    ],
    ['identitystore:UserId', 'sso:ApplicationAccount'],
  ],
  [
    'Billing',
    [
      'aws-portal:ViewBilling',
      'ce:GetCostAndUsage',
      'budgets:ViewBudget',
      'cur:DescribeReportDefinitions',
      'billing:GetBillingData',
      'payments:ListPaymentPreferences',
      'tax:GetTaxRegistration',
      'purchase-orders:ViewPurchaseOrders',
      'pricing:GetProducts',
      'freetier:GetFreeTierUsage',
      'savingsplans:DescribeSavingsPlans',
    ],
    ['arn:aws:budgets::111122223333:budget/b'],
    [],
  ],
  [
    'Support and health',
    [
      'support:*',
      'trustedadvisor:Describe*',
      'health:DescribeEvents',
      'servicequotas:GetServiceQuota',
      'supportplans:GetSupportPlan',
    ],
    [`arn:aws:servicequotas:${HERE}:ec2/L-1`],
    ['servicequotas:service'],
  ],
  [
    'Security services',
    [
      'guardduty:GetFindings',
      'securityhub:BatchImportFindings',
      'inspector2:ListFindings',
      'macie2:GetFindings',
      'detective:ListGraphs',
      'access-analyzer:ValidatePolicy',
      'config:PutEvaluations',
      'fms:ListPolicies',
      'wafv2:GetWebACL',
      'waf-regional:GetWebACL',
      'shield:DescribeProtection',
      'network-firewall:DescribeFirewall',
    ],
    [
      `arn:aws:guardduty:${HERE}:detector/d`,
      `arn:aws:securityhub:${HERE}:product/111122223333/default`,
      `arn:aws:config:${HERE}:config-rule/*`,
      `arn:aws:wafv2:${HERE}:regional/webacl/w/1`,
    ],
    ['securityhub:TargetAccount', 'wafv2:LogScope'],
  ],
  [
    'IoT',
    [
      'iot:Connect',
      'iot:Publish',
      'iot:Subscribe',
      'iotjobsdata:DescribeJobExecution',
      'greengrass:Discover',
      'iotevents:BatchPutMessage',
      'iotsitewise:BatchPutAssetPropertyValue',
    ],
    [
      `arn:aws:iot:${HERE}:topic/t`,
      `arn:aws:iot:${HERE}:client/\${iot:Connection.Thing.ThingName}`,
    ],
    ['iot:Connection.Thing.IsAttached', 'iot:ThingGroupArn'],
  ],
  [
    'Networking',
    [
      'vpc-lattice-svcs:Invoke',
      'vpc-lattice:CreateService',
      'networkmanager:GetSites',
      'directconnect:DescribeConnections',
      'globalaccelerator:ListAccelerators',
      'ram:CreateResourceShare',
      'servicediscovery:DiscoverInstances',
      'appmesh:StreamAggregatedResources',
    ],
    [
      `arn:aws:vpc-lattice:${HERE}:service/s/*`,
      'arn:aws:globalaccelerator::111122223333:accelerator/a',
      `arn:aws:ram:${HERE}:resource-share/r`,
    ],
    [
      'vpc-lattice-svcs:RequestMethod',
      'vpc-lattice-svcs:RequestHeader/a',
      'ram:RequestedResourceType',
      'ram:Principal',
      'servicediscovery:NamespaceName',
    ],
  ],
  [
    'Data transfer',
    [
      'transfer:StartFileTransfer',
      'datasync:StartTaskExecution',
      'dms:StartReplicationTask',
      'storagegateway:ListGateways',
      'snowball:ListJobs',
      'importexport:CreateJob',
    ],
    [`arn:aws:transfer:${HERE}:server/s-1`, `arn:aws:dms:${HERE}:task:t`],
    ['dms:req-tag/a'],
  ],
  [
    'Applications',
    [
      'appsync:GraphQL',
      'amplify:StartJob',
      'apprunner:StartDeployment',
      'elasticbeanstalk:UpdateEnvironment',
      'batch:SubmitJob',
      'appconfig:GetLatestConfiguration',
      'mq:DescribeBroker',
      'swf:PollForActivityTask',
      'sdb:Select',
      'qldb:SendCommand',
      'cassandra:Select',
      'neptune-db:connect',
      'timestream:Select',
      'xray:PutTraceSegments',
      'synthetics:StartCanary',
      'rum:PutRumEvents',
      'evidently:EvaluateFeature',
    ],
    [
      `arn:aws:appsync:${HERE}:apis/a/types/Query/fields/f`,
      `arn:aws:elasticbeanstalk:${HERE}:environment/a/e`,
      `arn:aws:batch:${HERE}:job-queue/q`,
      `arn:aws:cassandra:${HERE}:/keyspace/k/table/t`,
      `arn:aws:neptune-db:${HERE}:c/*`,
    ],
    ['elasticbeanstalk:InApplication', 'batch:Image', 'neptune-db:QueryLanguage'],
  ],
  [
    'End-user services',
    [
      'workspaces:DescribeWorkspaces',
      'quicksight:GenerateEmbedUrlForRegisteredUser',
      'connect:GetMetricData',
      'chime:CreateMeeting',
      'workmail:ListUsers',
      'mobiletargeting:SendMessages',
      'sms-voice:SendTextMessage',
      'geo:GetMapTile',
      'appstream:Stream',
      'grafana:ListWorkspaces',
      'aps:RemoteWrite',
    ],
    [
      `arn:aws:quicksight:${HERE}:dashboard/d`,
      `arn:aws:mobiletargeting:${HERE}:apps/a`,
      `arn:aws:geo:${HERE}:map/m`,
      `arn:aws:aps:${HERE}:workspace/w`,
    ],
    ['quicksight:UserName', 'connect:InstanceId', 'geo:DeviceIds', 'appstream:userId'],
  ],
  [
    'Resource groups and tags',
    [
      'tag:GetResources',
      'resource-groups:SearchResources',
      'resource-explorer-2:Search',
      'servicecatalog:ProvisionProduct',
      'license-manager:ListLicenses',
      'aws-marketplace:Subscribe',
      'imagebuilder:GetImage',
    ],
    [
      `arn:aws:resource-groups:${HERE}:group/g`,
      `arn:aws:catalog:${HERE}:product/p`,
      `arn:aws:servicecatalog:${HERE}:/applications/a`,
    ],
    ['servicecatalog:userLevel', 'servicecatalog:accountLevel', 'aws-marketplace:ProductId'],
  ],
];

/** What every request, or a trust policy, may be asked about. */
const OTHER_KEYS = [
  ...[
    'aws:PrincipalOrgID',
    'aws:PrincipalArn',
    'aws:PrincipalTag/a',
    'aws:SourceIp',
    'aws:SourceVpce',
  ],
  ...['aws:ViaAWSService', 'aws:CalledVia', 'aws:MultiFactorAuthPresent', 'aws:RequestedRegion'],
  ...['aws:SecureTransport', 'aws:userid', 'aws:username', 'aws:TagKeys', 'aws:RequestTag/a'],
  ...[
    'aws:ResourceOrgID',
    'aws:EpochTime',
    'aws:Referer',
    'aws:UserAgent',
    'aws:FederatedProvider',
  ],
  ...['token.actions.githubusercontent.com:sub', 'SAML:aud', 'saml:edupersonaffiliation'],
  ...['oidc.eks.us-east-1.amazonaws.com/id/ABC:sub', 'accounts.google.com:aud', 'gitlab.com:sub'],
];

const NAME_RULES = new Set(RULES.filter(({ group }) => group === 'names').map(({ id }) => id));

const namesReported = (statement: object): readonly string[] => {
  const policy = JSON.stringify({ Version: '2012-10-17', Statement: statement });
  return diagnose(parseCase(policy), { locale: 'en', severities: new Map(), syntax: true })
    .filter(({ rule }) => NAME_RULES.has(rule))
    .map(({ message }) => message);
};

const conditionOn = (keys: readonly string[]) => ({
  StringLike: Object.fromEntries(
    keys.map((key) => [key, /region$|locationconstraint/i.test(key) ? 'us-*' : 'x']),
  ),
});

describe('the names in typical policies', () => {
  it.each(TYPICAL)('%s', (_service, actions, resources, keys) => {
    const statement = {
      Effect: 'Allow',
      Action: actions,
      Resource: ['*', ...resources],
      Condition: conditionOn(keys),
    };
    expect(namesReported(statement)).toEqual([]);
  });

  it('are of more than fifty services', () => {
    const services = new Set(
      TYPICAL.flatMap(([, actions]) => actions.map((one) => one.split(':')[0])),
    );
    expect(services.size).toBeGreaterThan(100);
  });

  it('global keys and those of identity providers', () => {
    const Condition = conditionOn(OTHER_KEYS);
    expect(namesReported({ Effect: 'Allow', Action: '*', Resource: '*', Condition })).toEqual([]);
  });
});
