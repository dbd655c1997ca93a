import { askForMfa, canAskForMfa, neededBeforeMfa } from './mfaCondition';
import { defineRefactoring } from './refactoring';

/** Makes an Allow hold only for who has signed in with MFA. */
export const refactoring = defineRefactoring({
  id: 'require-mfa',
  kind: 'rewrite',
  titles: {
    one: {
      en: 'Allow this statement only with MFA',
      ja: 'このステートメントを MFA 使用時だけ許可する',
    },
    several: {
      en: 'Allow {count} of the selected statements only with MFA',
      ja: '選択したうち {count} 個のステートメントを MFA 使用時だけ許可する',
    },
  },
  offer: ({ statements, document }) => {
    const open = statements.filter(
      (statement) =>
        canAskForMfa(document, statement) &&
        (statement.actions?.negated === true ||
          statement.actions?.values.every(({ outline }) => !neededBeforeMfa(outline)) === true),
    );
    if (open.length === 0) return [];
    return [
      {
        title: statements.length === 1 ? 'one' : 'several',
        data: { count: open.length },
        effect: 'narrows',
        edits: () => open.flatMap(askForMfa),
      },
    ];
  },
});
