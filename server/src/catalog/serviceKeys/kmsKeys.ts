import { BY_AWS } from '../keyControl';
import type { KeyWords } from '../model';

const BY_CALLER_OR_SERVICE: KeyWords['control'] = {
  en: 'The caller; where a service calls KMS for the principal, that service.',
  ja: '呼び出し元が決めます。サービスがプリンシパルに代わって KMS を呼び出す場合は、そのサービスが決めます。',
};

/** Keys of AWS KMS. Source: AWS KMS Developer Guide, "AWS KMS condition keys"; the words are our own. */
export const KMS_KEYS: Readonly<Record<string, KeyWords>> = {
  'kms:ViaService': {
    description: {
      en: 'The service through which the request comes, with its Region: `s3.us-east-1.amazonaws.com`.',
      ja: 'リクエストが経由したサービスの、リージョン付きの名前です（例: `s3.us-east-1.amazonaws.com`）。',
    },
    availability: {
      en: 'Only where an AWS service calls KMS on behalf of the principal, with its credentials; not in direct calls.',
      ja: 'AWS のサービスがプリンシパルの認証情報を使って代わりに KMS を呼び出す場合だけ含まれ、直接の呼び出しには含まれません。',
    },
    control: BY_AWS,
  },
  'kms:CallerAccount': {
    description: {
      en: 'The ID of the account that the calling principal belongs to.',
      ja: '呼び出し元のプリンシパルが属するアカウントの ID です。',
    },
    availability: {
      en: 'In requests to nearly every action of KMS.',
      ja: 'KMS のほとんどのアクションのリクエストに含まれます。',
    },
    control: BY_AWS,
  },
  'kms:EncryptionContext:${EncryptionContextKey}': {
    description: {
      en: 'The value of one pair of the encryption context: the pair whose name follows `kms:EncryptionContext:`.',
      ja: '暗号化コンテキストのペアのうち、`kms:EncryptionContext:` の後に名前を書いたものの値です。',
    },
    availability: {
      en: 'Only where the encryption context of the request has that pair: in cryptographic operations with symmetric keys, and in grants.',
      ja: '対称キーによる暗号化オペレーションや許可（グラント）のリクエストで、暗号化コンテキストにそのペアがある場合だけ含まれます。',
    },
    control: BY_CALLER_OR_SERVICE,
  },
  'kms:EncryptionContextKeys': {
    description: {
      en: 'The names of all pairs of the encryption context.',
      ja: '暗号化コンテキストにあるすべてのペアの名前です。',
    },
    availability: {
      en: 'Only where the request has an encryption context: in cryptographic operations with symmetric keys, and in grants.',
      ja: '対称キーによる暗号化オペレーションや許可（グラント）のリクエストに、暗号化コンテキストがある場合だけ含まれます。',
    },
    control: BY_CALLER_OR_SERVICE,
  },
  'kms:GrantIsForAWSResource': {
    description: {
      en: 'Whether an AWS service that is integrated with KMS makes the request on behalf of the principal.',
      ja: 'KMS と統合された AWS のサービスが、プリンシパルに代わってリクエストを行っているかどうかです。',
    },
    availability: {
      en: 'In `kms:CreateGrant`, `kms:ListGrants` and `kms:RevokeGrant`.',
      ja: '`kms:CreateGrant`、`kms:ListGrants`、`kms:RevokeGrant` に含まれます。',
    },
    control: BY_AWS,
  },
  'kms:ResourceAliases': {
    description: { en: 'The aliases of the KMS key.', ja: 'KMS キーのエイリアスです。' },
    availability: {
      en: 'Only where the KMS key has aliases.',
      ja: 'KMS キーにエイリアスがある場合だけ含まれます。',
    },
    control: {
      en: 'Whoever may create and change aliases (`kms:CreateAlias`, `kms:UpdateAlias`, `kms:DeleteAlias`).',
      ja: 'エイリアスを作成、変更できる人が決めます（`kms:CreateAlias`、`kms:UpdateAlias`、`kms:DeleteAlias`）。',
    },
  },
};
