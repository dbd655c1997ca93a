import { hasWildcard } from '../../../../iam/wildcard';
import type { NameReading, ResourceReading } from '../../reading/readResource';
import type { ResourceNoun } from '../../reading/resourceNouns';
import { serviceLabel } from '../../serviceLabel';
import type { ResourcePhrases } from '../phrases';
import { text } from './text';

export const resources: ResourcePhrases = {
  words: (resource) => words(resource),
  summary: (all, negated) => (negated ? `every resource except ${some(all)}` : some(all)),
  line: (all, negated) => {
    const head = negated
      ? 'Every resource except: '
      : all.length === 1
        ? 'Resource: '
        : 'Resources: ';
    return `${head}${text.fold(all.map(withText), 6)}`;
  },
  misfits: (actions) =>
    `Without effect for ${text.fold(actions.map(text.code))}: AWS authorises ${actions.length === 1 ? 'it' : 'them'} on another kind of resource.`,
};

const some = (all: readonly ResourceReading[]): string => {
  if (all.some(({ kind }) => kind === 'all')) return 'all resources';
  if (all.length === 0) return 'no resource';
  return all.length <= 2 ? text.list(all.map(words)) : `${String(all.length)} resources`;
};

const withText = (resource: ResourceReading): string => {
  const said = words(resource);
  if (resource.kind === 'all') return `${said} (\`*\`)`;
  const code = text.code(resource.text);
  return said.includes(code) ? said : `${said} (${code})`;
};

function words(resource: ResourceReading): string {
  switch (resource.kind) {
    case 'all':
      return 'all resources';
    case 'thing':
      return thing(resource);
    case 'objects':
      return `${objects(resource)} in ${bucket(resource.bucket)}`;
    case 'buckets-and-objects':
      return resource.bucket.how === 'pattern'
        ? `S3 buckets matching ${text.name(resource.bucket.name)}, and their objects`
        : 'all S3 buckets and objects';
    case 'arn':
      return arn(resource.service, resource.text);
    case 'not-an-arn':
      return `${text.code(resource.text)}, which is not an ARN`;
    case 'unknown':
      return text.code(resource.text);
  }
}

function thing({ noun, name, account, type }: Extract<ResourceReading, { kind: 'thing' }>): string {
  const whose = account === undefined ? '' : ` of account ${account}`;
  if (name.how === 'own') return own(type, noun);
  return `${named(name, noun)}${whose}`;
}

const named = (name: Exclude<NameReading, { how: 'own' }>, { one, many }: ResourceNoun): string => {
  if (name.how === 'any') return `any ${one}`;
  return name.how === 'exact'
    ? `the ${one} ${text.name(name.name)}`
    : `${many} matching ${text.name(name.name)}`;
};

const own = (type: string, { one }: ResourceNoun): string =>
  type === 'iam/user' ? "the user's own IAM user" : `the ${one} named exactly like the user`;

function objects({ key, prefix }: Extract<ResourceReading, { kind: 'objects' }>): string {
  if (key.how === 'any') return 'all objects';
  if (key.how === 'own') return 'the object named like the user';
  if (key.how === 'exact') return `the object ${text.name(key.name)}`;
  if (prefix === undefined) return `the objects matching ${text.name(key.name)}`;
  return prefix.endsWith('/')
    ? `the objects under ${text.name(prefix)}`
    : `the objects whose key begins with ${text.name(prefix)}`;
}

const bucket = (name: NameReading): string => {
  if (name.how === 'any') return 'any S3 bucket';
  if (name.how === 'own') return 'the S3 bucket named like the user';
  return name.how === 'exact'
    ? `the S3 bucket ${text.name(name.name)}`
    : `S3 buckets matching ${text.name(name.name)}`;
};

const arn = (service: string, whole: string): string => {
  const label = serviceLabel(service) ?? (service === '' ? 'AWS' : text.code(service));
  return hasWildcard(whole)
    ? `${label} resources matching ${text.code(whole)}`
    : `the ${label} resource ${text.code(whole)}`;
};
