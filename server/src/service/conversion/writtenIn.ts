import type { PrintedLanguage } from './convert';
import type { ParsedText } from '../languageService';
import type { PolicyDocument } from '../../policy/document';

/**
 * The language that a policy is written in already, by itself: to write it in that one changes
 * nothing. Undefined for JSON inside of another language, and for an object of Terraform.
 */
export function writtenIn(
  { language }: ParsedText,
  { text, whole }: PolicyDocument,
): PrintedLanguage | undefined {
  if (/^\s*data\b/.test(text)) return 'terraform';
  if (/^\s*[{[]/.test(text))
    return whole && (language === 'json' || language === 'markdown') ? 'json' : undefined;
  return language === 'terraform' ? undefined : 'cloudformation';
}
