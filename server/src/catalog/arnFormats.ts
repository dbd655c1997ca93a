import type { Arn } from '../iam/arn';
import { coversWildcard, hasWildcard, matchesWildcard, wildcardsOverlap } from '../iam/wildcard';
import { formatsBegunLike } from './formatsByBeginning';
import { catalogIndex, fromCatalog } from './store';

/** How the ARNs of one resource type look, as patterns: `*` where a name is filled in. */
export interface ArnFormat {
  /** The service whose reference defines the type; not always the service field of the ARN. */
  readonly definedBy: string;
  /** Name of the resource type, with `_` for spaces. */
  readonly type: string;
  /** Service field. */
  readonly service: string;
  /** Empty where ARNs of this type have no Region, or no account. */
  readonly region: string;
  readonly account: string;
  readonly resource: string;
  /** The resource as the reference writes it: `${BucketName}/${ObjectName}`. */
  readonly template: string;
}

const formats = fromCatalog(() => new Map<string, readonly ArnFormat[]>());

/**
 * The formats of all ARNs with this service field (`s3`, `elasticloadbalancing`); empty where AWS's
 * reference has none, since not every service that exists has resources.
 */
export function arnFormats(service: string): readonly ArnFormat[] {
  const known = formats().get(service);
  if (known !== undefined) return known;
  const { arns } = catalogIndex();
  const written = (Object.hasOwn(arns, service) ? arns[service] : undefined) ?? [];
  const read = written.flatMap((line) => readFormats(service, line));
  formats().set(service, read);
  return read;
}

/** The values that the service field of ARNs has. */
export const arnServices = fromCatalog(
  (): ReadonlySet<string> =>
    new Set(Object.keys(catalogIndex().arns).filter((service) => !service.includes('$'))),
);

/** A type with ARNs of two forms has the second as a whole ARN behind a comma. */
const NEXT_FORM = /, *arn:[^:]*:[^:]*:/;

function readFormats(service: string, line: string): readonly ArnFormat[] {
  const [definedBy = '', type = ''] = line.split(' ', 2);
  const forms = line.slice(definedBy.length + type.length + 2).split(NEXT_FORM);
  return forms.map((form) => ({ definedBy, type, ...readFields(service, form) }));
}

function readFields(service: string, fields: string): Omit<ArnFormat, 'definedBy' | 'type'> {
  const [region = '', account = '', ...rest] = fields.split(':');
  const template = rest.join(':');
  return {
    service,
    region: withoutPlaceholders(region),
    account: withoutPlaceholders(account),
    resource: withoutPlaceholders(template),
    template,
  };
}

const withoutPlaceholders = (template: string): string =>
  template.replace(/\$?\{[^}]*\}/g, '*').replace(/\*+/g, '*');

/**
 * The formats that an ARN of a policy may have, going by its service and resource; Region and account
 * are the caller's to compare. Where one format is a special case of another (`bucket/object` of
 * `bucket`) and the ARN is certainly of that, the other one is left out.
 *
 * @param arn with `*` wherever something is filled in later; wildcards are understood on both sides
 */
export function formatsOf(arn: Arn): readonly ArnFormat[] {
  const services = hasWildcard(arn.service)
    ? [...arnServices()].filter((service) => matchesWildcard(arn.service, service))
    : [arn.service];
  const possible = services
    .flatMap((service) => formatsBegunLike(arnFormats(service), arn.resource))
    .filter(({ resource }) => resourcesOverlap(resource, arn.resource));
  if (possible.length < 2) return possible;
  const certain = possible.filter(
    ({ resource, region, account }) =>
      coversWildcard(resource, arn.resource) &&
      fieldFits(region, arn.region) &&
      fieldFits(account, arn.account),
  );
  // A service tells its own types apart; the types of another that speaks of the same ARNs do not.
  const excluded = new Set(
    possible
      .filter((format) => certain.some((other) => isSpecialCase(other, format)))
      .map(({ resource }) => resource),
  );
  return possible.filter(({ resource }) => !excluded.has(resource));
}

/**
 * Whether every resource of one form is also of another, more general one of the same definer:
 * `function:NAME:VERSION` of `function:NAME`.
 */
export const isSpecialCase = (special: ArnFormat, general: ArnFormat): boolean =>
  special.definedBy === general.definedBy &&
  special.resource !== general.resource &&
  special.resource.startsWith(general.resource.slice(0, literalLength(general.resource))) &&
  coversForm(general, special);

const covered = new WeakMap<ArnFormat, Map<ArnFormat, boolean>>();

/** Formats are the same for ARN after ARN: compared once. */
function coversForm(general: ArnFormat, special: ArnFormat): boolean {
  const known = covered.get(general) ?? new Map<ArnFormat, boolean>();
  covered.set(general, known);
  const before = known.get(special);
  if (before !== undefined) return before;
  const covers = coversWildcard(general.resource, special.resource);
  known.set(special, covers);
  return covers;
}

/**
 * Whether a field (Region or account) may stand where a format wants this one. A `*` stands also for
 * nothing at all.
 *
 * @param wanted of the format, with `*` for what is filled in; empty where there is none
 */
export const fieldFits = (wanted: string, written: string): boolean =>
  wanted === ''
    ? matchesWildcard(written, '')
    : written !== '' && (wanted === '*' || wildcardsOverlap(wanted, written));

/** Whether a resource could have both forms. Compares what stands before the first wildcards first. */
export function resourcesOverlap(a: string, b: string): boolean {
  // Most forms of a service begin otherwise: seen before anything else is looked at.
  for (let i = 0; i < a.length && i < b.length; i++) {
    if (isWildcard(a[i]) || isWildcard(b[i])) return wildcardsOverlap(a, b);
    if (a[i] !== b[i]) return false;
  }
  return wildcardsOverlap(a, b);
}

const isWildcard = (character: string | undefined): boolean =>
  character === '*' || character === '?';

const literalLength = (pattern: string): number => {
  const wildcard = pattern.search(/[*?]/);
  return wildcard < 0 ? pattern.length : wildcard;
};
