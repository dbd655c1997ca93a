import type { PolicyType } from '../../iam/policyType';

/** Where in a resource's properties policies stand: `Policies[].PolicyDocument`, each with its type. */
export type PolicyProperties = Readonly<Record<string, PolicyType>>;

const identity = (...paths: string[]): PolicyProperties => properties(paths, 'identity');
const resource = (...paths: string[]): PolicyProperties => properties(paths, 'resource');
const session = (...paths: string[]): PolicyProperties => properties(paths, 'session');

const properties = (paths: readonly string[], type: PolicyType): PolicyProperties =>
  Object.fromEntries(paths.map((path) => [path, type]));

/**
 * The properties of resources that are policies. Source: AWS CloudFormation Template Reference, the
 * page of each resource type. Organizations' policies, whose type is a property, are in `places.ts`.
 */
export const POLICY_PROPERTIES: ReadonlyMap<string, PolicyProperties> = new Map([
  ['AWS::IAM::Group', identity('Policies[].PolicyDocument')],
  ['AWS::IAM::GroupPolicy', identity('PolicyDocument')],
  ['AWS::IAM::ManagedPolicy', identity('PolicyDocument')],
  ['AWS::IAM::Policy', identity('PolicyDocument')],
  [
    'AWS::IAM::Role',
    { AssumeRolePolicyDocument: 'trust', ...identity('Policies[].PolicyDocument') },
  ],
  ['AWS::IAM::RolePolicy', identity('PolicyDocument')],
  ['AWS::IAM::User', identity('Policies[].PolicyDocument')],
  ['AWS::IAM::UserPolicy', identity('PolicyDocument')],
  ['AWS::SSO::PermissionSet', identity('InlinePolicy')],

  ['AWS::EKS::PodIdentityAssociation', session('Policy')],
  ['AWS::RolesAnywhere::Profile', session('SessionPolicy')],
  ['AWS::Transfer::User', session('Policy')],

  ['AWS::EC2::VPCEndpoint', { PolicyDocument: 'endpoint' }],

  ['AWS::ApiGateway::DomainNameV2', resource('Policy')],
  ['AWS::ApiGateway::RestApi', resource('Policy')],
  ['AWS::Backup::BackupVault', resource('AccessPolicy')],
  ['AWS::Backup::LogicallyAirGappedBackupVault', resource('AccessPolicy')],
  ['AWS::CloudTrail::ResourcePolicy', resource('ResourcePolicy')],
  ['AWS::CodeArtifact::Domain', resource('PermissionsPolicyDocument')],
  ['AWS::CodeArtifact::Repository', resource('PermissionsPolicyDocument')],
  ['AWS::DynamoDB::GlobalTable', resource('Replicas[].ResourcePolicy.PolicyDocument')],
  [
    'AWS::DynamoDB::Table',
    resource('ResourcePolicy.PolicyDocument', 'StreamSpecification.ResourcePolicy.PolicyDocument'),
  ],
  ['AWS::ECR::PublicRepository', resource('RepositoryPolicyText')],
  ['AWS::ECR::RegistryPolicy', resource('PolicyText')],
  ['AWS::ECR::Repository', resource('RepositoryPolicyText')],
  ['AWS::ECR::RepositoryCreationTemplate', resource('RepositoryPolicy')],
  ['AWS::EFS::FileSystem', resource('FileSystemPolicy')],
  ['AWS::Elasticsearch::Domain', resource('AccessPolicies')],
  ['AWS::EventSchemas::RegistryPolicy', resource('Policy')],
  ['AWS::Events::EventBus', resource('Policy')],
  ['AWS::KMS::Key', resource('KeyPolicy')],
  ['AWS::KMS::ReplicaKey', resource('KeyPolicy')],
  ['AWS::Kinesis::ResourcePolicy', resource('ResourcePolicy')],
  ['AWS::Lex::ResourcePolicy', resource('Policy')],
  ['AWS::Logs::Destination', resource('DestinationPolicy')],
  ['AWS::Logs::ResourcePolicy', resource('PolicyDocument')],
  ['AWS::MSK::ClusterPolicy', resource('Policy')],
  ['AWS::MediaStore::Container', resource('Policy')],
  ['AWS::OpenSearchService::Domain', resource('AccessPolicies')],
  ['AWS::Organizations::ResourcePolicy', resource('Content')],
  ['AWS::Redshift::Cluster', resource('NamespaceResourcePolicy')],
  ['AWS::RedshiftServerless::Namespace', resource('NamespaceResourcePolicy')],
  ['AWS::S3::AccessPoint', resource('Policy')],
  ['AWS::S3::BucketPolicy', resource('PolicyDocument')],
  ['AWS::S3::MultiRegionAccessPointPolicy', resource('Policy')],
  ['AWS::S3Express::AccessPoint', resource('Policy')],
  ['AWS::S3Express::BucketPolicy', resource('PolicyDocument')],
  ['AWS::S3ObjectLambda::AccessPointPolicy', resource('PolicyDocument')],
  ['AWS::S3Outposts::AccessPoint', resource('Policy')],
  ['AWS::S3Outposts::BucketPolicy', resource('PolicyDocument')],
  ['AWS::S3Tables::TableBucketPolicy', resource('ResourcePolicy')],
  ['AWS::S3Tables::TablePolicy', resource('ResourcePolicy')],
  ['AWS::SNS::TopicInlinePolicy', resource('PolicyDocument')],
  ['AWS::SNS::TopicPolicy', resource('PolicyDocument')],
  ['AWS::SQS::QueueInlinePolicy', resource('PolicyDocument')],
  ['AWS::SQS::QueuePolicy', resource('PolicyDocument')],
  ['AWS::SSM::ResourcePolicy', resource('Policy')],
  ['AWS::SageMaker::ModelPackageGroup', resource('ModelPackageGroupPolicy')],
  ['AWS::SecretsManager::ResourcePolicy', resource('ResourcePolicy')],
  ['AWS::VpcLattice::AuthPolicy', resource('Policy')],
  ['AWS::VpcLattice::ResourcePolicy', resource('Policy')],
  ['AWS::XRay::ResourcePolicy', resource('PolicyDocument')],
]);

/** Properties with statements only, around which a policy is put; of the type `resource`. */
export const STATEMENT_PROPERTIES: ReadonlyMap<string, readonly string[]> = new Map([
  ['AWS::Events::EventBusPolicy', ['Statement']],
  ['AWS::Serverless::Api', ['Auth.ResourcePolicy.CustomStatements']],
]);

/** SAM's properties that take policies among names of managed policies and policy templates. */
export const MIXED_PROPERTIES: ReadonlyMap<string, PolicyProperties> = new Map([
  ['AWS::Serverless::Function', { AssumeRolePolicyDocument: 'trust', ...identity('Policies[]') }],
  ['AWS::Serverless::StateMachine', identity('Policies[]')],
]);

/**
 * Properties that are written in the manner of IAM's policies and are none: AWS IoT Core reads its
 * own policies, data protection policies look for data, a permission of RAM is half a policy.
 */
export const OTHER_PROPERTIES: ReadonlyMap<string, readonly string[]> = new Map([
  ['AWS::IoT::Policy', ['PolicyDocument']],
  ['AWS::Logs::AccountPolicy', ['PolicyDocument']],
  ['AWS::Logs::LogGroup', ['DataProtectionPolicy']],
  ['AWS::RAM::Permission', ['PolicyTemplate']],
  ['AWS::SNS::Topic', ['DataProtectionPolicy']],
]);
