import { BY_AWS, SIGNED, key } from './knownKey';

const BY_CALL_OF_SERVICE = {
  en: 'Only where an AWS service calls the resource itself, for another resource of yours.',
  ja: 'AWS のサービスが、別のリソースのために自らリソースを呼び出す場合だけ含まれます。',
} as const;

/** Keys that say what is called, for which resource, and with which tags. */
export const RESOURCE_KEYS = [
  key('aws:SourceArn', 'ARN', {
    subject: {
      en: 'the resource that the service calls for',
      ja: 'サービスの呼び出しの元になったリソース',
    },
    holds: {
      en: 'The ARN of the resource on whose behalf an AWS service calls: the SNS topic that sends to a queue, for example. It guards against the confused deputy problem.',
      ja: 'AWS のサービスの呼び出しの元になったリソースの ARN です（例: キューへ送信する SNS トピック）。混乱した代理問題を防ぎます。',
    },
    present: BY_CALL_OF_SERVICE,
    control: BY_AWS,
  }),
  key('aws:SourceAccount', 'String', {
    subject: {
      en: 'the account that the service calls for',
      ja: 'サービスの呼び出しの元になったアカウント',
    },
    holds: {
      en: 'The account of the resource on whose behalf an AWS service calls. It guards against the confused deputy problem.',
      ja: 'AWS のサービスの呼び出しの元になったリソースのアカウントです。混乱した代理問題を防ぎます。',
    },
    present: BY_CALL_OF_SERVICE,
    control: BY_AWS,
  }),
  key('aws:SourceOrgID', 'String', {
    subject: {
      en: 'the organization that the service calls for',
      ja: 'サービスの呼び出しの元になった組織',
    },
    holds: {
      en: 'The organization of the resource on whose behalf an AWS service calls.',
      ja: 'AWS のサービスの呼び出しの元になったリソースの組織です。',
    },
    present: BY_CALL_OF_SERVICE,
    control: BY_AWS,
  }),
  key('aws:ResourceAccount', 'String', {
    subject: { en: "the resource's account", ja: 'リソースのアカウント' },
    holds: {
      en: 'The account that owns the resource.',
      ja: 'リソースを所有するアカウントの ID です。',
    },
    present: {
      en: 'In requests of nearly every service.',
      ja: 'ほとんどのサービスのリクエストに含まれます。',
    },
    control: BY_AWS,
  }),
  key('aws:ResourceOrgID', 'String', {
    subject: { en: "the resource's organization", ja: 'リソースの組織' },
    holds: {
      en: 'The organization of the account that owns the resource.',
      ja: 'リソースを所有するアカウントの組織です。',
    },
    present: {
      en: 'Where that account is a member of an organization.',
      ja: 'そのアカウントが組織のメンバーである場合に含まれます。',
    },
    control: BY_AWS,
  }),
  key('aws:ResourceTag/', 'String', {
    subject: { en: "the resource's tag `{parameter}`", ja: 'リソースのタグ `{parameter}` の値' },
    holds: {
      en: 'The value of a tag on the resource that is called.',
      ja: '呼び出されたリソースに付いているタグの値です。',
    },
    present: {
      en: 'Where the resource has the tag, and the service supports it.',
      ja: 'リソースにタグがあり、サービスがこのキーに対応している場合に含まれます。',
    },
    control: {
      en: 'Whoever may tag the resource.',
      ja: 'リソースにタグを付けられる人が決めます。',
    },
  }),
  key('aws:RequestTag/', 'String', {
    subject: {
      en: 'the tag `{parameter}` in the request',
      ja: 'リクエストで指定したタグ `{parameter}` の値',
    },
    holds: {
      en: 'The value of a tag that the request is about to set.',
      ja: 'リクエストで設定しようとしているタグの値です。',
    },
    present: {
      en: 'In requests that set this tag.',
      ja: 'このタグを設定するリクエストに含まれます。',
    },
    control: { en: 'The caller.', ja: '呼び出し元が決めます。' },
  }),
  key('aws:TagKeys', 'String', {
    multivalued: true,
    subject: { en: 'the list of tag keys in the request', ja: 'リクエストのタグキー' },
    holds: {
      en: 'The keys of all tags that the request is about to set or remove.',
      ja: 'リクエストで設定または削除しようとしている、すべてのタグのキーです。',
    },
    present: {
      en: 'In requests that name tags.',
      ja: 'タグを指定するリクエストに含まれます。',
    },
    control: { en: 'The caller.', ja: '呼び出し元が決めます。' },
  }),
  key('aws:PrincipalIsAWSService', 'Bool', {
    subject: { en: 'the call by an AWS service itself', ja: 'AWS のサービス自身による呼び出し' },
    holds: {
      en: 'Whether the caller is an AWS service with its own identity.',
      ja: '呼び出し元が、自身の ID で呼び出す AWS のサービスかどうかです。',
    },
    present: SIGNED,
    control: BY_AWS,
  }),
];
