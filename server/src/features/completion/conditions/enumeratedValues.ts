/**
 * The values of condition keys that only have a few, by key in lower case. Source: the pages of the
 * services' user guides and API references on these keys and the parameters behind them. Other values
 * may exist; nothing is concluded from a value that is not here.
 */
const VALUES: ReadonlyMap<string, string> = new Map([
  ['acm:validationmethod', 'DNS EMAIL HTTP'],
  ['cognito-identity.amazonaws.com:amr', 'authenticated unauthenticated'],
  ['dynamodb:returnconsumedcapacity', 'TOTAL INDEXES NONE'],
  ['dynamodb:returnvalues', 'NONE ALL_OLD UPDATED_OLD ALL_NEW UPDATED_NEW'],
  ['dynamodb:select', 'SPECIFIC_ATTRIBUTES ALL_ATTRIBUTES ALL_PROJECTED_ATTRIBUTES COUNT'],
  [
    'ec2:createaction',
    'RunInstances CreateVolume CreateSnapshot CreateSnapshots CreateImage CopySnapshot CreateSecurityGroup CreateLaunchTemplate CreateNetworkInterface CreateSubnet CreateVpc CreateFleet RequestSpotInstances',
  ],
  ['ec2:imagetype', 'machine kernel ramdisk'],
  ['ec2:metadatahttpendpoint', 'enabled disabled'],
  ['ec2:metadatahttptokens', 'required optional'],
  ['ec2:rootdevicetype', 'ebs instance-store'],
  ['ec2:tenancy', 'default dedicated host'],
  ['ec2:volumetype', 'gp3 gp2 io2 io1 st1 sc1 standard'],
  ['elasticloadbalancing:listenerprotocol', 'HTTPS HTTP TLS TCP UDP TCP_UDP QUIC GENEVE'],
  ['elasticloadbalancing:scheme', 'internal internet-facing'],
  ['kms:grantconstrainttype', 'EncryptionContextEquals EncryptionContextSubset'],
  [
    'kms:grantoperations',
    'Decrypt Encrypt GenerateDataKey GenerateDataKeyWithoutPlaintext ReEncryptFrom ReEncryptTo Sign Verify GetPublicKey DescribeKey CreateGrant RetireGrant GenerateDataKeyPair GenerateMac VerifyMac DeriveSharedSecret',
  ],
  ['kms:keyorigin', 'AWS_KMS EXTERNAL AWS_CLOUDHSM EXTERNAL_KEY_STORE'],
  ['kms:keyusage', 'ENCRYPT_DECRYPT SIGN_VERIFY GENERATE_VERIFY_MAC KEY_AGREEMENT'],
  ['lambda:functionurlauthtype', 'AWS_IAM NONE'],
  [
    'organizations:policytype',
    'SERVICE_CONTROL_POLICY RESOURCE_CONTROL_POLICY DECLARATIVE_POLICY_EC2 TAG_POLICY BACKUP_POLICY AISERVICES_OPT_OUT_POLICY CHATBOT_POLICY',
  ],
  [
    'rds:databaseengine',
    'aurora-mysql aurora-postgresql mysql postgres mariadb oracle-ee oracle-se2 sqlserver-ee sqlserver-se sqlserver-ex sqlserver-web',
  ],
  ['s3:accesspointnetworkorigin', 'VPC Internet'],
  ['s3:authtype', 'REST-HEADER REST-QUERY-STRING POST'],
  ['s3:object-lock-legal-hold', 'ON OFF'],
  ['s3:object-lock-mode', 'GOVERNANCE COMPLIANCE'],
  ['s3:signatureversion', 'AWS4-HMAC-SHA256 AWS'],
  ['s3:tlsversion', '1.2 1.3'],
  [
    's3:x-amz-acl',
    'private bucket-owner-full-control bucket-owner-read public-read public-read-write authenticated-read aws-exec-read log-delivery-write',
  ],
  ['s3:x-amz-content-sha256', 'UNSIGNED-PAYLOAD'],
  ['s3:x-amz-metadata-directive', 'COPY REPLACE'],
  ['s3:x-amz-server-side-encryption', 'AES256 aws:kms aws:kms:dsse'],
  [
    's3:x-amz-storage-class',
    'STANDARD STANDARD_IA ONEZONE_IA INTELLIGENT_TIERING GLACIER_IR GLACIER DEEP_ARCHIVE REDUCED_REDUNDANCY',
  ],
  ['s3express:sessionmode', 'ReadOnly ReadWrite'],
  ['saml:aud', 'https://signin.aws.amazon.com/saml'],
  ['sns:protocol', 'email email-json http https lambda sms sqs firehose application'],
  ['token.actions.githubusercontent.com:aud', 'sts.amazonaws.com'],
]);

/** The values that a key has, where they are few; the key in any letter case. */
export const enumeratedValues = (key: string): readonly string[] =>
  VALUES.get(key.toLowerCase())?.split(' ') ?? [];
