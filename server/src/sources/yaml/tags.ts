/** The short forms of CloudFormation's intrinsic functions whose names do not begin with `Fn::`. */
const PLAIN_NAMES: ReadonlySet<string> = new Set(['Ref', 'Condition']);

/** CloudFormation's functions that a tag can call, those of the transform AWS::LanguageExtensions included. */
const FUNCTIONS: ReadonlySet<string> = new Set([
  'And',
  'Base64',
  'Cidr',
  'Equals',
  'FindInMap',
  'GetAtt',
  'GetAZs',
  'GetStackOutput',
  'If',
  'ImportValue',
  'Join',
  'Length',
  'Not',
  'Or',
  'Select',
  'Split',
  'Sub',
  'ToJsonString',
  'Transform',
]);

/**
 * The key that a tag of CloudFormation stands for: `Fn::Sub` for `!Sub`, `Ref` for `!Ref`.
 *
 * @returns undefined for another language's tag
 */
export function intrinsicOfTag(tag: string): string | undefined {
  const name = tag.slice(1);
  if (PLAIN_NAMES.has(name)) return name;
  return FUNCTIONS.has(name) ? `Fn::${name}` : undefined;
}
