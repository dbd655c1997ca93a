import { findPolicyVariables, isEscape } from '../../../iam/policyVariable';
import { UNKNOWN } from '../../../iam/unknown';
import type { PolicyDocument } from '../../../policy/document';
import type { Condition, Principals, Selection, Statement } from '../../../policy/model';
import { variablesWork } from '../../evaluate';
import { isMfaCondition } from '../../mfaCondition';
import type { EffectReading } from '../phrases/phrases';
import { readPrincipal } from './readPrincipal';
import type { PrincipalReading } from './readPrincipal';
import { readResource } from './readResource';
import type { ResourceReading } from './readResource';

/** Reads a statement's Effect; where the host language fills one in, it counts as written. */
export function readEffect(statement: Statement): EffectReading {
  if (statement.effect !== undefined) return statement.effect;
  const value = statement.elements.get('Effect')?.value;
  if (value?.kind === 'unknown' || (value?.kind === 'string' && value.text === undefined)) {
    return 'unknown';
  }
  return value === undefined ? 'missing' : 'invalid';
}

/** The values of a Resource or NotResource, read; a value that is no string counts as filled in. */
export function readResources(
  selection: Selection,
  document: PolicyDocument,
): readonly ResourceReading[] {
  const variables = variablesWork(document);
  const outlines = [...new Set(selection.values.map(({ outline }) => outline))];
  const readings = outlines.map((outline) => readResource(outline, variables));
  return selection.complete ? readings : [...readings, readResource(UNKNOWN, variables)];
}

/** The values of a Principal or NotPrincipal, read. */
export function readPrincipals(principals: Principals): readonly PrincipalReading[] {
  if (principals.everyone) return [{ kind: 'everyone' }];
  const readings = principals.groups.flatMap(({ kind, values }) =>
    values.map(({ outline }) => readPrincipal(kind, outline)),
  );
  return readings.length === 0 ? [readPrincipal('AWS', UNKNOWN)] : readings;
}

/** The conditions that have nothing to do with MFA. */
export const otherConditions = (statement: Statement): readonly Condition[] =>
  statement.conditions.filter((condition) => !isMfaCondition(condition));

/** Whether the host language fills in the Condition block, or a part of it. */
export function hasUnknownConditions(statement: Statement): boolean {
  const value = statement.elements.get('Condition')?.value;
  if (value?.kind === 'unknown') return true;
  return value?.kind === 'map' && value.entries.some((entry) => entry.value?.kind === 'unknown');
}

/** What would be policy variables, were the version of the policy language one that knows them. */
export function literalVariables(
  statement: Statement,
  document: PolicyDocument,
): readonly string[] {
  if (variablesWork(document)) return [];
  const strings = [
    ...(statement.resources?.values ?? []),
    ...statement.conditions.flatMap(({ values }) => values.filter(({ kind }) => kind === 'string')),
  ];
  const found = strings.flatMap((value) =>
    value.kind === 'string'
      ? findPolicyVariables(value.outline)
          .filter((variable) => variable.closed && !isEscape(variable))
          .map(({ inner }) => `\${${inner}}`)
      : [],
  );
  return [...new Set(found)];
}
