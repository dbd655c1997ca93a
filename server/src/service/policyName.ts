import { wordsOfName } from '../policy/filledIn';
import type { PolicyDocument } from '../policy/document';
import { isOwnPolicy } from '../policy/perhaps';
import { policyAttribute } from '../sources/terraform/policies/policyAttribute';
import type { ParsedText } from './languageService';

/**
 * What a policy is called where its language has no name for it: as the text around it calls it, else
 * as its file, without what all files of policies are called.
 */
export function policyName(
  { policies, language, source: { uri, text } }: ParsedText,
  document: PolicyDocument,
): string {
  const nameOf = (one: PolicyDocument): string | undefined =>
    language === 'terraform' ? nameInTerraform(one, text) : nameInTemplate(one);
  const own = nameOf(document);
  const namesakes = policies.filter(isOwnPolicy).filter((one) => nameOf(one) === own);
  return numbered(own ?? nameOfFile(uri), namesakes.indexOf(document), namesakes.length);
}

/** The label of the policy document, or of the resource whose policy it is. */
const nameInTerraform = ({ policy, text: own }: PolicyDocument, text: string): string | undefined =>
  /^data\s*"\w*"\s*"([^"]+)"/.exec(own)?.[1] ?? policyAttribute(text, policy.range)?.name;

const nameInTemplate = ({ name = '' }: PolicyDocument): string | undefined => {
  const words = wordsOfName(name);
  return words.length === 0 ? undefined : words.join('_');
};

function nameOfFile(uri: string): string {
  const file = uri.slice(uri.lastIndexOf('/') + 1);
  const stem = file
    .replace(/\.[^.]*$/, '')
    .replace(/[._-](iam|policy|iam-policy)$/i, '')
    .replace(/%[\dA-F]{2}/g, '_');
  return stem === '' || stem === '-' ? 'policy' : stem;
}

const numbered = (name: string, index: number, count: number): string =>
  count <= 1 ? name : `${name}_${String(index + 1)}`;
