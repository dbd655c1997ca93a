import { commands, l10n, Uri, window } from 'vscode';
import type { ExtensionContext } from 'vscode';
import { ruleSettings } from '../manifest';

/**
 * Opens the page of a rule, which the extension carries, as rendered Markdown.
 *
 * @param rule the rule's id; the user chooses one where it is left out. Comes from links too, so
 * it may be anything.
 */
export async function showRuleDocs(context: ExtensionContext, rule: unknown): Promise<void> {
  const rules = ruleSettings(context.extension);
  const known = typeof rule === 'string' && rules.some(({ id }) => id === rule);
  if (rule !== undefined && !known) {
    void window.showWarningMessage(l10n.t('There is no rule "{0}".', String(rule)));
    return;
  }
  const id = known ? rule : await chooseRule(rules);
  if (id === undefined) return;
  const page = Uri.joinPath(context.extensionUri, 'docs', 'rules', `${id}.md`);
  await commands.executeCommand('markdown.showPreview', page);
}

const chooseRule = async (
  rules: readonly { readonly id: string; readonly title: string }[],
): Promise<string | undefined> => {
  const items = rules.map(({ id, title }) => ({ label: id, detail: title }));
  const placeHolder = l10n.t('Choose the rule whose page you want to read');
  return (await window.showQuickPick(items, { placeHolder, matchOnDetail: true }))?.label;
};
