import { isOnPolicy } from './isOnPolicy';
import { addSid, missingSids } from './missingSids';
import { defineRefactoring } from './refactoring';

/** Gives statements a Sid that tells what they do. */
export const refactoring = defineRefactoring({
  id: 'add-sids',
  kind: 'rewrite',
  titles: {
    one: { en: 'Add the Sid {sid}', ja: 'Sid「{sid}」を加える' },
    several: {
      en: 'Add Sids to the {count} statements without one',
      ja: 'Sid のない {count} 個のステートメントに Sid を加える',
    },
  },
  offer: (context) => {
    const { document, location, statements } = context;
    const { policy } = document;
    // Within a value it is the value that somebody looks at.
    const onPolicy = isOnPolicy(context);
    if (!onPolicy && statements.length < 2 && location?.at !== 'statement-element') return [];
    const missing = missingSids(policy, onPolicy ? policy.statements : statements);
    const [first, more] = missing;
    if (first === undefined) return [];
    return [
      {
        title: more === undefined ? 'one' : 'several',
        data: { sid: first.sid, count: missing.length },
        effect: 'same',
        edits: () => missing.map(addSid),
      },
    ];
  },
});
