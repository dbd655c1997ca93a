import type { NamedPolicy, ResourceName } from '../../../policy/attachment';
import type { Block, Expression } from '../hcl/syntax';
import { contentIn } from './content';
import { attributeOf, itemsOf } from './instances';
import type { Instance } from './instances';
import { identityAt, instanceAddress, policyAt } from './references';
import type { Spot } from './references';

/** One object that a block stands for. */
export interface Made extends Instance {
  readonly type: string;
  readonly name: string;
  readonly isData: boolean;
  readonly text: string;
  /** What the file's module is called: its folder. */
  readonly scope: string;
}

export const spotOf = ({ each, text }: Made, expression: Expression): Spot => ({
  expression,
  each,
  text,
});

/** The object's own address, and its name where that is written out. */
export function ownName(made: Made, attribute: string | undefined): ResourceName {
  const { block, type, name, isData, each } = made;
  const value = attribute === undefined ? undefined : attributeOf(block, attribute);
  const own = value && identityAt(spotOf(made, value))?.name;
  return {
    range: value?.range ?? block.typeRange,
    address: instanceAddress(`${isData ? 'data.' : ''}${type}.${name}`, each?.key),
    ...(own !== undefined && { name: own }),
  };
}

/** The names in an attribute that takes one, or a list. */
export const namesIn = (made: Made, attribute: string): readonly ResourceName[] =>
  spotsIn(made, attribute).flatMap((spot) => identityAt(spot) ?? []);

export const managedIn = (made: Made, attribute: string): readonly NamedPolicy[] =>
  spotsIn(made, attribute).flatMap((spot) => policyAt(spot) ?? []);

function spotsIn(made: Made, attribute: string): readonly Spot[] {
  const value = attributeOf(made.block, attribute);
  if (value === undefined) return [];
  const items = value.kind === 'template' || value.kind === 'reference' ? [value] : itemsOf(value);
  return items.map((item) => spotOf(made, item));
}

export function inlineIn(
  made: Made,
  block: Block,
  attribute: string,
): readonly NamedPolicy[] | undefined {
  const content = contentIn(made, attributeOf(block, attribute));
  if (content === undefined) return undefined;
  const name = attributeOf(block, 'name');
  const named = name && identityAt(spotOf(made, name))?.name;
  return [
    {
      kind: 'inline',
      range: name?.range ?? block.typeRange,
      ...(named !== undefined && { name: named }),
      content,
    },
  ];
}
