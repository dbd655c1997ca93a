import { expandAction, fullName } from '../catalog/actions';
import { catalogOrigin } from '../catalog/store';
import { parseAction } from '../iam/action';
import { hasUnknown } from '../iam/unknown';
import { hasWildcard } from '../iam/wildcard';
import type { PolicyDocument } from '../policy/document';
import type { Selection } from '../policy/model';
import type { StringValue } from '../policy/value';
import { attachedResource, isForeign } from '../reasoning/resourceFit/attachedResource';
import type { AttachedResource } from '../reasoning/resourceFit/attachedResource';
import { listingEffect } from './listingEffect';
import { defineRefactoring } from './refactoring';
import { selectedActions } from './selectedActions';
import { substituteValues } from './substituteValues';

/** A list of more actions is longer than any policy may be, and nobody reads it. */
const MOST = 300;

interface Expansion {
  readonly value: StringValue;
  readonly names: readonly string[];
}

/** Writes the actions that patterns match today in their place. What AWS adds later is not among them. */
export const refactoring = defineRefactoring({
  id: 'expand-wildcard',
  kind: 'rewrite',
  titles: {
    only: {
      en: 'Replace {pattern} with {action}, the only action it matches as of {date}',
      ja: '{pattern} を、{date} 時点で一致する唯一のアクション {action} に置き換える',
    },
    one: {
      en: 'Expand {pattern} into the {count} actions it matches as of {date}',
      ja: '{pattern} を、{date} 時点で一致する {count} 個のアクションに展開する',
    },
    all: {
      en: 'Expand {patterns} wildcards into the {count} actions they match as of {date}',
      ja: '{patterns} 個のワイルドカードを、{date} 時点で一致する {count} 個のアクションに展開する',
    },
  },
  offer: (context) => {
    const selected = selectedActions(context);
    const origin = catalogOrigin();
    if (selected === undefined || origin === undefined) return [];
    const { statement, actions, values } = selected;
    const effect = listingEffect(statement, actions, 'fewer');
    const attached = attachedTo(context.document, actions);
    const expansions = values.flatMap((value) => expansionOf(value, attached) ?? []);
    const count = new Set(expansions.flatMap(({ names }) => names)).size;
    const [first, more] = expansions;
    if (effect === undefined || first === undefined || count > MOST) return [];
    const { date } = origin;
    const data = {
      patterns: expansions.length,
      pattern: first.value.outline,
      action: first.names[0] ?? '',
      count,
      date,
    };
    return [
      {
        title: more !== undefined ? 'all' : count === 1 ? 'only' : 'one',
        data,
        effect,
        edits: () => {
          const known = new Set(actions.values.map(({ outline }) => outline.toLowerCase()));
          return expansions.flatMap(({ value, names }) => {
            const added = names.filter((name) => !known.has(name.toLowerCase()));
            for (const name of added) known.add(name.toLowerCase());
            return substituteValues(actions.entry, [value], added);
          });
        },
      },
    ];
  },
});

/** What a resource-based policy decides about: AWS refuses actions in it that work on nothing of it. */
function attachedTo(
  { policy, type }: PolicyDocument,
  { negated }: Selection,
): AttachedResource | undefined {
  const isWhole = type.type === 'resource' && policy.node !== undefined;
  return isWhole && !negated ? attachedResource(policy) : undefined;
}

/** Undefined for what has no wildcard, is over several services, or matches nothing that is known. */
function expansionOf(
  value: StringValue,
  attached: AttachedResource | undefined,
): Expansion | undefined {
  const pattern = hasUnknown(value.outline) ? undefined : parseAction(value.outline);
  if (pattern === undefined || hasWildcard(pattern.service) || !hasWildcard(pattern.name))
    return undefined;
  const names = expandAction(value.outline)
    .filter((action) => attached === undefined || !isForeign(action, attached))
    .map(fullName);
  return names.length === 0 ? undefined : { value, names };
}
