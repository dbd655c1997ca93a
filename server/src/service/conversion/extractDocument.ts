import { convertPolicy } from './convert';
import { freeDocumentName } from './freeDocumentName';
import { say } from '../../iam/words';
import type { Locale, Words } from '../../iam/words';
import { toRangeEdit } from '../parsedText';
import { toTextRange } from '../languageService';
import type { ParsedText, TextRange } from '../languageService';
import { effectWords } from '../../policy/effect';
import { containsOffset } from '../../policy/range';
import type { OfferedRefactoring } from '../rewriting/refactor';
import { policyAttributes } from '../../sources/terraform/policies/policyAttribute';

/**
 * Offers to make a policy document in blocks of a policy that a resource of Terraform has as JSON or
 * in `jsonencode`. Only where every part of it can be written in blocks; comments come along.
 */
export function extractDocumentAt(
  parsed: ParsedText,
  range: TextRange,
  locale: Locale,
): readonly OfferedRefactoring[] {
  const { language, problems, source, lines } = parsed;
  if (language !== 'terraform' || problems.length > 0) return [];
  const { text } = source;
  const offset = lines.offsetAt(range.start);
  const document = parsed.policies.find(({ policy }) => containsOffset(policy.range, offset));
  if (document?.policy.node === undefined || /^data\b/.test(document.text)) return [];
  const attribute = policyAttributes(text)(document.policy.range);
  if (attribute === undefined) return [];
  const name = freeDocumentName(text, attribute.name);
  const around = attribute.value;
  const conversion = convertPolicy(parsed, document, 'terraform', name, { around });
  if (!('text' in conversion) || conversion.names.some(isOfAnotherPlace)) return [];
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const above = { start: attribute.above, end: attribute.above };
  const block = `${conversion.text}\n`.replaceAll('\n', eol);
  const reference = `data.aws_iam_policy_document.${name}.json`;
  return [
    {
      kind: 'refactor.extract.policy-document',
      title: say(TITLE, locale) + effectWords('same', locale),
      effect: 'same',
      edits: () => [
        { range: toTextRange(parsed, above), newText: block },
        ...attribute.align().map((edit) => toRangeEdit(parsed, edit)),
        { range: toTextRange(parsed, attribute.value), newText: reference },
      ],
    },
  ];
}

const TITLE: Words = {
  en: 'Make a policy document (aws_iam_policy_document) of it',
  ja: 'ポリシードキュメント（aws_iam_policy_document）にする',
};

/** Another name than in the text, or one of a loop of the resource. */
const isOfAnotherPlace = ({
  name,
  from,
}: {
  readonly name: string;
  readonly from: string;
}): boolean => name !== from || /^(?:each|count|self)\./.test(name);
