import { POLICY_TYPES, TYPES_WITH_PRINCIPAL } from '../../iam/policyType';
import type { PolicyType } from '../../iam/policyType';
import { STATEMENT_ELEMENTS } from '../../iam/element';
import type { StatementElement } from '../../iam/element';
import type { Statement } from '../../policy/model';
import { sidFor } from '../../reasoning/sid/sid';
import { ELEMENT_DOCS } from '../hover/elements/elementDocs';
import type { CompletionContext, Provider } from './context';
import { otherKeys } from './otherKeys';
import { paragraphs } from './paragraphs';

/** An element as it is proposed. */
interface ElementFacts {
  /** The skeleton of its value, as a snippet. */
  readonly value: string;
  /** Elements of which a statement has one at most. */
  readonly instead: readonly StatementElement[];
  readonly types: readonly PolicyType[];
  readonly rank: number;
}

const without = (...types: readonly PolicyType[]): readonly PolicyType[] =>
  POLICY_TYPES.filter((type) => !types.includes(type));

const ELEMENTS: Readonly<Record<StatementElement, ElementFacts>> = {
  Sid: {
    value: '"$1"',
    instead: [],
    types: POLICY_TYPES,
    rank: 2,
  },
  Effect: {
    value: '"${1|Allow,Deny|}"',
    instead: [],
    types: POLICY_TYPES,
    rank: 1,
  },
  Principal: {
    value: '{\n\t"${1|AWS,Service,Federated|}": "$2"\n}',
    instead: ['NotPrincipal'],
    types: TYPES_WITH_PRINCIPAL,
    rank: 3,
  },
  NotPrincipal: {
    value: '{\n\t"${1|AWS,Service,Federated|}": "$2"\n}',
    instead: ['Principal'],
    types: ['resource', 'endpoint'],
    rank: 9,
  },
  Action: {
    value: '[\n\t"$1"\n]',
    instead: ['NotAction'],
    types: POLICY_TYPES,
    rank: 4,
  },
  NotAction: {
    value: '[\n\t"$1"\n]',
    instead: ['Action'],
    types: without('trust', 'rcp'),
    rank: 8,
  },
  Resource: {
    value: '"${1:*}"',
    instead: ['NotResource'],
    types: without('trust'),
    rank: 5,
  },
  NotResource: {
    value: '[\n\t"$1"\n]',
    instead: ['Resource'],
    types: without('trust'),
    rank: 9,
  },
  Condition: {
    value: '{\n\t"${1:StringEquals}": {\n\t\t"$2": "$3"\n\t}\n}',
    instead: [],
    types: POLICY_TYPES,
    rank: 6,
  },
};

/** The elements that the statement does not have yet, as its type of policy has them. */
export const statementElements: Provider<'statement-element'> = (location, context) => {
  const present = otherKeys(location.statement.node, location.entry, context);
  const has = (element: string): boolean => present.has(element.toLowerCase());
  return STATEMENT_ELEMENTS.flatMap((element) => {
    const facts = ELEMENTS[element];
    if (has(element) || facts.instead.some(has) || !fits(facts, context)) return [];
    const { headline, more } = ELEMENT_DOCS[element];
    const value = valueFor(element, facts, context);
    return [
      {
        label: element,
        kind: 'element',
        documentation: paragraphs(headline, more),
        text: { as: 'entry', key: element, value },
        // An empty string to be filled in: what with, is offered at once, where something is.
        continues: value.includes('"$1"') && (element !== 'Sid' || hasSids(location, context)),
        // While the type is only assumed, what does not belong to it comes last.
        rank: facts.types.includes(context.type) ? rankOf(element, present.size) : 9,
      },
    ];
  });
};

/** A statement is named before anything else is written, or when it is complete. */
const rankOf = (element: StatementElement, others: number): number =>
  element === 'Sid' && others > 0 ? ELEMENTS.Condition.rank : ELEMENTS[element].rank;

const hasSids = (
  { statement }: { readonly statement: Statement },
  { document }: CompletionContext,
): boolean => sidFor(statement, document.policy) !== undefined;

const fits = ({ types }: ElementFacts, { type, typeIsSure }: CompletionContext): boolean =>
  types.includes(type) || !typeIsSure;

function valueFor(
  element: StatementElement,
  facts: ElementFacts,
  { type }: CompletionContext,
): string {
  if (type === 'rcp' && element === 'Effect') return '"Deny"';
  if (type === 'rcp' && element === 'Principal') return '"*"';
  if (type === 'trust' && element === 'Action') return '"${1:sts:AssumeRole}"';
  return facts.value;
}
