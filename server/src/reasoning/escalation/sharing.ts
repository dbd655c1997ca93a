import { any, anywhere } from './step';
import type { Step } from './step';

/**
 * The calls that open data of the account to other accounts, or to everyone: they write the policy,
 * the access list or the share of a resource. From AWS's service authorization reference.
 */
export const SHARING_STEPS: readonly Step[] = [
  any('ec2:ModifySnapshotAttribute', 'snapshot/*'),
  any('ec2:ModifyImageAttribute', 'image/*'),
  any('rds:ModifyDBSnapshotAttribute', 'snapshot:*'),
  any('rds:ModifyDBClusterSnapshotAttribute', 'cluster-snapshot:*'),
  any('redshift:AuthorizeSnapshotAccess', 'snapshot:*/*'),
  any('s3:PutBucketPolicy', '*'),
  any('s3:PutBucketAcl', '*'),
  any('s3:PutObjectAcl', '*/*'),
  any('s3:PutReplicationConfiguration', '*'),
  any('s3:PutAccessPointPolicy', 'accesspoint/*'),
  any('kms:PutKeyPolicy', 'key/*'),
  any('kms:CreateGrant', 'key/*'),
  any('secretsmanager:PutResourcePolicy', 'secret:*'),
  any('ecr:SetRepositoryPolicy', 'repository/*'),
  any('sns:AddPermission', '*'),
  any('sqs:AddPermission', '*'),
  any('dynamodb:PutResourcePolicy', 'table/*'),
  any('glue:PutResourcePolicy', 'catalog'),
  any('lambda:AddPermission', 'function:*'),
  any('lambda:AddLayerVersionPermission', 'layer:*:*'),
  anywhere('ram:CreateResourceShare'),
];
