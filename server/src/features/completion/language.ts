import type { PolicyDocument } from '../../policy/document';
import type { Place } from './place';
import type { Proposal } from './proposal';
import { expandSnippet } from './snippetText';

/** Whether a policy is written in JSON, so that what JSON needs can be written around a proposal. */
export function isJson({ policy }: PolicyDocument, text: string): boolean {
  const entry = policy.node?.entries[0] ?? policy.statements[0]?.node.entries[0];
  if (entry === undefined) return /[[{]/.test(text[policy.range.start] ?? '');
  const behind = text.slice(entry.key.range.end, entry.value?.range.start ?? entry.key.range.end);
  return text[entry.key.range.start] === '"' && /^\s*:?\s*$/.test(behind);
}

/**
 * Whether a proposal can be written at a place of a language other than JSON: only within a string
 * that stands already, and with characters that mean the same in every language.
 */
export function fitsOtherLanguages({ text }: Proposal, { quoted }: Place): boolean {
  if (!quoted || text.as === 'value') return false;
  const characters = text.as === 'entry' ? text.key : expandSnippet(text.text);
  // A colon at the end would make a key of it in YAML.
  return /^[A-Za-z][\w:/.*-]*$/.test(characters) && !characters.endsWith(':');
}
