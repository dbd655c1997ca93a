import { hasWildcard } from '../../../../iam/wildcard';
import type { NameReading, ResourceReading } from '../../reading/readResource';
import type { ResourceNoun } from '../../reading/resourceNouns';
import { serviceLabel } from '../../serviceLabel';
import type { ResourcePhrases } from '../phrases';
import { sentence } from './sentence';
import { text } from './text';

export const resources: ResourcePhrases = {
  words: (resource) => words(resource),
  summary: (all, negated) => (negated ? sentence`${some(all)}以外のすべてのリソース` : some(all)),
  line: (all, negated) => {
    const head = negated ? '次を除くすべてのリソース: ' : 'リソース: ';
    return `${head}${text.fold(all.map(withText), 6)}`;
  },
  misfits: (actions) =>
    sentence`${text.fold(actions.map(text.code))}には効果がありません。AWS は別の種類のリソースに対して認可します。`,
};

const some = (all: readonly ResourceReading[]): string => {
  if (all.some(({ kind }) => kind === 'all')) return 'すべてのリソース';
  if (all.length === 0) return '空のリソース';
  return all.length <= 2 ? join(all.map(words)) : `${String(all.length)} 個のリソース`;
};

const join = ([first = '', second]: readonly string[]): string =>
  second === undefined ? first : sentence`${first}と${second}`;

const withText = (resource: ResourceReading): string => {
  const said = words(resource);
  if (resource.kind === 'all') return `${said}（\`*\`）`;
  const code = text.code(resource.text);
  return said.includes(code) ? said : `${said}（${code}）`;
};

function words(resource: ResourceReading): string {
  switch (resource.kind) {
    case 'all':
      return 'すべてのリソース';
    case 'thing':
      return thing(resource);
    case 'objects':
      return sentence`${bucket(resource.bucket)}${objects(resource)}`;
    case 'buckets-and-objects':
      return resource.bucket.how === 'pattern'
        ? sentence`${text.name(resource.bucket.name)}に一致する S3 バケットとそのオブジェクト`
        : 'すべての S3 バケットとオブジェクト';
    case 'arn':
      return arn(resource.service, resource.text);
    case 'not-an-arn':
      return `${text.code(resource.text)}（ARN ではありません）`;
    case 'unknown':
      return text.code(resource.text);
  }
}

function thing({ noun, name, account, type }: Extract<ResourceReading, { kind: 'thing' }>): string {
  const whose = account === undefined ? '' : `アカウント ${account} の`;
  if (name.how === 'own') return own(type, noun);
  return sentence`${whose}${named(name, noun, type)}`;
}

function named(
  name: Exclude<NameReading, { how: 'own' }>,
  { ja }: ResourceNoun,
  type: string,
): string {
  if (name.how === 'any') return sentence`${type === 'iam/mfa' ? '任意の' : 'すべての'}${ja}`;
  return name.how === 'exact'
    ? sentence`${ja}${' '}${text.name(name.name)}`
    : sentence`${text.name(name.name)}に一致する${ja}`;
}

const own = (type: string, { ja }: ResourceNoun): string =>
  type === 'iam/user' ? '本人の IAM ユーザー' : sentence`ユーザー名と同じ名前の${ja}`;

function objects({ key, prefix }: Extract<ResourceReading, { kind: 'objects' }>): string {
  if (key.how === 'any') return 'すべてのオブジェクト';
  if (key.how === 'own') return 'ユーザー名と同じ名前のオブジェクト';
  if (key.how === 'exact') return sentence`オブジェクト${' '}${text.name(key.name)}`;
  if (prefix === undefined) return sentence`${text.name(key.name)}に一致するオブジェクト`;
  return prefix.endsWith('/')
    ? sentence`${text.name(prefix)}の下のオブジェクト`
    : sentence`${text.name(prefix)}で始まるオブジェクト`;
}

const bucket = (name: NameReading): string => {
  if (name.how === 'any') return 'すべての S3 バケットの';
  if (name.how === 'own') return 'ユーザー名と同じ名前の S3 バケットの';
  return name.how === 'exact'
    ? sentence`S3 バケット${' '}${text.name(name.name)}の`
    : sentence`${text.name(name.name)}に一致する S3 バケットの`;
};

const arn = (service: string, whole: string): string => {
  const label = serviceLabel(service) ?? (service === '' ? 'AWS' : text.code(service));
  return hasWildcard(whole)
    ? sentence`${text.code(whole)}に一致する${label}のリソース`
    : sentence`${label}のリソース${' '}${text.code(whole)}`;
};
