import { catalogOrigin } from '../catalog/store';
import { listingEffect } from './listingEffect';
import { defineRefactoring } from './refactoring';
import { selectedActions } from './selectedActions';
import { shrinkExactly, shrinkLoosely } from './shrinkActions';
import { substituteValues } from './substituteValues';

/**
 * Writes actions shorter, with wildcards: such that match the very same actions of today, and such
 * that match more where these are fewer still. Both match actions that AWS adds later.
 */
export const refactoring = defineRefactoring({
  id: 'shrink-actions',
  kind: 'rewrite',
  titles: {
    exactly: {
      en: 'Shrink {from} actions to {to} with wildcards, which match the same actions as of {date}',
      ja: 'ワイルドカードを使って {from} 個の記述を {to} 個にする（{date} 時点で一致するアクションは同じ）',
    },
    loosely: {
      en: 'Shrink {from} actions to {to} with wildcards, which match {more} more actions',
      ja: 'ワイルドカードを使って {from} 個の記述を {to} 個にする（さらに {more} 個のアクションにも一致）',
    },
  },
  offer: (context) => {
    const selected = selectedActions(context);
    const origin = catalogOrigin();
    if (selected === undefined || origin === undefined) return [];
    const { statement, actions } = selected;
    // A cursor is in some action or other: its list is meant.
    const values = selected.values.length === 1 ? actions.values : selected.values;
    const effect = listingEffect(statement, actions, 'more');
    if (effect === undefined || values.length < 2) return [];
    const exact = shrinkExactly(values);
    const loose = shrinkLoosely(values);
    const saved = (one: typeof exact): number =>
      one === undefined ? 0 : one.removed.length - one.added.length;
    return [
      { title: 'exactly' as const, shrunk: exact },
      {
        title: 'loosely' as const,
        shrunk: saved(loose) > saved(exact) && loose?.more !== 0 ? loose : undefined,
      },
    ].flatMap(({ title, shrunk }) =>
      shrunk === undefined
        ? []
        : [
            {
              title,
              data: {
                from: shrunk.removed.length,
                to: shrunk.added.length,
                more: shrunk.more,
                date: origin.date,
              },
              effect,
              edits: () => substituteValues(actions.entry, shrunk.removed, shrunk.added),
            },
          ],
    );
  },
});
