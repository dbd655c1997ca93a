import { workspace } from 'vscode';
import type { TextDocument } from 'vscode';

/** The setting `editor.quickSuggestions`: lists while typing, in strings and elsewhere. */
type QuickSuggestions =
  boolean | { readonly other?: boolean | string; readonly strings?: boolean | string } | undefined;

const isOn = (value: boolean | string | undefined): boolean => value === true || value === 'on';

/** `inline` is a ghost of a text, and no list. */
const isOff = (value: boolean | string | undefined): boolean =>
  value === false || value === 'off' || value === 'inline';

/** Whether nobody has said that lists are to stay shut while he types in a document. */
export function mayOpenLists(document: TextDocument): boolean {
  const told = quickSuggestions(document).inspect<QuickSuggestions>('quickSuggestions');
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

/** Whether lists open by themselves wherever a name is typed in a document, in strings too. */
export function opensLists(document: TextDocument): boolean {
  const value = quickSuggestions(document).get<QuickSuggestions>('quickSuggestions');
  return isOn(typeof value === 'object' ? value.strings : value);
}

const quickSuggestions = (document: TextDocument) => workspace.getConfiguration('editor', document);
