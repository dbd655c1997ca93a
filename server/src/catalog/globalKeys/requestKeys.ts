import { BY_TAGS_ASKED_FOR } from '../keyControl';
import { EVERY_REQUEST, TAGS_IN_REQUEST } from './availability';
import { always, sometimes, single, fromAws, fromCaller } from './globalKey';
import type { GlobalConditionKey } from './globalKey';

/** Keys that say when, how and for whom the call is made. */
export const REQUEST_KEYS: readonly GlobalConditionKey[] = [
  {
    name: 'aws:CurrentTime',
    type: 'Date',
    ...single,
    ...always,
    ...fromAws,
    description: {
      en: 'The date and time of the request, in UTC.',
      ja: 'リクエストの日時（UTC）です。',
    },
    availability: EVERY_REQUEST,
  },
  {
    name: 'aws:EpochTime',
    type: 'Date',
    otherType: 'Numeric',
    ...single,
    ...always,
    ...fromAws,
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
      en: 'The web page that a browser says the request was linked from.',
      ja: 'リンク元としてブラウザが伝えるウェブページです。',
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
    ...fromAws,
    description: {
      en: 'The Region whose endpoint is called; `us-east-1` for most global services, such as IAM.',
      ja: '呼び出されたエンドポイントのリージョンです。IAM など、多くのグローバルサービスでは `us-east-1` になります。',
    },
    availability: EVERY_REQUEST,
    control: {
      en: 'The caller chooses it, by the endpoint it calls.',
      ja: '呼び出し元が、呼び出すエンドポイントによって選びます。',
    },
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
    control: BY_TAGS_ASKED_FOR,
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
    control: BY_TAGS_ASKED_FOR,
  },
  {
    name: 'aws:SecureTransport',
    type: 'Bool',
    ...single,
    ...always,
    ...fromAws,
    description: {
      en: 'Whether the request was sent with TLS (HTTPS).',
      ja: 'リクエストが TLS（HTTPS）で送信されたかどうかです。',
    },
    availability: EVERY_REQUEST,
    control: {
      en: 'The caller, by the address it calls.',
      ja: '呼び出し元が、呼び出すアドレスによって決めます。',
    },
  },
  {
    name: 'aws:UserAgent',
    type: 'String',
    ...single,
    ...always,
    ...fromCaller,
    description: {
      en: 'The client application, as it names itself.',
      ja: 'クライアントが自ら名乗るアプリケーション名です。',
    },
    availability: EVERY_REQUEST,
  },
];
