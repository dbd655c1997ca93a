import { arnFormats } from '../../catalog/arnFormats';
import type { ArnFormat } from '../../catalog/arnFormats';
import { editDistance } from '../../iam/editDistance';
import { coversWildcard } from '../../iam/wildcard';

/**
 * The nearest form to a resource that is of no known form: `function:f` for `functoin:f`,
 * `table/t` for `table:t`, `stack/s/*` for `stack/s`.
 *
 * @param service the service field of the ARN
 * @param resource without policy variables or unknown parts
 * @returns undefined where none is near, or several are equally near
 */
export function nearestResource(service: string, resource: string): string | undefined {
  const formats = arnFormats(service);
  const isKnown = (one: string): boolean =>
    formats.some((format) => coversWildcard(format.resource, one));
  const found = candidates(resource, formats).find((tier) => tier.some(isKnown));
  const known = [...new Set(found?.filter(isKnown))];
  return known.length === 1 ? known[0] : undefined;
}

/** What may have been meant, the likeliest tier first. */
function candidates(
  resource: string,
  formats: readonly ArnFormat[],
): readonly (readonly string[])[] {
  const bare = resource.replace(/^[/:]+/, '');
  const type = typeWord(resource);
  const rest = bare.slice(type.length + 1);
  const heads = [...new Set(formats.map((format) => headOf(format.resource)))].filter(
    (head) => head !== '',
  );
  const near = (slips: number): readonly string[] =>
    rest === ''
      ? []
      : heads.filter((head) => slipsTo(head, type) <= slips).map((head) => head + rest);
  // A service with one type of resource, which was left out: `secret:`.
  const [onlyHead = ''] = heads.length === 1 && bare === resource ? heads : [];
  return [
    bare === resource ? [] : [bare],
    [`${resource}/*`, `${resource}:*`],
    near(0),
    near(1),
    type.length > 5 ? near(2) : [],
    onlyHead === '' ? [] : [onlyHead + resource],
  ];
}

/**
 * The forms of a service's ARNs, those first that begin most like a resource.
 *
 * @returns as the reference writes them: `function:${FunctionName}`
 */
export function formsNear(service: string, resource: string): readonly string[] {
  const type = typeWord(resource);
  const slips = new Map(
    arnFormats(service).map((format) => [format.template, slipsTo(format.resource, type)]),
  );
  return [...slips].sort(([, a], [, b]) => a - b).map(([template]) => template);
}

/** What a resource begins with, up to its first separator: `function` of `function:f`. */
const typeWord = (resource: string): string => /[^/:]+/.exec(resource)?.[0] ?? '';

/** How many slips make the first word of a form of a word; letter case is none. */
const slipsTo = (form: string, word: string): number =>
  editDistance(typeWord(form).toLowerCase(), word.toLowerCase());

/** What a form begins with, its first separator included: `function:`; empty where a name comes first. */
const headOf = (form: string): string => /^\/?[^/:*]+[/:]/.exec(form)?.[0] ?? '';
