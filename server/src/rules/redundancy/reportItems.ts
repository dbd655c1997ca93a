import type { Words } from '../../iam/words';
import type { PolicyDocument } from '../../policy/document';
import { conditionText } from '../../policy/model';
import type { ListValue, Value } from '../../policy/value';
import type { Context, Fix } from '../rule';
import { isDirective } from '../suppression';

/** The messages and fixes that the rules on items of lists have in common. */
export type ItemMessage = 'covered' | 'repeated' | 'covering';
export type ItemFix = 'remove' | 'removeAll';

export const ITEM_MESSAGES: Readonly<Record<ItemMessage, Words>> = {
  covered: {
    en: '`{covering}` in the same list covers `{item}`, which adds nothing. Remove it, or narrow the wider one if it covers too much.',
    ja: '`{item}` は同じリストの `{covering}` に含まれているため、冗長です。削除するか、`{covering}` の範囲が広すぎる場合はそちらを狭めてください。',
  },
  repeated: {
    en: '`{item}` is in this list twice. Remove one of the two, or correct it if another one was meant.',
    ja: '`{item}` が同じリストに 2 回書かれています。一方を削除するか、別のものを意図していた場合は修正してください。',
  },
  covering: {
    en: '`{covering}` is here.',
    ja: '`{covering}` はここにあります。',
  },
};

export const ITEM_FIXES: Readonly<Record<ItemFix, Words>> = {
  remove: { en: 'Remove `{item}`', ja: '`{item}` を削除する' },
  removeAll: {
    en: 'Remove all {count} redundant items of this list',
    ja: 'このリストの冗長な項目 {count} 個をすべて削除する',
  },
};

/** Reports the items of a list that add nothing, each with one that covers it and stays. */
export function reportRedundantItems(
  list: ListValue,
  redundant: ReadonlyMap<Value, Value>,
  { document, report }: Context<ItemMessage, ItemFix>,
): void {
  const all = redundant.size > 1 && !hasDirective(document) ? [...redundant.keys()] : [];
  const removeAll: readonly Fix<ItemFix>[] =
    all.length === 0
      ? []
      : [{ title: 'removeAll', data: { count: all.length }, ...removal(list, all) }];
  for (const [item, covering] of redundant) {
    const data = { item: conditionText(item) ?? '', covering: conditionText(covering) ?? '' };
    const same = data.item.toLowerCase() === data.covering.toLowerCase();
    // In bulk all items of a list go at once, and not one in each round.
    const bulk = removeAll.length === 0;
    report({
      message: same ? 'repeated' : 'covered',
      data,
      range: item.range,
      related: [{ message: 'covering', data, range: covering.range }],
      fixes: [{ title: 'remove', data, bulk, ...removal(list, [item]) }, ...removeAll],
    });
  }
}

const removal = (
  list: ListValue,
  items: readonly Value[],
): Pick<Fix<ItemFix>, 'effect' | 'edits'> => ({
  effect: 'same',
  edits: items.map((item) => ({ kind: 'remove-item', list, item })),
});

/** Some findings may be switched off: what somebody wants to keep is not removed along with others. */
const hasDirective = ({ trivia }: PolicyDocument): boolean =>
  trivia.some(({ kind, text }) => kind === 'comment' && isDirective(text));
