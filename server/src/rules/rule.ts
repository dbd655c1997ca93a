import type { PolicyType } from '../iam/policyType';
import type { WordData, Words } from '../iam/words';
import type { PolicyDocument } from '../policy/document';
import type { PolicyEdit } from '../policy/edit';
import type { Effect } from '../policy/effect';
import type { Condition, Policy, Principals, Selection, Statement } from '../policy/model';
import type { Range } from '../policy/range';
import type { StringValue } from '../policy/value';
import type { NamedPolicy } from '../reasoning/rolePair/rolePermission';

export const SEVERITIES = ['hint', 'info', 'warning', 'error'] as const;
export type Severity = (typeof SEVERITIES)[number];

export type { Effect };

export const RULE_GROUPS = [
  'grammar',
  'principal',
  'condition',
  'variable',
  'names',
  'resource',
  'access',
  'redundancy',
  'trust',
  'organization',
  'size',
  'mfa',
] as const;
export type RuleGroup = (typeof RULE_GROUPS)[number];

/** An example of a rule's page. It runs as a test. */
export interface Example {
  readonly policy: string;
  /** The type, where it cannot be told from the content. */
  readonly type?: PolicyType;
  /** File name of the example, where it matters (`.jsonc`). */
  readonly file?: string;
}

/** What a rule's page says. Plain sentences; Markdown's inline marks are allowed. */
export interface RuleDocs {
  /** What the rule reports, as a title of a few words. */
  readonly title: Words;
  /** What is wrong, and why it matters. */
  readonly why: Words;
  /** What to do instead. */
  readonly instead: Words;
  readonly bad: Example;
  readonly good: Example;
  /** Addresses of the AWS pages (or others) that the rule rests on. */
  readonly references: readonly string[];
}

/** A change that a rule proposes. */
export interface Fix<FixId extends string = string> {
  readonly title: FixId;
  readonly data?: WordData;
  readonly effect: Effect;
  /** False for a fix that throws away what its author may want to keep, so that only a person applies it. */
  readonly bulk?: boolean;
  readonly edits: readonly PolicyEdit[];
}

/** Another place that a diagnostic speaks of. */
export interface Related<MessageId extends string = string> {
  /** The policy that the place is in; the one that is checked where left out. */
  readonly document?: PolicyDocument;
  readonly range: Range;
  readonly message: MessageId;
  readonly data?: WordData;
}

export interface Report<MessageId extends string = string, FixId extends string = string> {
  readonly message: MessageId;
  readonly data?: WordData;
  readonly range: Range;
  readonly related?: readonly Related<MessageId>[];
  /** The best one first. */
  readonly fixes?: readonly Fix<FixId>[];
  /** Where this report is less (or more) grave than the rule's others. */
  readonly severity?: Severity;
  /** The code of Access Analyzer, where the rule answers for several; the rule's only one otherwise. */
  readonly accessAnalyzer?: string | null;
}

/** What a check is given, beside the node it asked for. */
export interface Context<MessageId extends string = string, FixId extends string = string> {
  readonly document: PolicyDocument;
  readonly policy: Policy;
  readonly type: PolicyType;
  /** The type is known and not only the commonest one. */
  readonly typeIsSure: boolean;
  /** This policy, the others of its text, and those of texts that are open beside it. */
  readonly known: readonly NamedPolicy[];
  readonly report: (report: Report<MessageId, FixId>) => void;
}

/** The nodes that a check can ask for. One traversal hands each node to every check that wants it. */
export interface Visitors<C> {
  readonly policy?: (policy: Policy, context: C) => void;
  readonly statement?: (statement: Statement, context: C) => void;
  readonly actions?: (actions: Selection, statement: Statement, context: C) => void;
  readonly resources?: (resources: Selection, statement: Statement, context: C) => void;
  readonly principals?: (principals: Principals, statement: Statement, context: C) => void;
  readonly condition?: (condition: Condition, statement: Statement, context: C) => void;
  /** Every string of the policy that is a value, keys not included, and may have a policy variable: a brace is in it. */
  readonly string?: (value: StringValue, place: StringPlace, context: C) => void;
}

/** Where a string stands. */
export interface StringPlace {
  readonly statement: Statement | undefined;
  /** The element of policy or statement, in its documented spelling; undefined under an unknown key. */
  readonly element: string | undefined;
  /** For values in a Condition. */
  readonly condition: Condition | undefined;
}

export interface Rule<MessageId extends string = string, FixId extends string = string> {
  readonly id: string;
  readonly group: RuleGroup;
  readonly severity: Severity;
  /** The codes of Access Analyzer's checks that this rule answers for. */
  readonly accessAnalyzer: readonly string[];
  /** Types of policy that the rule applies to; every type where left out. */
  readonly types?: readonly PolicyType[];
  /** The rule keeps silent where the type is only assumed. */
  readonly needsSureType?: boolean;
  /** The editor's own JSON support reports this already; only reported where asked for. */
  readonly syntax?: boolean;
  readonly since: string;
  readonly docs: RuleDocs;
  readonly messages: Readonly<Record<MessageId, Words>>;
  readonly fixes: Readonly<Record<FixId, Words>>;
  readonly check: Visitors<Context<MessageId, FixId>>;
}

/** Declares a rule; the message and fix ids that its check may use are those that it declares. */
export const defineRule = <MessageId extends string, FixId extends string = never>(
  rule: Rule<MessageId, FixId>,
): Rule<MessageId, FixId> => rule;
