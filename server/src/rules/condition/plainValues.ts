import { TEMPLATE_MARK } from '../../iam/templateMark';
import { conditionText } from '../../policy/model';
import type { Condition } from '../../policy/model';
import type { Value } from '../../policy/value';

/** A value of a condition with the text that IAM compares. */
export interface PlainConditionValue {
  readonly value: Value;
  readonly text: string;
}

/**
 * The values whose form can be judged: known, of a type that conditions take, and without a policy
 * variable or a gap that a template or a document leaves to be filled in (`${…}`, `$NAME`, `<…>`).
 * None where the key is still to be written: that comes first, and is reported.
 */
export const plainValues = ({ entry, values }: Condition): readonly PlainConditionValue[] =>
  entry.key.outline === ''
    ? []
    : values.flatMap((value) => {
        const text = conditionText(value);
        return text === undefined || isGap(text) ? [] : [{ value, text }];
      });

const isGap = (text: string): boolean => /[<>{}[\]]/.test(text) || TEMPLATE_MARK.test(text);
