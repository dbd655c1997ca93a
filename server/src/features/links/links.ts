import { parseArn } from '../../iam/arn';
import { hasWildcard } from '../../iam/wildcard';
import type { Locale } from '../../iam/words';
import type { PolicyDocument } from '../../policy/document';
import type { Condition, Policy } from '../../policy/model';
import type { Range } from '../../policy/range';
import { stringsOf } from '../../policy/value';
import type { StringValue } from '../../policy/value';
import { keyPage } from '../keyPage';
import { managedPolicy, userGuide } from './awsPages';

/** A place of the text that leads to a page of AWS's documentation. */
export interface PolicyLink {
  readonly range: Range;
  readonly target: string;
}

/**
 * The links of a policy, in any order: its Version, condition keys, and policies that AWS manages.
 * Only pages that are known to exist. Editors underline links: a policy is full of actions, and a
 * line under each would hide the squiggles, so their pages are linked in their hovers.
 */
export function policyLinks({ policy }: PolicyDocument, locale: Locale): readonly PolicyLink[] {
  return [
    ...stringsOf(policy.version?.value).map((value) => ({
      range: value.content,
      target: userGuide('reference_policies_elements_version', locale),
    })),
    ...policy.statements.flatMap(({ conditions }) =>
      conditions.flatMap((condition) => keyLink(condition, locale) ?? []),
    ),
    ...managedPolicyLinks(policy),
  ];
}

function keyLink({ entry }: Condition, locale: Locale): PolicyLink | undefined {
  const { text, content } = entry.key;
  const section = text === undefined ? undefined : keyPage(text);
  return section && { range: content, target: userGuide(section.page, locale, section.anchor) };
}

const managedPolicyLinks = ({ statements }: Policy): readonly PolicyLink[] =>
  statements
    .flatMap(({ resources, conditions }) => [
      ...(resources?.values ?? []),
      ...conditions.flatMap(({ entry }) => stringsOf(entry.value)),
    ])
    .flatMap((value) => managedPolicyLink(value) ?? []);

/** `arn:aws:iam::aws:policy/job-function/ViewOnlyAccess` has its page under its name without path. */
function managedPolicyLink({ text, content }: StringValue): PolicyLink | undefined {
  const arn = text === undefined ? undefined : parseArn(text);
  if (arn?.service !== 'iam' || arn.account !== 'aws' || hasWildcard(arn.resource))
    return undefined;
  const name = /^policy\/(?:.*\/)?([\w-]+)$/.exec(arn.resource)?.[1];
  return name === undefined ? undefined : { range: content, target: managedPolicy(name) };
}
