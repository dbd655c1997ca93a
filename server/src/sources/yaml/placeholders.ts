import { UNKNOWN } from '../../iam/unknown';
import type { StringPart } from '../../policy/value';
import { splitPart } from '../strings/parts';

/**
 * `{{ … }}` in a scalar: Ansible, Helm and other template engines fill it in before anybody reads
 * the YAML, and CloudFormation's dynamic references (`{{resolve:ssm:…}}`) at deployment. The same
 * goes for what a text around this one fills in (`SourceText.unknowns`).
 */
const PLACEHOLDER = new RegExp(`\\$?\\{\\{.*?\\}\\}|\\{%.*?%\\}|${UNKNOWN}`, 'gs');

/** Cuts a part at its placeholders, which are unknown. */
export const splitAtPlaceholders = (part: StringPart): readonly StringPart[] =>
  /\{[{%]|\uFFFC/.test(part.text ?? '') ? splitPart(part, PLACEHOLDER) : [part];
