import { parseArn } from '../../../iam/arn';
import type { Arn } from '../../../iam/arn';
import { hasUnknown } from '../../../iam/unknown';
import { hasWildcard } from '../../../iam/wildcard';
import { resourceNoun } from './resourceNouns';
import type { ResourceNoun } from './resourceNouns';

/** How an ARN says which resources of a kind it means. */
export type NameReading =
  | { readonly how: 'any' }
  /** The name is the caller's user name: `${aws:username}`. */
  | { readonly how: 'own' }
  | { readonly how: 'exact'; readonly name: string }
  /** With wildcards, or values that only the request tells. */
  | { readonly how: 'pattern'; readonly name: string };

/** What a value of a Resource or NotResource element stands for. */
export type ResourceReading =
  | { readonly kind: 'all' }
  /** A kind of resource that has a word of its own. */
  | {
      readonly kind: 'thing';
      /** `service/type` as ARNs write it. */
      readonly type: string;
      readonly noun: ResourceNoun;
      readonly name: NameReading;
      /** Twelve digits; undefined where the ARN names no one account. */
      readonly account: string | undefined;
      readonly text: string;
    }
  | {
      readonly kind: 'objects';
      readonly bucket: NameReading;
      readonly key: NameReading;
      /** The part before a `*` at the end: `home/` of `home/*`. */
      readonly prefix: string | undefined;
      readonly text: string;
    }
  | { readonly kind: 'buckets-and-objects'; readonly bucket: NameReading; readonly text: string }
  /** An ARN without a word of ours. */
  | { readonly kind: 'arn'; readonly service: string; readonly text: string }
  | { readonly kind: 'not-an-arn'; readonly text: string }
  /** The host language fills in too much of it to tell. */
  | { readonly kind: 'unknown'; readonly text: string };

/**
 * Reads one value of a Resource element.
 *
 * @param text the outline of the value
 * @param variables whether `${…}` is a variable in this policy, and not literal text
 */
export function readResource(text: string, variables: boolean): ResourceReading {
  if (text === '*') return { kind: 'all' };
  const arn = parseArn(text);
  if (arn === undefined) return { kind: hasUnknown(text) ? 'unknown' : 'not-an-arn', text };
  if (arn.service === 's3' && arn.region === '' && arn.account === '') {
    return readS3(arn.resource, text, variables);
  }
  return readThing(arn, text, variables) ?? { kind: 'arn', service: arn.service, text };
}

function readThing(arn: Arn, text: string, variables: boolean): ResourceReading | undefined {
  const separator = /[/:]/.exec(arn.resource);
  const type = separator === null ? '' : arn.resource.slice(0, separator.index);
  const typed = resourceNoun(arn.service, type);
  const noun = typed ?? resourceNoun(arn.service, '');
  if (noun === undefined) return undefined;
  const name =
    typed === undefined || type === '' ? arn.resource : arn.resource.slice(type.length + 1);
  return {
    kind: 'thing',
    type: `${arn.service}/${typed === undefined ? '' : type}`,
    noun,
    name: readName(name.replace(/^\//, ''), variables),
    account: /^\d{12}$/.test(arn.account) ? arn.account : undefined,
    text,
  };
}

function readS3(resource: string, text: string, variables: boolean): ResourceReading {
  const slash = slashOutsideVariables(resource);
  if (slash < 0) {
    const bucket = readName(resource, variables);
    // A star at the end runs on over the slash, and so takes in the objects too.
    return resource.endsWith('*')
      ? { kind: 'buckets-and-objects', bucket, text }
      : thingOfBucket(bucket, text);
  }
  const key = resource.slice(slash + 1);
  const prefix = key.endsWith('*') && !hasWildcard(key.slice(0, -1)) ? key.slice(0, -1) : undefined;
  return {
    kind: 'objects',
    bucket: readName(resource.slice(0, slash), variables),
    key: readName(key, variables),
    prefix,
    text,
  };
}

const thingOfBucket = (name: NameReading, text: string): ResourceReading => {
  const noun = resourceNoun('s3', '');
  return noun === undefined
    ? { kind: 'arn', service: 's3', text }
    : { kind: 'thing', type: 's3/', noun, name, account: undefined, text };
};

/** Names of variables may hold slashes: `${aws:PrincipalTag/team}`. */
const slashOutsideVariables = (resource: string): number => {
  const hidden = resource.replace(/\$\{[^}]*\}?/g, (variable) => '_'.repeat(variable.length));
  return hidden.indexOf('/');
};

const OWN_NAME = /^(?:[^${}*?]*\/)?\$\{aws:username\}$/i;

function readName(name: string, variables: boolean): NameReading {
  if (name === '*') return { how: 'any' };
  if (variables && OWN_NAME.test(name)) return { how: 'own' };
  const open = hasWildcard(name) || (variables && name.includes('${'));
  return { how: open ? 'pattern' : 'exact', name };
}
