import { convertPolicy } from './convert';
import { freeDocumentName } from './freeDocumentName';
import { say } from '../iam/words';
import type { Locale, Words } from '../iam/words';
import { toTextRange } from './languageService';
import type { ParsedText, TextRange } from './languageService';
import type { PolicyDocument } from '../policy/document';
import { effectWords } from '../policy/effect';
import { containsOffset } from '../policy/range';
import type { Value } from '../policy/value';
import type { OfferedRefactoring } from './refactor';
import { policyAttribute } from '../sources/terraform/policyAttribute';

/**
 * Offers to make a policy document in blocks of a policy that a resource of Terraform has as JSON or
 * in `jsonencode`. Only where every part of it can be written in blocks, and no comment is lost.
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
  if (document === undefined || !isMovable(document)) return [];
  const attribute = policyAttribute(text, document.policy.range);
  if (attribute === undefined) return [];
  const name = freeDocumentName(text, attribute.name);
  const conversion = convertPolicy(parsed, document, 'terraform', name);
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
        { range: toTextRange(parsed, attribute.value), newText: reference },
      ],
    },
  ];
}

const TITLE: Words = {
  en: 'Make a policy document (aws_iam_policy_document) of it',
  ja: 'ポリシードキュメント（aws_iam_policy_document）にする',
};

/** A policy in an object or in JSON, without comments, whose references stand for one string each. */
function isMovable({ policy: { node }, text, trivia }: PolicyDocument): boolean {
  const hasComment = trivia.some((one) => one.kind === 'comment' && text.includes(one.text));
  return (
    node !== undefined && !/^data\b/.test(text) && !hasComment && isOfStrings(node, text, node)
  );
}

/** Whether no reference may stand for a list: in blocks, lists are not put together. */
function isOfStrings(value: Value, text: string, root: Value): boolean {
  switch (value.kind) {
    case 'unknown': {
      const { start, end } = value.range;
      return ONE_STRING.test(text.slice(start - root.range.start, end - root.range.start));
    }
    case 'list':
      return value.items.every((item) => isOfStrings(item, text, root));
    case 'map':
      return value.entries.every(
        (entry) => entry.value === undefined || isOfStrings(entry.value, text, root),
      );
    default:
      return true;
  }
}

/** Attributes of resources that are one string, whatever the resource. */
const ONE_STRING = /^(?:data\.)?aws_\w+\.[\w-]+\.(?:arn|id|name|account_id|partition)$/;

/** Another name than in the text, or one of a loop of the resource. */
const isOfAnotherPlace = ({
  name,
  from,
}: {
  readonly name: string;
  readonly from: string;
}): boolean => name !== from || /^(?:each|count|self)\./.test(name);
