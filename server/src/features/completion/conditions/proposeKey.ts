import type { ConditionKey } from '../../../catalog/model';
import type { ConditionOperator } from '../../../iam/conditionOperator';
import type { Statement } from '../../../policy/model';
import { typeName } from '../../keyText';
import type { Proposal } from '../proposal';
import { escapeSnippet } from '../../../policy/snippet';
import { documentKey } from './keyDocs';
import { hasSuggestedValues } from './suggestedValues';

/** What a key is compared with, and for what. */
export interface Comparison {
  /** Undefined while it is no operator yet. */
  readonly operator: ConditionOperator | undefined;
  readonly statement: Statement;
}

/**
 * A condition key with the value to fill in.
 *
 * @param key its name may have parts to fill in: `aws:PrincipalTag/${TagKey}`
 */
export function proposeKey(
  key: ConditionKey,
  rank: number,
  { operator, statement }: Comparison,
): Proposal {
  const isNull = operator?.family === 'Null';
  // A gate denies what came without MFA; a permission asks for it.
  const boolean =
    statement.effect === 'Deny' && !isNull ? '"${2|false,true|}"' : '"${2|true,false|}"';
  const asksForTruth = key.type === 'Bool' || isNull;
  return {
    label: labelOf(key.name),
    kind: 'condition-key',
    detail: { en: typeName(key), ja: typeName(key) },
    documentation: documentKey(key.name),
    text: {
      as: 'entry',
      key: key.name.replace(PART, '$1'),
      keySnippet: snippetOf(key.name),
      value: asksForTruth ? boolean : '"$2"',
    },
    rank,
    continues: !asksForTruth && hasSuggestedValues(key.name) && !PART.test(key.name),
  };
}

/** A part of a name to fill in: `${TagKey}`, `<key>`. */
const PART = /\$\{(\w+)\}|<(\w+)>/;

/** The name as it is listed: a tag key at its end is left out, other parts are named. */
const labelOf = (name: string): string =>
  name
    .replace(/\/(\$\{\w+\}|<\w+>)$/, '/')
    .replace(PART, (_, a?: string, b?: string) => a ?? b ?? '');

function snippetOf(name: string): string {
  const part = PART.exec(name);
  if (part === null) return escapeSnippet(name);
  const before = escapeSnippet(name.slice(0, part.index));
  const behind = escapeSnippet(name.slice(part.index + part[0].length));
  return `${before}\${1:KEY}${behind}`;
}
