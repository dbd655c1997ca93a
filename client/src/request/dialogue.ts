import { l10n, QuickInputButtons, QuickPickItemKind, window } from 'vscode';
import type { AskedQuestion, Choice, RequestDraft } from '../../../server/src/service/tryRequest';
import { itemsOf } from './items';
import type { ChoiceItem } from './items';

/** Asks for the next question; undefined where none is left, or nothing can be asked any more. */
export type NextQuestion = (
  draft: RequestDraft,
  typed: string,
) => Promise<AskedQuestion | undefined>;

/** What was chosen last, by question, and what had been typed to find it: Enter alone chooses it again. */
export type LastAnswers = Map<string, { readonly label: string; readonly typed: string }>;

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
  /** Enter was pressed while the choices for what is typed were still on their way. */
  let hasty = false;

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
        const before = typed === '' && found !== undefined ? last.get(found.id) : undefined;
        const again =
          before && found && (await findAgain(found, before, (words) => next(draft, words)));
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
        const items = itemsOf(found, SEPARATOR);
        const known = items.find(({ label, draft: one }) => one && label === again?.label);
        const added =
          again === undefined || known !== undefined
            ? []
            : itemsOf({ choices: [{ ...again, group: l10n.t('last tried') }] }, SEPARATOR);
        pick.items = [...added, ...items];
        const active = known ?? pick.items.find(({ draft: one }) => one !== undefined);
        // What is typed, the editor ranks by itself.
        if (typed === '' && active !== undefined) pick.activeItems = [active];
        pick.busy = false;
        if (hasty) accept(active);
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
    const accept = (chosen: ChoiceItem | undefined): void => {
      hasty = false;
      if (question === undefined || chosen?.draft === undefined) return;
      last.set(question.id, { label: chosen.label, typed: pick.value });
      drafts.push(chosen.draft);
      move();
    };
    pick.onDidChangeValue(() => void show());
    pick.onDidTriggerButton(() => {
      if (drafts.length > 1) drafts.pop();
      move();
    });
    pick.onDidAccept(() => {
      if (pick.busy) hasty = true;
      else accept(pick.selectedItems[0]);
    });
    pick.onDidHide(() => {
      pick.dispose();
      resolve(result);
    });
    pick.show();
    void show();
  });
}

const SEPARATOR = QuickPickItemKind.Separator;

/** A choice of earlier, where it can still be chosen. */
async function findAgain(
  { choices }: Pick<AskedQuestion, 'choices'>,
  { label, typed }: { readonly label: string; readonly typed: string },
  search: (typed: string) => Promise<AskedQuestion | undefined>,
): Promise<Choice | undefined> {
  const isIt = (choice: Choice): boolean => choice.label === label;
  return (
    choices.find(isIt) ?? (typed === '' ? undefined : (await search(typed))?.choices.find(isIt))
  );
}

const titleOf = ({ action }: RequestDraft): string =>
  action === undefined ? l10n.t('Try a Request') : l10n.t('Try {0}', action);
