import { hasUnknown } from '../iam/unknown';
import { canAskForMfa, neededBeforeMfa, withMfa } from './mfaCondition';
import { defineRefactoring } from './refactoring';
import { selectedActions } from './selectedActions';
import { canSplit, splitStatement } from './splitStatement';

/** Moves actions of an Allow into a statement of their own that asks for MFA. */
export const refactoring = defineRefactoring({
  id: 'extract-behind-mfa',
  kind: 'extract',
  titles: {
    one: {
      en: 'Move {action} to a statement of its own, allowed only with MFA',
      ja: '{action} を、MFA 使用時だけ許可する別のステートメントに移す',
    },
    several: {
      en: 'Move {count} selected actions to a statement of their own, allowed only with MFA',
      ja: '選択した {count} 個のアクションを、MFA 使用時だけ許可する別のステートメントに移す',
    },
  },
  offer: (context) => {
    const { document } = context;
    const selected = selectedActions(context);
    if (selected === undefined || selected.all || selected.actions.negated) return [];
    const { statement, actions, values } = selected;
    const [first, more] = values;
    if (first === undefined || !canAskForMfa(document, statement)) return [];
    if (!canSplit(document, statement)) return [];
    if (values.some(({ outline }) => hasUnknown(outline) || neededBeforeMfa(outline))) return [];
    const rest = actions.values.filter((value) => !values.includes(value));
    return [
      {
        title: more === undefined ? 'one' : 'several',
        data: { action: first.outline, count: values.length },
        effect: 'narrows',
        edits: () =>
          splitStatement(document.policy, statement, [{ actions: rest }, { actions: values }], {
            finish: (copy) => withMfa(copy, statement),
            sidSuffix: 'WithMFA',
          }),
      },
    ];
  },
});
