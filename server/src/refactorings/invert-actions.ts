import { hasComment } from './comments';
import { listingEffect } from './listingEffect';
import { isOfOwnServices, otherActions } from './otherActions';
import { defineRefactoring } from './refactoring';
import { selectedActions } from './selectedActions';
import { substituteValues } from './substituteValues';

/** A longer list is not what anybody wants to read. */
const MOST = 60;

/**
 * Says with Action what NotAction leaves over, within the services that are concerned; and back, where
 * the exceptions are fewer than what is listed. Actions of other services and of the future are what
 * the two differ in.
 */
export const refactoring = defineRefactoring({
  id: 'invert-actions',
  kind: 'rewrite',
  titles: {
    list: {
      en: 'Replace NotAction with Action: only the other {count} actions of {services}',
      ja: 'NotAction を Action に置き換える: {services} のその他の {count} 個のアクションだけ',
    },
    except: {
      en: 'Replace Action with NotAction: everything but the other {count} actions of {services}',
      ja: 'Action を NotAction に置き換える: {services} のその他の {count} 個のアクション以外すべて',
    },
  },
  offer: (context) => {
    const selected = selectedActions(context);
    if (selected?.all !== true) return [];
    const { statement, actions, values } = selected;
    const { entry, negated } = actions;
    if (statement.oddEntries.length > 0) return [];
    if (entry.value === undefined || hasComment(context.document, entry.value)) return [];
    if (!negated && !isOfOwnServices(statement, actions)) return [];
    // Of a NotAction that becomes an Action less is selected; of the other way round, more.
    const effect = listingEffect(
      statement,
      { ...actions, negated: false },
      negated ? 'fewer' : 'more',
    );
    const others = otherActions(statement);
    if (effect === undefined || others === undefined || others.values.length === 0) return [];
    const helps = negated ? others.values.length <= MOST : others.values.length < values.length;
    if (!helps) return [];
    return [
      {
        title: negated ? 'list' : 'except',
        data: { count: others.count, services: others.services },
        effect,
        edits: () => [
          { kind: 'rename-key', entry, key: negated ? 'Action' : 'NotAction' },
          ...substituteValues(entry, values, others.values),
        ],
      },
    ];
  },
});
