import type { PolicyType } from '../../../iam/policyType';

/**
 * The attributes of the AWS provider's resources that take a policy, by the type that the policy then
 * has. (Documentation of the provider: the argument of each resource.)
 */
const PLACES: Readonly<Record<Exclude<PolicyType, 'boundary' | 'scp' | 'rcp'>, readonly string[]>> =
  {
    trust: ['aws_iam_role.assume_role_policy'],
    identity: [
      'aws_iam_policy.policy',
      'aws_iam_role.inline_policy.policy',
      'aws_iam_role_policy.policy',
      'aws_iam_user_policy.policy',
      'aws_iam_group_policy.policy',
      'aws_ssoadmin_permission_set_inline_policy.inline_policy',
    ],
    session: ['aws_transfer_user.policy', 'aws_transfer_access.policy'],
    endpoint: ['aws_vpc_endpoint.policy', 'aws_vpc_endpoint_policy.policy'],
    resource: [
      'aws_acmpca_policy.policy',
      'aws_api_gateway_rest_api.policy',
      'aws_api_gateway_rest_api_policy.policy',
      'aws_backup_vault_policy.policy',
      'aws_cloudwatch_event_bus_policy.policy',
      'aws_cloudwatch_log_destination_policy.access_policy',
      'aws_cloudwatch_log_resource_policy.policy_document',
      'aws_codeartifact_domain_policy.policy_document',
      'aws_codeartifact_repository_permissions_policy.policy_document',
      'aws_codebuild_resource_policy.policy',
      'aws_dynamodb_resource_policy.policy',
      'aws_ecr_registry_policy.policy',
      'aws_ecr_repository_policy.policy',
      'aws_ecrpublic_repository_policy.policy',
      'aws_efs_file_system_policy.policy',
      'aws_elasticsearch_domain.access_policies',
      'aws_elasticsearch_domain_policy.access_policies',
      'aws_glacier_vault.access_policy',
      'aws_glacier_vault_lock.policy',
      'aws_glue_resource_policy.policy',
      'aws_kinesis_resource_policy.policy',
      'aws_kms_external_key.policy',
      'aws_kms_key.policy',
      'aws_kms_key_policy.policy',
      'aws_kms_replica_external_key.policy',
      'aws_kms_replica_key.policy',
      'aws_media_store_container_policy.policy',
      'aws_msk_cluster_policy.policy',
      'aws_networkfirewall_resource_policy.policy',
      'aws_opensearch_domain.access_policies',
      'aws_opensearch_domain_policy.access_policies',
      'aws_organizations_resource_policy.content',
      'aws_redshift_resource_policy.policy',
      'aws_s3_access_point.policy',
      'aws_s3_bucket.policy',
      'aws_s3_bucket_policy.policy',
      'aws_s3control_access_point_policy.policy',
      'aws_s3control_bucket_policy.policy',
      'aws_s3control_multi_region_access_point_policy.details.policy',
      'aws_s3control_object_lambda_access_point_policy.policy',
      'aws_s3tables_table_bucket_policy.resource_policy',
      'aws_s3tables_table_policy.resource_policy',
      'aws_sagemaker_model_package_group_policy.resource_policy',
      'aws_schemas_registry_policy.policy',
      'aws_secretsmanager_secret.policy',
      'aws_secretsmanager_secret_policy.policy',
      'aws_ses_identity_policy.policy',
      'aws_sesv2_email_identity_policy.policy',
      'aws_sns_topic.policy',
      'aws_sns_topic_policy.policy',
      'aws_sqs_queue.policy',
      'aws_sqs_queue_policy.policy',
      'aws_vpclattice_auth_policy.policy',
      'aws_vpclattice_resource_policy.policy',
    ],
  };

/**
 * Attributes that take what is written in the manner of IAM's policies and is none: AWS IoT Core reads
 * its own policies, stack policies allow updates, data protection policies look for data, a permission
 * of RAM is half a policy.
 */
export const OTHER_PLACES: ReadonlySet<string> = new Set([
  'aws_cloudformation_stack.policy_body',
  'aws_cloudwatch_log_account_policy.policy_document',
  'aws_cloudwatch_log_data_protection_policy.policy_document',
  'aws_iot_policy.policy',
  'aws_ram_permission.policy_template',
  'aws_sns_topic_data_protection_policy.policy',
]);

/** Providers of other clouds and stores, whose policies are written in the manner of IAM's. */
export const OTHER_PROVIDERS =
  /^(?:alicloud|digitalocean|flexibleengine|huaweicloud|minio|ncloud|opentelekomcloud|ovh|scaleway|tencentcloud|volcengine|yandex)_/;

/** Policies of an organisation, by the type that stands beside them; the others are no IAM policies. */
export const ORGANIZATION_TYPES: ReadonlyMap<string, PolicyType> = new Map([
  ['SERVICE_CONTROL_POLICY', 'scp'],
  ['RESOURCE_CONTROL_POLICY', 'rcp'],
]);

/** Policy types by resource type and attribute, with blocks between them: `aws_iam_policy.policy`. */
export const PLACE_TYPES: ReadonlyMap<string, PolicyType> = new Map(
  (Object.keys(PLACES) as (keyof typeof PLACES)[]).flatMap((type) =>
    PLACES[type].map((place) => [place, type] as const),
  ),
);
