import { fieldOffsets } from '../../iam/arn';
import type { Location } from '../../policy/location';
import type { StringValue } from '../../policy/value';
import { actionHover } from './actions/actionHover';
import { conditionValueHover } from './conditions/conditionValueHover';
import type { HoverContext } from './context';
import { effectHover } from './elements/effectHover';
import { legacyLines } from './resources/mfaResourceLines';
import type { Hover } from './page';
import { principalHover } from './principals/principalHover';
import { resourceHover } from './resources/resourceHover';
import { statementHover } from './elements/statementHover';
import { variableHover } from './variables/variableHover';

/** In a value of a statement's element. */
export function inStatementValue(
  { statement, element, value }: Extract<Location, { at: 'statement-value' }>,
  context: HoverContext,
): Hover | undefined {
  if (value?.kind !== 'string') return undefined;
  switch (element) {
    case 'Sid':
      return statementHover(statement, value.range, context);
    case 'Effect':
      return effectHover(statement, value.range, context);
    case 'Action':
    case 'NotAction':
      return (
        variableHover(value, context, () => 'element') ?? actionHover(value, statement, context)
      );
    case 'Resource':
    case 'NotResource':
      return (
        variableHover(
          value,
          context,
          (start) => beforeResource(value, start),
          legacyLines(value, context),
        ) ?? resourceHover(value, statement, context)
      );
    case 'Principal':
    case 'NotPrincipal':
      return principalHover(value, 'AWS', statement, context);
    case 'Condition':
      return undefined;
  }
}

/** In a principal under its kind. */
export function inPrincipalValue(
  { statement, group, value }: Extract<Location, { at: 'principal-value' }>,
  context: HoverContext,
): Hover | undefined {
  if (value?.kind !== 'string') return undefined;
  return (
    variableHover(value, context, () => 'element') ??
    principalHover(value, group.kind, statement, context)
  );
}

/** In a value of a condition. */
export function inConditionValue(
  { statement, condition, value }: Extract<Location, { at: 'condition-value' }>,
  context: HoverContext,
): Hover | undefined {
  if (value === undefined) return undefined;
  const family = condition.operator?.family;
  const replaced = family === 'String' || family === 'Arn' || family === 'Bool';
  const variable =
    value.kind === 'string'
      ? variableHover(value, context, () => (replaced ? undefined : 'operator'))
      : undefined;
  return variable ?? conditionValueHover(value, condition, statement, context);
}

/** The fields of an ARN before the resource take no variables. */
const beforeResource = ({ outline }: StringValue, start: number): 'before-resource' | undefined => {
  const resource = outline.startsWith('arn:') ? fieldOffsets(outline)[5] : undefined;
  return resource !== undefined && start < resource ? 'before-resource' : undefined;
};
