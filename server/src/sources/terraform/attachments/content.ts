import type { PolicyContent } from '../../../policy/attachment';
import type { Expression } from '../hcl/syntax';
import type { Instance } from './instances';
import { instanceAddress } from './references';

const DOCUMENT =
  /\b(data\.aws_iam_policy_document\.[\w-]+)(?:\[([^\]]*)\])?\.(?:minified_)?json\b/g;

/** `file("policies/mfa.json")`; what a template file makes of its text is not known. */
const FILE = /\bfile\(\s*"(?:\$\{path\.module\}\/|\.\/)?([^"$%\\]+)"/g;

/** Where the text of a policy comes from that an expression is; undefined where it is chosen. */
export function contentIn(
  { text, each, scope }: Pick<Instance, 'each'> & { readonly text: string; readonly scope: string },
  expression: Expression | undefined,
): PolicyContent | undefined {
  if (expression === undefined || expression.kind === 'other') return undefined;
  const [argument, more] = expression.kind === 'call' ? expression.arguments : [];
  // The argument may be a local value, which is written elsewhere.
  const isEncoded = expression.kind === 'call' && expression.name === 'jsonencode';
  const { range } = isEncoded && argument && more === undefined ? argument : expression;
  const written = text.slice(range.start, range.end);
  const blocks = [...written.matchAll(DOCUMENT)].map(([, base = '', index]) =>
    index === 'each.key' ? instanceAddress(base, each?.key) : base,
  );
  const files = [...written.matchAll(FILE)].map(([, path = '']) => `file ${scope}${path}`);
  return { range, documents: [...blocks, ...files] };
}
