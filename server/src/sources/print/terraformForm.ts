import { isPlainList, isPlainMap } from '../../policy/edit';
import type { PlainValue } from '../../policy/edit';

type Form = (value: PlainValue) => boolean;

/** Terraform makes a policy variable of it. */
const AMPERSAND = '&{';

const isText: Form = (value) => typeof value === 'string' && !value.includes(AMPERSAND);

const isScalar: Form = (value) =>
  isText(value) || typeof value === 'number' || typeof value === 'boolean';

const isScalars: Form = (value) => (isPlainList(value) ? value.every(isScalar) : isScalar(value));

const isMapOf =
  (form: Form): Form =>
  (value) =>
    isPlainMap(value) && [...value].every(([key, one]) => isText(key) && form(one));

/** Blocks that are none leave the element out, which means something else. */
const isPrincipals: Form = (value) =>
  value === '*' || (isPlainMap(value) && value.size > 0 && isMapOf(isScalars)(value));

const FORMS: ReadonlyMap<string, Form> = new Map([
  ['Sid', isText],
  ['Effect', isText],
  ['Action', isScalars],
  ['NotAction', isScalars],
  ['Resource', isScalars],
  ['NotResource', isScalars],
  ['Principal', isPrincipals],
  ['NotPrincipal', isPrincipals],
  ['Condition', isMapOf(isMapOf(isScalars))],
]);

/**
 * The elements of a statement that a policy document of Terraform cannot hold as they are.
 *
 * @returns one of no name for what is no statement at all
 */
export const elementsWithoutForm = (statement: PlainValue): readonly string[] =>
  isPlainMap(statement)
    ? [...statement].flatMap(([key, value]) => (FORMS.get(key)?.(value) === true ? [] : [key]))
    : [''];
