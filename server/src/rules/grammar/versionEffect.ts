import type { Policy, Statement } from '../../policy/model';
import { stringsOf } from '../../policy/value';
import type { Value } from '../../policy/value';
import { effectOfMatching } from '../condition/accessEffect';
import type { Effect } from '../rule';

/**
 * What it does to access when `Version` becomes 2012-10-17. Nothing but policy variables depends on
 * the version: until then `${aws:username}` is plain text, which hardly any resource or value equals.
 */
export function effectOfVersion2012(policy: Policy): Effect {
  const effects = new Set(policy.statements.flatMap(effectsInStatement));
  if (effects.has('widens')) return 'widens';
  return effects.has('narrows') ? 'narrows' : 'same';
}

function effectsInStatement(statement: Statement): readonly Effect[] {
  // A statement whose Effect is unknown could widen access; the title rather warns once too often.
  const matching = (change: 'more' | 'fewer'): Effect =>
    effectOfMatching(statement, change) ?? 'widens';
  const { resources, conditions } = statement;
  const effects: Effect[] = [];
  if (resources?.values.some(hasVariable)) {
    effects.push(matching(resources.negated ? 'fewer' : 'more'));
  }
  for (const { operator, values } of conditions) {
    if (values.some(hasVariable)) effects.push(matching(operator?.negated ? 'fewer' : 'more'));
  }
  return effects;
}

const hasVariable = (value: Value): boolean =>
  stringsOf(value).some(({ outline }) => outline.includes('${'));
