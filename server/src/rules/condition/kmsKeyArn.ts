import { parseArn } from '../../iam/arn';
import { hasWildcard, wildcardsOverlap } from '../../iam/wildcard';

/**
 * Condition keys that hold the ARN of a KMS key, in lower case. Source: the descriptions of the
 * Service Authorization Reference and the pages of the services; keys that hold whatever the caller
 * wrote (`ec2:KmsKeyId`: an ID, an alias or an ARN) are left out.
 */
export const KMS_ARN_KEYS: ReadonlySet<string> = new Set(
  [
    's3:x-amz-server-side-encryption-aws-kms-key-id',
    's3express:x-amz-server-side-encryption-aws-kms-key-id',
    's3tables:KMSKeyArn',
    's3vectors:kmsKeyArn',
    'bedrock-agentcore:KmsKeyArn',
    'quicksight:KmsKeyArns',
    'sagemaker:DomainSharingOutputKmsKeyArn',
    'sagemaker:FeatureGroupOfflineStoreKmsKeyArn',
    'sagemaker:FeatureGroupOnlineStoreKmsKeyArn',
    'sagemaker:OutputKmsKeyArn',
    'sagemaker:VolumeKmsKeyArn',
    'secretsmanager:KmsKeyArn',
    'transcribe:OutputEncryptionKMSKeyId',
  ].map((key) => key.toLowerCase()),
);

/**
 * Whether a text can be the ARN of a KMS key, or a pattern that matches one:
 * `arn:aws:kms:us-east-1:111122223333:key/1234abcd-…`. ID and account are not looked into, since
 * examples have placeholders there.
 */
export function isKmsKeyArn(text: string): boolean {
  const arn = parseArn(text);
  // A wildcard may stand for any number of fields.
  if (arn === undefined) return hasWildcard(text);
  const { service, region, account, resource } = arn;
  return (
    wildcardsOverlap(service, 'kms') &&
    region !== '' &&
    account !== '' &&
    wildcardsOverlap(resource, 'key/?*')
  );
}
