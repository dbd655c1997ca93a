import { actions } from './actions/actions';
import { conditions } from './conditions/conditions';
import type { Provider } from './context';
import { effects } from './effects';
import { principals } from './principals/principals';
import { resources } from './resources/resources';
import { sids } from './sids';

/** Values of a statement's element. */
export const statementValues: Provider<'statement-value'> = (location, context) => {
  const { element, statement, value } = location;
  switch (element) {
    case 'Effect':
      return effects(context);
    case 'Action':
    case 'NotAction':
      return actions(statement, value, context);
    case 'Resource':
    case 'NotResource':
      return resources(statement, value, context);
    case 'Principal':
    case 'NotPrincipal':
      return principals(context);
    case 'Condition':
      return conditions(statement);
    case 'Sid':
      return sids(statement, context);
  }
};
