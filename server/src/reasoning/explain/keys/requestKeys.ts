import { ALWAYS, BY_AWS, key } from './knownKey';

/** Keys that say where from, when and how the call is made. */
export const REQUEST_KEYS = [
  key('aws:SourceIp', 'IPAddress', {
    subject: { en: "the caller's IP address", ja: '呼び出し元の IP アドレス' },
    holds: {
      en: 'The public IP address that the request comes from. Where a service calls for the user, it is that of the service.',
      ja: 'リクエストの送信元のパブリック IP アドレスです。サービスがユーザーの代わりに呼び出すときは、そのサービスのアドレスになります。',
    },
    present: {
      en: 'In every request except those through a VPC endpoint.',
      ja: 'VPC エンドポイントを経由するものを除く、すべてのリクエストに含まれます。',
    },
    control: {
      en: 'The network that the caller sits in.',
      ja: '呼び出し元のネットワークで決まります。',
    },
  }),
  key('aws:SourceVpc', 'String', {
    subject: { en: 'the VPC the request comes from', ja: 'リクエスト元の VPC' },
    holds: {
      en: 'The VPC whose endpoint the request goes through.',
      ja: 'リクエストが経由するエンドポイントの VPC です。',
    },
    present: {
      en: 'Only in requests through a VPC endpoint.',
      ja: 'VPC エンドポイントを経由するリクエストだけに含まれます。',
    },
    control: BY_AWS,
  }),
  key('aws:SourceVpce', 'String', {
    subject: { en: 'the VPC endpoint', ja: 'VPC エンドポイント' },
    holds: {
      en: 'The VPC endpoint (`vpce-…`) that the request goes through.',
      ja: 'リクエストが経由する VPC エンドポイント（`vpce-…`）です。',
    },
    present: {
      en: 'Only in requests through a VPC endpoint.',
      ja: 'VPC エンドポイントを経由するリクエストだけに含まれます。',
    },
    control: BY_AWS,
  }),
  key('aws:SecureTransport', 'Bool', {
    subject: { en: 'the use of TLS', ja: 'TLS の使用' },
    holds: {
      en: 'Whether the request was sent over TLS (HTTPS).',
      ja: 'リクエストが TLS（HTTPS）で送られたかどうかです。',
    },
    present: ALWAYS,
    control: {
      en: 'The caller, by the address it calls.',
      ja: '呼び出し元が、呼び出すアドレスによって決めます。',
    },
  }),
  key('aws:RequestedRegion', 'String', {
    subject: { en: 'the Region that is called', ja: '呼び出し先のリージョン' },
    holds: {
      en: 'The Region whose endpoint is called. Global services such as IAM answer in `us-east-1`.',
      ja: '呼び出されたエンドポイントのリージョンです。IAM などのグローバルサービスは `us-east-1` になります。',
    },
    present: ALWAYS,
    control: { en: 'The caller chooses it.', ja: '呼び出し元が選びます。' },
  }),
  key('aws:CurrentTime', 'Date', {
    subject: { en: 'the time of the request', ja: 'リクエストの日時' },
    holds: {
      en: 'The date and time of the request, in UTC.',
      ja: 'リクエストの日時（UTC）です。',
    },
    present: ALWAYS,
    control: BY_AWS,
  }),
  key('aws:EpochTime', 'Date', {
    subject: { en: 'the time of the request (Unix time)', ja: 'リクエストの日時（Unix 時間）' },
    holds: {
      en: 'The time of the request in seconds since 1970.',
      ja: 'リクエストの日時を 1970 年からの秒数で表したものです。',
    },
    present: ALWAYS,
    control: BY_AWS,
  }),
  key('aws:UserAgent', 'String', {
    subject: { en: "the caller's client program", ja: '呼び出し元のクライアント' },
    holds: {
      en: 'What the client program says it is.',
      ja: 'クライアントプログラムが名乗る名前です。',
    },
    present: ALWAYS,
    control: {
      en: 'The caller, freely: it protects nothing.',
      ja: '呼び出し元が自由に書けるため、保護にはなりません。',
    },
  }),
  key('aws:Referer', 'String', {
    subject: { en: 'the referring page', ja: '参照元のページ' },
    holds: {
      en: 'The page that the browser says it came from.',
      ja: 'ブラウザが伝える参照元のページです。',
    },
    present: {
      en: 'In calls from a browser that sends it.',
      ja: '参照元を送るブラウザからの呼び出しに含まれます。',
    },
    control: {
      en: 'The caller, freely: it protects nothing.',
      ja: '呼び出し元が自由に書けるため、保護にはなりません。',
    },
  }),
  key('aws:ViaAWSService', 'Bool', {
    subject: {
      en: 'the call by an AWS service for the user',
      ja: 'AWS のサービスによる代理の呼び出し',
    },
    holds: {
      en: "Whether an AWS service makes the request with the user's credentials.",
      ja: 'AWS のサービスがユーザーの認証情報を使って呼び出しているかどうかです。',
    },
    present: ALWAYS,
    control: BY_AWS,
  }),
  key('aws:CalledVia', 'String', {
    multivalued: true,
    subject: { en: 'the services that call for the user', ja: '代わりに呼び出すサービス' },
    holds: {
      en: "The services that make the request with the user's credentials, in their order.",
      ja: 'ユーザーの認証情報を使って呼び出すサービスの並びです。',
    },
    present: {
      en: "Where a service that supports the key calls with the user's credentials.",
      ja: 'このキーに対応したサービスが、ユーザーの認証情報で呼び出す場合に含まれます。',
    },
    control: BY_AWS,
  }),
];
