import { BY_AWS, BY_TAGS_ASKED_FOR, CHOSEN_BY_CALLER } from '../keyControl';
import type { KeyWords } from '../model';

/** Keys of Amazon S3. Source: Amazon S3 User Guide, "Bucket policy examples using condition keys"; the words are our own. */
export const S3_KEYS: Readonly<Record<string, KeyWords>> = {
  's3:prefix': {
    description: {
      en: 'The prefix of the object keys that the request lists.',
      ja: '一覧表示するオブジェクトキーのプレフィックスです。',
    },
    availability: {
      en: 'In `s3:ListBucket` and `s3:ListBucketVersions`, where the request names a prefix.',
      ja: 'プレフィックスを指定した `s3:ListBucket` と `s3:ListBucketVersions` に含まれます。',
    },
    control: CHOSEN_BY_CALLER,
  },
  's3:x-amz-acl': {
    description: {
      en: 'The canned ACL that the request sets, such as `public-read` or `bucket-owner-full-control`.',
      ja: 'リクエストで設定する既定 ACL です（例: `public-read`、`bucket-owner-full-control`）。',
    },
    availability: {
      en: 'In requests that create buckets or objects or set ACLs, where they have the header `x-amz-acl`.',
      ja: 'バケットやオブジェクトを作成するか ACL を設定するリクエストに、`x-amz-acl` ヘッダーがある場合に含まれます。',
    },
    control: CHOSEN_BY_CALLER,
  },
  's3:x-amz-server-side-encryption': {
    description: {
      en: 'The server-side encryption that the request asks for: `AES256`, `aws:kms` or `aws:kms:dsse`.',
      ja: 'リクエストで指定するサーバー側の暗号化です（`AES256`、`aws:kms`、`aws:kms:dsse`）。',
    },
    availability: {
      en: 'In requests that write objects, where they have the header `x-amz-server-side-encryption`. Without it the default encryption of the bucket applies, and the key is absent.',
      ja: 'オブジェクトを書き込むリクエストに `x-amz-server-side-encryption` ヘッダーがある場合に含まれます。ヘッダーがなければバケットのデフォルトの暗号化が適用され、キーは含まれません。',
    },
    control: CHOSEN_BY_CALLER,
  },
  's3:x-amz-server-side-encryption-aws-kms-key-id': {
    description: {
      en: 'The ARN of the KMS key that the request wants the object encrypted with.',
      ja: 'リクエストでオブジェクトの暗号化に指定する KMS キーの ARN です。',
    },
    availability: {
      en: 'In requests that write objects and name a KMS key.',
      ja: 'KMS キーを指定してオブジェクトを書き込むリクエストに含まれます。',
    },
    control: CHOSEN_BY_CALLER,
  },
  's3:ExistingObjectTag/<key>': {
    description: {
      en: 'The value of a tag that the object already has.',
      ja: 'オブジェクトにすでに付いているタグの値です。',
    },
    availability: {
      en: 'Only where the object has that tag.',
      ja: 'オブジェクトにそのタグがある場合だけ含まれます。',
    },
    control: {
      en: 'Whoever may tag the object (`s3:PutObjectTagging`).',
      ja: 'オブジェクトにタグを付けられる人が決めます（`s3:PutObjectTagging`）。',
    },
  },
  's3:RequestObjectTag/<key>': {
    description: {
      en: 'The value of a tag that the request gives an object.',
      ja: 'リクエストでオブジェクトに付けるタグの値です。',
    },
    availability: {
      en: 'Only where the request passes that tag.',
      ja: 'リクエストでそのタグが渡された場合だけ含まれます。',
    },
    control: BY_TAGS_ASKED_FOR,
  },
  's3:ResourceAccount': {
    description: {
      en: 'The ID of the account that owns the bucket or access point.',
      ja: 'バケットまたはアクセスポイントを所有するアカウントの ID です。',
    },
    availability: {
      en: 'In requests on buckets, objects and access points.',
      ja: 'バケット、オブジェクト、アクセスポイントへのリクエストに含まれます。',
    },
    control: BY_AWS,
  },
};
