/** Cheap looks at a text, without reading it: false where no policy can be in it. */
type MayHold = (text: string) => boolean;

/**
 * The elements without which nothing is taken for a policy, and the properties of templates that
 * hold one, be it an empty one: whoever begins it there wants help with its first word. They are
 * ends of names (`AssumeRolePolicyDocument`, `iamRoleStatements`).
 */
const NAMES = [
  'statements?',
  'effect',
  'policyDocument',
  '(key|resource|inline|session|access|repository|fileSystem|destination)policy',
  'accessPolicies',
  'policyText',
].join('|');

/** The versions of the policy language: nothing else has formats of these days. */
const VERSION = '20(12|08)-10-17';

// Escapes in a key are legal and nobody writes them; the letter case is ours to report.
const IN_JSON = new RegExp(`"\\w*(${NAMES})\\\\?"|${VERSION}`, 'i');
const IN_YAML = new RegExp(`(${NAMES})\\\\?["']?\\s*:|${VERSION}`, 'i');

/**
 * The data source, or a key without which neither an object nor JSON is a policy or a statement; and
 * where one may be begun: resources of IAM, and attributes that take a policy.
 */
const IN_TERRAFORM =
  /"aws_iam_\w|polic(?:y|ies)(?:_document)?[ \t]*=|\bStatement\b|\bEffect\\?"?\s*[=:]|\b(?:not_)?actions\s*[=:]|\b20(?:12-10|08-10)-17\b/;

const FENCE = /(```|~~~)[ \t]*(json|yaml|yml|cloudformation|iam-policy|hcl|terraform|tf|opentofu)/i;

export const jsonMayHold: MayHold = (text) => IN_JSON.test(text);

export const yamlMayHold: MayHold = (text) => IN_YAML.test(text);

export const terraformMayHold: MayHold = (text) => IN_TERRAFORM.test(text);

/** Any code block: a fence, or an indentation. */
const CODE = /```|~~~|^(?: {4}|\t)/m;

export const markdownMayHold: MayHold = (text) =>
  jsonMayHold(text)
    ? CODE.test(text)
    : (yamlMayHold(text) || terraformMayHold(text)) && FENCE.test(text);
