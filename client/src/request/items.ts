import type { QuickPickItem } from 'vscode';
import type { AskedQuestion, RequestDraft } from '../../../server/src/service/tryRequest';

/** A choice as the editor lists it; headings have no draft. */
export interface ChoiceItem extends QuickPickItem {
  readonly draft?: RequestDraft;
}

/**
 * The choices of a question with their headings. The server has narrowed them down already, so that
 * the editor is to show all of them.
 *
 * @param separator the kind of headings, which only the editor knows
 */
export function itemsOf(
  { choices }: Pick<AskedQuestion, 'choices'>,
  separator: NonNullable<QuickPickItem['kind']>,
): readonly ChoiceItem[] {
  return choices.flatMap(({ label, description, group, draft }, i): readonly ChoiceItem[] => {
    const item = {
      label,
      ...(description === undefined ? {} : { description }),
      alwaysShow: true,
      draft,
    };
    const isNew = group !== undefined && group !== choices[i - 1]?.group;
    return isNew ? [{ label: group, kind: separator }, item] : [item];
  });
}
