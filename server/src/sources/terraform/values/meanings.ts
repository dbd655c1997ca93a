import type { StringPart } from '../../../policy/value';
import type { Body, Expression, ObjectElement } from '../hcl/syntax';
import type { ModuleFile } from '../module/module';

/** What is known of a part that Terraform fills in. */
type Stands = NonNullable<StringPart['stands']>;

/** What a module says about the parts of its strings that are filled in later. */
export interface Meanings {
  /** What local values stand for, by their names with those of keys in them: `aws.account_id`. */
  readonly locals: ReadonlyMap<string, Stands>;
  /** Characters that something else takes the place of, before AWS gets the policy. */
  readonly placeholders: RegExp;
}

/** Data sources that say where Terraform works. */
const ACCOUNT = /^data\.aws_caller_identity\.[\w-]+(?:\[0\])?\.(?:account_id|id)$/;
const PARTITION = /^data\.aws_partition\.[\w-]+(?:\[0\])?\.(?:partition|id)$/;
const LOCAL = /^local\.([\w.-]+)$/;

/** What a reference stands for, as it is written without `${…}`; undefined for anything else. */
export function meaningOf(reference: string, locals: Meanings['locals']): Stands | undefined {
  if (ACCOUNT.test(reference)) return 'account';
  if (PARTITION.test(reference)) return 'partition';
  return locals.get(LOCAL.exec(reference)?.[1] ?? '');
}

/**
 * The placeholders of the module terraform-aws-modules/s3-bucket, which puts the bucket's own ARN
 * there, its name and the account. (Documentation of the module: its input `policy`.)
 */
const OF_BUCKET_MODULE = ['_S3_BUCKET_ARN_', '_S3_BUCKET_ID_', '_AWS_ACCOUNT_ID_'];

/** What `replace` looks for, where it is a word in capitals: `replace(…, "BUCKET_NAME", …)`. */
const REPLACED = /,\s*"(\W{0,3}[A-Z][A-Z0-9_]{3,}\W{0,3}|_+[A-Z][A-Z0-9_]{2,}_+)"\s*,/g;

/** Reads what the files of a module say, the text's own first. */
export function readMeanings(files: readonly ModuleFile[]): Meanings {
  const locals = new Map<string, Stands>();
  // A local value may be another one: two steps are more than anybody takes.
  for (let step = 0; step < 2; step++) {
    for (const { body, text } of files) noteLocals(body, text, locals);
  }
  const literals = [...new Set([...OF_BUCKET_MODULE, ...files.flatMap(replacedIn)])].map(escaped);
  return { locals, placeholders: new RegExp(literals.join('|'), 'g') };
}

/** Files beside stay what they are while one is edited. */
const replaced = new WeakMap<Body, readonly string[]>();

function replacedIn({ body, text }: ModuleFile): readonly string[] {
  const known = replaced.get(body);
  if (known !== undefined) return known;
  const found = text.includes('replace(')
    ? [...text.matchAll(REPLACED)].map((match) => match[1] ?? '')
    : [];
  replaced.set(body, found);
  return found;
}

const escaped = (literal: string): string => literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function noteLocals({ blocks }: Body, text: string, locals: Map<string, Stands>): void {
  for (const { type, body } of blocks) {
    if (type !== 'locals') continue;
    for (const { name, value } of body.attributes) {
      if (value !== undefined) noteLocal(name, value, text, locals);
    }
  }
}

function noteLocal(
  name: string,
  value: Expression,
  text: string,
  locals: Map<string, Stands>,
): void {
  if (value.kind === 'object') {
    for (const element of value.elements) {
      if (element.value === undefined || element.key.kind === 'computed') continue;
      noteLocal(`${name}.${keyOf(element, text)}`, element.value, text, locals);
    }
    return;
  }
  const written = text.slice(value.range.start, value.range.end);
  const reference = /^"\$\{\s*([^{}"]+?)\s*\}"$/.exec(written)?.[1] ?? written;
  const stands = meaningOf(reference, locals);
  if (stands !== undefined) locals.set(name, stands);
}

const keyOf = ({ key: { range } }: ObjectElement, text: string): string =>
  text.slice(range.start, range.end).replaceAll('"', '');

/** What is so in every module. */
export const NO_MEANINGS: Meanings = readMeanings([]);

/** Splits a part of a string at placeholders: they are filled in later. */
export function withoutPlaceholders(
  part: StringPart,
  { placeholders }: Meanings,
): readonly StringPart[] {
  const { text, range, offsets } = part;
  if (text?.includes('_') !== true) return [part];
  const found = [...text.matchAll(placeholders)];
  if (found.length === 0) return [part];
  const at = (offset: number): number => range.start + (offsets?.[offset] ?? offset);
  const slice = (from: number, to: number): readonly StringPart[] =>
    from === to
      ? []
      : [
          {
            range: { start: at(from), end: at(to) },
            text: text.slice(from, to),
            ...(offsets && {
              offsets: offsets.slice(from, to + 1).map((one) => one - (offsets[from] ?? 0)),
            }),
          },
        ];
  const parts: StringPart[] = [];
  let end = 0;
  for (const { 0: placeholder, index } of found) {
    const stands = placeholder === '_AWS_ACCOUNT_ID_' ? ({ stands: 'account' } as const) : {};
    const own = { start: at(index), end: at(index + placeholder.length) };
    parts.push(...slice(end, index), { range: own, text: undefined, ...stands });
    end = index + placeholder.length;
  }
  return [...parts, ...slice(end, text.length)];
}
