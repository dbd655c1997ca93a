import type { SyntaxProblem } from '../../../policy/document';
import type { Range } from '../../../policy/range';

/**
 * What HCL's native syntax is made of, as far as policies need it: bodies with attributes and blocks,
 * and the expressions in which a policy may stand. All other expressions are one kind, with their range.
 */
export interface HclText {
  readonly body: Body;
  readonly comments: readonly Range[];
  readonly problems: readonly SyntaxProblem[];
}

export interface Body {
  readonly attributes: readonly Attribute[];
  readonly blocks: readonly Block[];
}

/** `name = value` in a body. */
export interface Attribute {
  /** From the name to the end of the value. */
  readonly range: Range;
  readonly name: string;
  readonly nameRange: Range;
  /** Undefined while it is not yet typed. */
  readonly value: Expression | undefined;
}

/** `type "label" { … }`. */
export interface Block {
  /** From the type to the closing brace. */
  readonly range: Range;
  readonly type: string;
  readonly typeRange: Range;
  readonly labels: readonly string[];
  readonly body: Body;
  /** Offset after the opening brace. */
  readonly open: number;
  /** Offset of the closing brace; where the body ends when it is missing. */
  readonly close: number;
}

export type Expression =
  Template | Literal | Tuple | ObjectExpression | Call | Reference | OtherExpression;

/** A piece of a template: characters, or `${…}` and `%{…}`. */
export interface TemplatePart {
  readonly range: Range;
  /** The characters after unescaping; undefined for an interpolation or a directive. */
  readonly text: string | undefined;
  /** As in `StringPart`. */
  readonly offsets?: readonly number[];
}

/** A string in quotes, or a heredoc. */
export interface Template {
  readonly kind: 'template';
  readonly range: Range;
  /** Without the quotes, or the lines of the markers. */
  readonly content: Range;
  readonly parts: readonly TemplatePart[];
  readonly heredoc: boolean;
}

/** A number, a boolean or null. */
export interface Literal {
  readonly kind: 'literal';
  readonly range: Range;
  readonly value: number | boolean | null;
}

export interface Tuple {
  readonly kind: 'tuple';
  readonly range: Range;
  readonly items: readonly Expression[];
}

export interface ObjectExpression {
  readonly kind: 'object';
  readonly range: Range;
  readonly elements: readonly ObjectElement[];
}

/** `key = value` or `key : value` in an object. */
export interface ObjectElement {
  readonly range: Range;
  readonly key: ObjectKey;
  readonly value: Expression | undefined;
}

export type ObjectKey = Template | { readonly kind: 'word'; readonly range: Range } | Computed;

/** A key in parentheses, which Terraform computes. */
export interface Computed {
  readonly kind: 'computed';
  readonly range: Range;
}

export interface Call {
  readonly kind: 'call';
  readonly range: Range;
  readonly name: string;
  readonly arguments: readonly Expression[];
}

/** `data.aws_iam_policy_document.x.json`, with or without indexes. */
export interface Reference {
  readonly kind: 'reference';
  readonly range: Range;
}

/** Operations, conditionals, `for` expressions, and what cannot be read. */
export interface OtherExpression {
  readonly kind: 'other';
  readonly range: Range;
  /** Expressions within it in which a policy may stand. */
  readonly inner: readonly Expression[];
}
