import { describe, expect, it } from 'vitest';
import { CONDITION_OPERATORS } from '../../../server/src/iam/conditionOperator';
import { PRINCIPAL_KINDS, STATEMENT_ELEMENTS } from '../../../server/src/iam/element';
import injection from '../../../syntaxes/iam-policy.injection.tmLanguage.json';

/** A pattern of the grammar for JavaScript, which has no flags for a part of one. */
const keyPattern = (begin: string): RegExp =>
  new RegExp(`^${begin.replaceAll('(?i:', '(?:')}$`, begin.includes('(?i:') ? 'i' : '');

const { operator, principals, ...others } = injection.repository;
const operatorKey = keyPattern(operator.begin);

describe('the injected grammar', () => {
  it.each([...CONDITION_OPERATORS.keys()])('knows the operator %s', (name) => {
    expect(`"${name}":`).toMatch(operatorKey);
    expect(`"${name.toLowerCase()}" :`).toMatch(operatorKey);
    expect(`"${name}s":`).not.toMatch(operatorKey);
  });

  it('knows them with IfExists and qualifiers, but for Null', () => {
    for (const name of CONDITION_OPERATORS.keys()) {
      if (name === 'Null') continue;
      expect(`"${name}IfExists":`).toMatch(operatorKey);
      expect(`"ForAnyValue:${name}":`).toMatch(operatorKey);
      expect(`"ForAllValues:${name}IfExists":`).toMatch(operatorKey);
    }
    expect('"NullIfExists":').not.toMatch(operatorKey);
  });

  it('knows every kind of principal', () => {
    const kinds = JSON.stringify(principals);
    for (const kind of PRINCIPAL_KINDS) expect(kinds).toContain(kind);
  });

  it('looks only behind the keys of a statement', () => {
    const entries = [others.effect, others.actions, others.resources, principals, others.condition];
    for (const element of STATEMENT_ELEMENTS) {
      const matching = entries.filter(({ begin }) => keyPattern(begin).test(`"${element}":`));
      expect(matching.length, element).toBe(element === 'Sid' ? 0 : 1);
    }
    for (const { begin } of entries) expect('"Actions":').not.toMatch(keyPattern(begin));
  });
});
