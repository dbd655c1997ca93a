import { arnFormats, fieldFits, formatsOf } from '../../catalog/arnFormats';
import type { ArnFormat } from '../../catalog/arnFormats';
import { parseArn } from '../../iam/arn';
import type { Arn } from '../../iam/arn';
import { loosePattern } from '../../iam/loosePattern';
import { TEMPLATE_MARK } from '../../iam/templateMark';
import { hasUnknown } from '../../iam/unknown';
import { hasWildcard } from '../../iam/wildcard';
import type { StringValue } from '../../policy/value';
import { hasFormOfItsOwn, hasOtherForm } from './otherForms';
import { recent } from './recent';

/** What is known of the resources that a string of Resource or NotResource names. */
export type ResourceTypes =
  /** `*`, or a pattern over several services: resources of every type. */
  | { readonly kind: 'any' }
  /** Nothing can be said: no ARN, a part unknown, or a service without a known form of ARN. */
  | { readonly kind: 'unknown' }
  /** An ARN of a service whose ARNs are known, and this is none of their forms. */
  | { readonly kind: 'none'; readonly arn: Arn }
  | {
      readonly kind: 'some';
      /** With `*` in the place of policy variables and unknown parts. */
      readonly arn: Arn;
      /**
       * The types of resource that the ARN may mean, each as often as services define it. Where
       * Region and account fit none of them, they are not held against any.
       */
      readonly formats: readonly ArnFormat[];
    };

const ANY: ResourceTypes = { kind: 'any' };
const UNKNOWN_TYPES: ResourceTypes = { kind: 'unknown' };

/** Says which types of resource a string of Resource or NotResource can mean. */
export const typesOf = ({ outline }: Pick<StringValue, 'outline'>): ResourceTypes =>
  typesOfOutline(outline);

const typesOfOutline = recent((outline): ResourceTypes => {
  if (/^\*+$/.test(outline)) return ANY;
  const arn = parseArn(loosePattern(outline));
  if (arn === undefined || mayLackFields(outline) || TEMPLATE_MARK.test(arn.resource))
    return UNKNOWN_TYPES;
  if (hasWildcard(arn.service)) return ANY;
  if (arnFormats(arn.service).length === 0 || hasFormOfItsOwn(arn)) return UNKNOWN_TYPES;
  // No resource begins with a colon: there is one too many.
  const byResource = /^(?:$|:)/.test(arn.resource) ? [] : formatsOf(arn);
  if (byResource.length === 0) return hasOtherForm(arn) ? UNKNOWN_TYPES : { kind: 'none', arn };
  const fitting = byResource.filter(
    ({ region, account }) => fieldFits(region, arn.region) && fieldFits(account, arn.account),
  );
  return { kind: 'some', arn, formats: fitting.length > 0 ? fitting : byResource };
});

/**
 * Whether a part that is filled in later may stand for several fields, colons included: then what looks like the
 * account is a part of the resource, and no account.
 */
function mayLackFields(outline: string): boolean {
  const arn = parseArn(outline);
  if (arn === undefined) return false;
  const { account, offsets } = arn;
  const before = outline.slice(0, offsets[4]);
  return (
    (hasUnknown(before) || TEMPLATE_MARK.test(before)) &&
    !(hasUnknown(account) || TEMPLATE_MARK.test(account)) &&
    !/^(?:\d{12}|aws|\*|)$/.test(account)
  );
}
