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
      en: 'Shrink {from} actions to {patterns}: the same ones as of {date}',
      ja: '{from} 個のアクションを {patterns} にまとめる: {date} 時点では同じアクション',
    },
    loosely: {
      en: 'Shrink {from} actions to {patterns}: {more} more match',
      ja: '{from} 個のアクションを {patterns} にまとめる: ほかに {more} 個が一致',
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
                patterns: shrunk.added,
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
