import { l10n, QuickInputButtons, QuickPickItemKind, window } from 'vscode';
import type { AskedQuestion, RequestDraft } from '../../../server/src/tryRequest';
import { itemsOf } from './items';
import type { ChoiceItem } from './items';

/** Asks for the next question; undefined where none is left, or nothing can be asked any more. */
export type NextQuestion = (
  draft: RequestDraft,
  typed: string,
) => Promise<AskedQuestion | undefined>;

/** What was chosen last, by question: it is chosen again with Enter alone. */
export type LastAnswers = Map<string, string>;

const NOTHING_SAID: RequestDraft = { context: [] };

/**
 * Lets the user put a request together, question by question, with a way back.
 *
 * @returns undefined where the user gave up
 */
export function putTogether(
  next: NextQuestion,
  last: LastAnswers,
): Promise<RequestDraft | undefined> {
  const pick = window.createQuickPick<ChoiceItem>();
  /** What has been said, step by step. */
  const drafts = [NOTHING_SAID];
  let asked = 0;
  let question: AskedQuestion | undefined;

  return new Promise((resolve, reject) => {
    let result: RequestDraft | undefined;
    /** Shows the question for what has been said; ends where there is none. */
    const show = async (): Promise<void> => {
      asked += 1;
      const own = asked;
      const draft = drafts.at(-1) ?? NOTHING_SAID;
      const typed = pick.value;
      pick.busy = true;
      try {
        const found = await next(draft, typed);
        // Something else may have been typed or chosen meanwhile.
        if (own !== asked) return;
        question = found;
        if (found === undefined) {
          result = draft;
          pick.hide();
          return;
        }
        pick.title = titleOf(draft);
        pick.placeholder = found.prompt;
        pick.step = drafts.length;
        pick.totalSteps = drafts.length + found.further;
        pick.buttons = drafts.length > 1 ? [QuickInputButtons.Back] : [];
        pick.items = itemsOf(found, QuickPickItemKind.Separator);
        const before = typed === '' ? last.get(found.id) : undefined;
        const again = pick.items.find(({ label, draft: one }) => one && label === before);
        if (again !== undefined) pick.activeItems = [again];
        pick.busy = false;
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
        pick.hide();
      }
    };
    /** Goes to another step, where nothing is typed yet. */
    const move = (): void => {
      if (pick.value !== '') pick.value = '';
      void show();
    };
    pick.onDidChangeValue(() => void show());
    pick.onDidTriggerButton(() => {
      if (drafts.length > 1) drafts.pop();
      move();
    });
    pick.onDidAccept(() => {
      const [chosen] = pick.selectedItems;
      if (question === undefined || chosen?.draft === undefined) return;
      last.set(question.id, chosen.label);
      drafts.push(chosen.draft);
      move();
    });
    pick.onDidHide(() => {
      pick.dispose();
      resolve(result);
    });
    pick.show();
    void show();
  });
}

const titleOf = ({ action }: RequestDraft): string =>
  action === undefined ? l10n.t('Try a Request') : l10n.t('Try {0}', action);
