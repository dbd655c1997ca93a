import { workspace } from 'vscode';
import type { TextDocument } from 'vscode';

/** The setting `editor.quickSuggestions`: lists while typing, in strings and elsewhere. */
type QuickSuggestions =
  boolean | { readonly other?: boolean | string; readonly strings?: boolean | string } | undefined;

const isOn = (value: boolean | string | undefined): boolean => value === true || value === 'on';

/** `inline` is a ghost of a text, and no list. */
const isOff = (value: boolean | string | undefined): boolean =>
  value === false || value === 'off' || value === 'inline';

/**
 * Whether lists stay shut in the strings of a document, and only since VS Code has it so: whoever has
 * set it is not contradicted.
 */
export function lacksListsInStrings(document: TextDocument): boolean {
  const settings = workspace.getConfiguration('editor', document);
  const value = settings.get<QuickSuggestions>('quickSuggestions');
  if (isOn(typeof value === 'object' ? value.strings : value)) return false;
  const told = settings.inspect<QuickSuggestions>('quickSuggestions');
  const own = [
    told?.globalValue,
    told?.workspaceValue,
    told?.workspaceFolderValue,
    told?.globalLanguageValue,
    told?.workspaceLanguageValue,
    told?.workspaceFolderLanguageValue,
  ];
  return !own.some((one) =>
    typeof one === 'object' ? isOff(one.strings) || isOff(one.other) : isOff(one),
  );
}
