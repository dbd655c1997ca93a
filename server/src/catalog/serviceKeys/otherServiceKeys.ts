import { BY_AWS, CHOSEN_BY_CALLER } from '../keyControl';
import type { KeyWords } from '../model';

/** Often used keys of other services. Source: the Service Authorization Reference and the services' own guides; the words are our own. */
export const OTHER_SERVICE_KEYS: Readonly<Record<string, KeyWords>> = {
  'ec2:Region': {
    description: {
      en: 'The Region whose endpoint is called.',
      ja: '呼び出されたエンドポイントのリージョンです。',
    },
    availability: {
      en: 'In the requests of nearly every action of EC2.',
      ja: 'EC2 のほとんどのアクションのリクエストに含まれます。',
    },
    control: {
      en: 'The caller chooses it, by the endpoint it calls.',
      ja: '呼び出し元が、呼び出すエンドポイントによって選びます。',
    },
  },
  'ec2:InstanceType': {
    description: {
      en: 'The type of the instance, such as `t3.micro`.',
      ja: 'インスタンスタイプです（例: `t3.micro`）。',
    },
    availability: {
      en: 'Only for instances: existing ones, and those that the request launches.',
      ja: '既存のインスタンス、またはリクエストで起動するインスタンスに対してだけ含まれます。',
    },
    control: {
      en: 'Whoever launches the instance chooses it.',
      ja: 'インスタンスを起動する人が選びます。',
    },
  },
  'ec2:CreateAction': {
    description: {
      en: 'The action that creates the resource and tags it at once, such as `RunInstances`.',
      ja: 'リソースを作成し、同時にタグを付けるアクションです（例: `RunInstances`）。',
    },
    availability: {
      en: 'In `ec2:CreateTags`, only where a resource is tagged while it is created; not where an existing one is.',
      ja: 'リソースの作成時にタグを付ける場合の `ec2:CreateTags` だけに含まれ、既存のリソースにタグを付ける場合は含まれません。',
    },
    control: BY_AWS,
  },
  'dynamodb:LeadingKeys': {
    description: {
      en: 'The partition keys of the items that the request names.',
      ja: 'リクエストで指定する項目のパーティションキーです。',
    },
    availability: {
      en: 'In requests that name items or query for a partition key; not in `dynamodb:Scan`.',
      ja: '項目を指定するリクエストと、パーティションキーによるクエリに含まれ、`dynamodb:Scan` には含まれません。',
    },
    control: CHOSEN_BY_CALLER,
  },
  'dynamodb:Attributes': {
    description: {
      en: 'The names of the attributes that the request reads, writes or compares.',
      ja: 'リクエストで読み取り、書き込み、比較を行う属性の名前です。',
    },
    availability: {
      en: 'In requests that name attributes. One that names none reads all of them: a condition on `dynamodb:Select` rules that out.',
      ja: '属性を指定するリクエストに含まれます。属性を指定しない読み取りはすべての属性を返すため、`dynamodb:Select` の条件で制限します。',
    },
    control: CHOSEN_BY_CALLER,
  },
  'lambda:FunctionArn': {
    description: {
      en: 'The ARN of the function that an event source mapping or a function URL is for.',
      ja: 'イベントソースマッピングまたは関数 URL の対象となる関数の ARN です。',
    },
    availability: {
      en: 'In actions on event source mappings and function URLs.',
      ja: 'イベントソースマッピングと関数 URL のアクションに含まれます。',
    },
    control: CHOSEN_BY_CALLER,
  },
  'ecs:cluster': {
    description: {
      en: 'The ARN of the cluster that the request is about.',
      ja: 'リクエストの対象となるクラスターの ARN です。',
    },
    availability: {
      en: 'In actions on what runs in a cluster: services, tasks, container instances.',
      ja: 'クラスター内のサービス、タスク、コンテナインスタンスに対するアクションに含まれます。',
    },
    control: CHOSEN_BY_CALLER,
  },
  'cloudwatch:namespace': {
    description: {
      en: 'The namespace of the metrics that the request publishes.',
      ja: 'リクエストで発行するメトリクスの名前空間です。',
    },
    availability: {
      en: 'In `cloudwatch:PutMetricData`.',
      ja: '`cloudwatch:PutMetricData` に含まれます。',
    },
    control: CHOSEN_BY_CALLER,
  },
  'logs:LogGeneratingResourceArns': {
    description: {
      en: 'The ARNs of the resources whose logs are to be delivered.',
      ja: 'ログを配信するリソースの ARN です。',
    },
    availability: {
      en: 'In `logs:PutDeliverySource`.',
      ja: '`logs:PutDeliverySource` に含まれます。',
    },
    control: CHOSEN_BY_CALLER,
  },
  'organizations:ServicePrincipal': {
    description: {
      en: 'The service principal of the service that trusted access or a delegated administrator is for.',
      ja: '信頼されたアクセス、または委任された管理者の対象となるサービスのサービスプリンシパルです。',
    },
    availability: {
      en: 'In actions on trusted access and on delegated administrators.',
      ja: '信頼されたアクセスと、委任された管理者に関するアクションに含まれます。',
    },
    control: CHOSEN_BY_CALLER,
  },
};
