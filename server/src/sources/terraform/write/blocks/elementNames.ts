import { POLICY_ATTRIBUTES, STATEMENT_ATTRIBUTES } from '../../blocks/attributeNames';

/** The attributes of a statement and of a policy document, by IAM's names. */
const ATTRIBUTES: ReadonlyMap<string, string> = new Map(
  [...STATEMENT_ATTRIBUTES, ...POLICY_ATTRIBUTES].map(([attribute, element]) => [
    element,
    attribute,
  ]),
);

/** The attributes that take one string; all others take lists, and nothing else. */
const OF_ONE_STRING: ReadonlySet<string> = new Set(['Sid', 'Effect', 'Version', 'Id']);

const PRINCIPAL_BLOCKS: ReadonlyMap<string, string> = new Map([
  ['Principal', 'principals'],
  ['NotPrincipal', 'not_principals'],
]);

/** The name of the attribute for an element; undefined for those that are blocks, and for other keys. */
export const attributeFor = (element: string): string | undefined => ATTRIBUTES.get(element);

/** Whether the attribute for an element takes one string, and no list. */
export const takesOneString = (element: string): boolean => OF_ONE_STRING.has(element);

/** The type of the blocks for an element that is principals. */
export const principalBlockFor = (element: string): string | undefined =>
  PRINCIPAL_BLOCKS.get(element);
