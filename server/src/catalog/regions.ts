import type { Words } from '../iam/words';

/** A group of Regions with accounts and ARNs of its own. */
export interface Partition {
  /** The second field of its ARNs: `aws-cn`. */
  readonly id: string;
  readonly title: Words;
  /** Under which its endpoints are; most service principals end in `amazonaws.com` in every partition. */
  readonly dnsSuffix: string;
}

export interface Region {
  /** The code that ARNs and `aws:RequestedRegion` hold: `eu-west-1`. */
  readonly id: string;
  /** The id of its partition. */
  readonly partition: string;
  /** Its name as AWS's consoles and documents write it. */
  readonly name: Words;
}

interface KnownPartition extends Partition {
  /** What the codes of its Regions look like, those of the future included. */
  readonly form: RegExp;
}

const partition = (
  id: string,
  dnsSuffix: string,
  form: RegExp,
  en: string,
  ja = en,
): KnownPartition => ({ id, dnsSuffix, form, title: { en, ja } });

/** Source: the partitions of the AWS SDK for JavaScript, `@aws-sdk/core` 3.981. */
const KNOWN: readonly KnownPartition[] = [
  partition(
    'aws',
    'amazonaws.com',
    /^(?:af|ap|ca|eu|il|me|mx|sa|us)-[a-z]+-\d+$/,
    'AWS commercial Regions',
    'AWS の商用リージョン',
  ),
  partition(
    'aws-cn',
    'amazonaws.com.cn',
    /^cn-[a-z]+-\d+$/,
    'AWS China Regions',
    'AWS の中国リージョン',
  ),
  partition('aws-us-gov', 'amazonaws.com', /^us-gov-[a-z]+-\d+$/, 'AWS GovCloud (US)'),
  partition('aws-eusc', 'amazonaws.eu', /^eusc-[a-z]+-[a-z]+-\d+$/, 'AWS European Sovereign Cloud'),
  partition('aws-iso', 'c2s.ic.gov', /^us-iso-[a-z]+-\d+$/, 'AWS ISO (US)'),
  partition('aws-iso-b', 'sc2s.sgov.gov', /^us-isob-[a-z]+-\d+$/, 'AWS ISOB (US)'),
  partition('aws-iso-e', 'cloud.adc-e.uk', /^eu-isoe-[a-z]+-\d+$/, 'AWS ISOE (Europe)'),
  partition('aws-iso-f', 'csp.hci.ic.gov', /^us-isof-[a-z]+-\d+$/, 'AWS ISOF (US)'),
];

/** AWS's partitions, the commercial one first. */
export const PARTITIONS: readonly Partition[] = KNOWN;

const inPartition =
  (partitionId: string) =>
  ([id, en, ja]: readonly [string, string, string]): Region => ({
    id,
    partition: partitionId,
    name: { en, ja },
  });

/**
 * AWS's Regions, in the order of their codes within each partition. Source: as for the partitions.
 * Pseudo-Regions of the SDKs (`aws-global`) are none: neither ARNs nor requests hold them.
 */
export const REGIONS: readonly Region[] = [
  ...(
    [
      ['af-south-1', 'Africa (Cape Town)', 'アフリカ (ケープタウン)'],
      ['ap-east-1', 'Asia Pacific (Hong Kong)', 'アジアパシフィック (香港)'],
      ['ap-east-2', 'Asia Pacific (Taipei)', 'アジアパシフィック (台北)'],
      ['ap-northeast-1', 'Asia Pacific (Tokyo)', 'アジアパシフィック (東京)'],
      ['ap-northeast-2', 'Asia Pacific (Seoul)', 'アジアパシフィック (ソウル)'],
      ['ap-northeast-3', 'Asia Pacific (Osaka)', 'アジアパシフィック (大阪)'],
      ['ap-south-1', 'Asia Pacific (Mumbai)', 'アジアパシフィック (ムンバイ)'],
      ['ap-south-2', 'Asia Pacific (Hyderabad)', 'アジアパシフィック (ハイデラバード)'],
      ['ap-southeast-1', 'Asia Pacific (Singapore)', 'アジアパシフィック (シンガポール)'],
      ['ap-southeast-2', 'Asia Pacific (Sydney)', 'アジアパシフィック (シドニー)'],
      ['ap-southeast-3', 'Asia Pacific (Jakarta)', 'アジアパシフィック (ジャカルタ)'],
      ['ap-southeast-4', 'Asia Pacific (Melbourne)', 'アジアパシフィック (メルボルン)'],
      ['ap-southeast-5', 'Asia Pacific (Malaysia)', 'アジアパシフィック (マレーシア)'],
      ['ap-southeast-6', 'Asia Pacific (New Zealand)', 'アジアパシフィック (ニュージーランド)'],
      ['ap-southeast-7', 'Asia Pacific (Thailand)', 'アジアパシフィック (タイ)'],
      ['ca-central-1', 'Canada (Central)', 'カナダ (中部)'],
      ['ca-west-1', 'Canada West (Calgary)', 'カナダ西部 (カルガリー)'],
      ['eu-central-1', 'Europe (Frankfurt)', '欧州 (フランクフルト)'],
      ['eu-central-2', 'Europe (Zurich)', '欧州 (チューリッヒ)'],
      ['eu-north-1', 'Europe (Stockholm)', '欧州 (ストックホルム)'],
      ['eu-south-1', 'Europe (Milan)', '欧州 (ミラノ)'],
      ['eu-south-2', 'Europe (Spain)', '欧州 (スペイン)'],
      ['eu-west-1', 'Europe (Ireland)', '欧州 (アイルランド)'],
      ['eu-west-2', 'Europe (London)', '欧州 (ロンドン)'],
      ['eu-west-3', 'Europe (Paris)', '欧州 (パリ)'],
      ['il-central-1', 'Israel (Tel Aviv)', 'イスラエル (テルアビブ)'],
      ['me-central-1', 'Middle East (UAE)', '中東 (アラブ首長国連邦)'],
      ['me-south-1', 'Middle East (Bahrain)', '中東 (バーレーン)'],
      ['me-west-1', 'Middle East (Saudi Arabia)', '中東 (サウジアラビア)'],
      ['mx-central-1', 'Mexico (Central)', 'メキシコ (中部)'],
      ['sa-east-1', 'South America (São Paulo)', '南米 (サンパウロ)'],
      ['sa-west-1', 'South America (Chile)', '南米 (チリ)'],
      ['us-east-1', 'US East (N. Virginia)', '米国東部 (バージニア北部)'],
      ['us-east-2', 'US East (Ohio)', '米国東部 (オハイオ)'],
      ['us-west-1', 'US West (N. California)', '米国西部 (北カリフォルニア)'],
      ['us-west-2', 'US West (Oregon)', '米国西部 (オレゴン)'],
    ] as const
  ).map(inPartition('aws')),
  ...(
    [
      ['cn-north-1', 'China (Beijing)', '中国 (北京)'],
      ['cn-northwest-1', 'China (Ningxia)', '中国 (寧夏)'],
    ] as const
  ).map(inPartition('aws-cn')),
  ...(
    [
      ['us-gov-east-1', 'AWS GovCloud (US-East)', 'AWS GovCloud (米国東部)'],
      ['us-gov-west-1', 'AWS GovCloud (US-West)', 'AWS GovCloud (米国西部)'],
    ] as const
  ).map(inPartition('aws-us-gov')),
  ...(
    [
      [
        'eusc-de-east-1',
        'AWS European Sovereign Cloud (Germany)',
        'AWS European Sovereign Cloud (ドイツ)',
      ],
    ] as const
  ).map(inPartition('aws-eusc')),
  ...(
    [
      ['us-iso-east-1', 'US ISO East', 'US ISO East'],
      ['us-iso-west-1', 'US ISO West', 'US ISO West'],
    ] as const
  ).map(inPartition('aws-iso')),
  ...(
    [
      ['us-isob-east-1', 'US ISOB East (Ohio)', 'US ISOB East (Ohio)'],
      ['us-isob-west-1', 'US ISOB West', 'US ISOB West'],
    ] as const
  ).map(inPartition('aws-iso-b')),
  ...([['eu-isoe-west-1', 'EU ISOE West', 'EU ISOE West']] as const).map(inPartition('aws-iso-e')),
  ...(
    [
      ['us-isof-east-1', 'US ISOF East', 'US ISOF East'],
      ['us-isof-south-1', 'US ISOF South', 'US ISOF South'],
    ] as const
  ).map(inPartition('aws-iso-f')),
];

const byId: ReadonlyMap<string, Region> = new Map(REGIONS.map((region) => [region.id, region]));

/** The Region with a code. Codes are lower case, and ARNs and conditions tell the cases apart. */
export const findRegion = (id: string): Region | undefined => byId.get(id);

/**
 * The partition that a Region belongs to. A Region that is newer than this list is known by the form
 * of its code.
 *
 * @returns undefined where the text is not the code of a Region
 */
export const partitionOfRegion = (id: string): Partition | undefined =>
  KNOWN.find(({ form }) => form.test(id));
