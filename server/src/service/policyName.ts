import { wordsOfName } from '../policy/filledIn';
import type { PolicyDocument } from '../policy/document';
import type { ParsedText } from './languageService';

/**
 * What a policy is called where its language has no name for it: as the text around it calls it, else
 * as its file, without what all files of policies are called.
 */
export function policyName(
  { policies, source: { uri } }: Pick<ParsedText, 'policies' | 'source'>,
  document: PolicyDocument,
): string {
  const own = document.name === undefined ? '' : wordsOfName(document.name).join('_');
  const namesakes = policies.filter(({ name }) => name === document.name);
  return numbered(
    own === '' ? nameOfFile(uri) : own,
    namesakes.indexOf(document),
    namesakes.length,
  );
}

function nameOfFile(uri: string): string {
  const file = uri.slice(uri.lastIndexOf('/') + 1);
  const stem = file
    .replace(/\.[^.]*$/, '')
    .replace(/[._-](iam|policy|iam-policy)$/i, '')
    .replace(/%[\dA-F]{2}/g, '_');
  return stem === '' || stem === '-' ? 'policy' : stem;
}

const numbered = (name: string, index: number, count: number): string =>
  count === 1 ? name : `${name}_${String(index + 1)}`;
