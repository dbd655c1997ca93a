import type { Locale } from '../../iam/words';
import type { PolicyDocument } from '../../policy/document';
import { locationAt } from '../../policy/location';
import type { Location } from '../../policy/location';
import type { Statement } from '../../policy/model';
import { containsOffset } from '../../policy/range';
import type { StringValue } from '../../policy/value';
import { conditionKeyHover } from './conditions/conditionKeyHover';
import { hoverContext } from './context';
import type { HoverContext, OpenPolicy } from './context';
import { policyElementHover, statementElementHover } from './elements/elementHover';
import { operatorHover } from './conditions/operatorHover';
import type { Hover } from './page';
import { principalKindHover } from './principals/principalHover';
import { statementHover } from './elements/statementHover';
import { inConditionValue, inPrincipalValue, inStatementValue } from './valueHover';
import { versionHover } from './elements/versionHover';

export type { Hover } from './page';

/**
 * What to show for an offset of the text: Markdown, and the range of the thing it is about. Undefined
 * where there is nothing to say. Never throws, however unfinished the policy is.
 *
 * @param open the policies that the user has open, this one among them
 */
export function hoverAt(
  document: PolicyDocument,
  offset: number,
  locale: Locale,
  open: readonly OpenPolicy[] = [{ file: undefined, policy: document.policy }],
): Hover | undefined {
  const context = hoverContext(document, offset, locale, open);
  const location = locationAt(document, offset);
  if (location !== undefined && 'statement' in location) return atLocation(location, context);
  // A statement's own braces are outside it for the location: they belong to what is around.
  const edge = document.policy.statements.find(
    ({ node }) => node.range.start === offset || node.range.end === offset,
  );
  if (edge !== undefined) return statementHover(edge, edge.node.range, context);
  return location && atLocation(location, context);
}

function atLocation(location: Location, context: HoverContext): Hover | undefined {
  switch (location.at) {
    case 'policy-element':
    case 'statement-element':
    case 'principal-kind':
    case 'operator':
    case 'condition-key':
      return onKey(location, context);
    case 'policy-value':
      return isVersion(location) ? versionHover(location.value, context) : undefined;
    case 'statement-value':
      return inStatementValue(location, context);
    case 'principal-value':
      return inPrincipalValue(location, context);
    case 'condition-value':
      return inConditionValue(location, context);
  }
}

type KeyLocation = Exclude<
  Location,
  { at: 'policy-value' | 'statement-value' | 'principal-value' | 'condition-value' }
>;

function onKey(location: KeyLocation, context: HoverContext): Hover | undefined {
  const { entry } = location;
  if (entry === undefined) {
    return location.at === 'statement-element'
      ? betweenElements(location.statement, context)
      : undefined;
  }
  // The colon, and the edges of what stands behind it, belong to the entry too.
  if (!containsOffset(entry.key.range, context.offset)) return undefined;
  switch (location.at) {
    case 'policy-element':
      return policyElementHover(entry, context);
    case 'statement-element':
      return statementElementHover(location.statement, entry, context);
    case 'principal-kind':
      return principalKindHover(entry, context);
    case 'operator':
      return operatorHover(entry, location.statement, context);
    case 'condition-key':
      return conditionKeyHover(entry, location.condition, location.statement, context);
  }
}

const isVersion = (
  location: Extract<Location, { at: 'policy-value' }>,
): location is typeof location & { readonly value: StringValue } =>
  location.value?.kind === 'string' && location.entry.key.outline.toLowerCase() === 'version';

/** On a brace of the statement; white space and what stands in it says nothing. */
function betweenElements(statement: Statement, context: HoverContext): Hover | undefined {
  const { document, offset } = context;
  const character = document.text.charAt(offset - document.policy.range.start);
  return character.trim() === ''
    ? undefined
    : statementHover(statement, statement.node.range, context);
}
