import { wordsOfName } from '../policy/filledIn';
import type { PolicyDocument } from '../policy/document';
import { isOwnPolicy } from '../policy/perhaps';
import { policyAttributes } from '../sources/terraform/policies/policyAttribute';
import type { ParsedText } from './languageService';

/**
 * What a policy is called where its language has no name for it: as the text around it calls it, else
 * as its file, without what all files of policies are called.
 */
export function policyName(parsed: ParsedText, document: PolicyDocument): string {
  const names = namesIn(parsed);
  const own = names.get(document);
  const namesakes = parsed.policies.filter(isOwnPolicy).filter((one) => names.get(one) === own);
  const name = own ?? nameOfFile(parsed.source.uri);
  return numbered(name, namesakes.indexOf(document), namesakes.length);
}

type Names = ReadonlyMap<PolicyDocument, string | undefined>;

/** Each policy's name is asked for where several are converted, and they are told apart by all of them. */
const known = new WeakMap<ParsedText, Names>();

function namesIn(parsed: ParsedText): Names {
  const before = known.get(parsed);
  if (before !== undefined) return before;
  const { policies, language, source } = parsed;
  const nameOf = language === 'terraform' ? terraformNamer(source.text) : nameInTemplate;
  const names = new Map(policies.map((document) => [document, nameOf(document)]));
  known.set(parsed, names);
  return names;
}

/** The label of the policy document, or of the resource whose policy it is. */
function terraformNamer(text: string): (document: PolicyDocument) => string | undefined {
  const attributeOf = policyAttributes(text);
  return ({ policy, text: own }) =>
    /^data\s*"\w*"\s*"([^"]+)"/.exec(own)?.[1] ?? attributeOf(policy.range)?.name;
}

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
