import { Range, TextEditorRevealType, Selection, ThemeColor, window, workspace } from 'vscode';
import type { Disposable, TextEditor, TextEditorDecorationType } from 'vscode';
import type { TextRange } from '../../../server/src/service/languageService';

/** What an answer comes to, for the eye. */
export type Tone = 'allowed' | 'denied' | 'open';

const COLOURS: Readonly<Record<Tone, readonly [background: string, line: string, ruler: string]>> =
  {
    allowed: [
      'diffEditor.insertedLineBackground',
      'charts.green',
      'editorOverviewRuler.addedForeground',
    ],
    denied: [
      'diffEditor.removedLineBackground',
      'charts.red',
      'editorOverviewRuler.deletedForeground',
    ],
    open: [
      'editor.rangeHighlightBackground',
      'charts.yellow',
      'editorOverviewRuler.rangeHighlightForeground',
    ],
  };

/** Statements that are set off from the others, in one editor at a time. */
export interface Highlight extends Disposable {
  /**
   * Sets statements off, shows the first of them and puts the cursor there; until the user edits the
   * text or moves the cursor.
   *
   * @param note a few words beside the first
   */
  readonly show: (
    editor: TextEditor,
    ranges: readonly TextRange[],
    tone: Tone,
    note: string,
  ) => void;
}

export function statementHighlight(): Highlight {
  let types: readonly TextEditorDecorationType[] = [];
  let shown: TextEditor | undefined;
  let cursor: Selection | undefined;
  const clear = (): void => {
    types.forEach((type) => type.dispose());
    types = [];
    shown = undefined;
  };
  const listeners = [
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (document === shown?.document && contentChanges.length > 0) clear();
    }),
    window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      // Our own move is told as well.
      const isOurs = selections.every((one) => cursor !== undefined && one.isEqual(cursor));
      if (textEditor === shown && !isOurs) clear();
    }),
  ];
  return {
    show: (editor, places, tone, note) => {
      clear();
      const ranges = places.map(
        ({ start, end }) => new Range(start.line, start.character, end.line, end.character),
      );
      const [first] = ranges;
      if (first === undefined) return;
      const [lines, beside] = [linesOf(tone), noteOf(note)];
      types = [lines, beside];
      shown = editor;
      editor.setDecorations(lines, ranges);
      const end = editor.document.lineAt(first.start.line).range.end;
      editor.setDecorations(beside, [new Range(end, end)]);
      cursor = new Selection(first.start, first.start);
      editor.selection = cursor;
      editor.revealRange(first, TextEditorRevealType.InCenterIfOutsideViewport);
    },
    dispose: () => {
      clear();
      listeners.forEach((listener) => void listener.dispose());
    },
  };
}

function linesOf(tone: Tone): TextEditorDecorationType {
  const [background, line, ruler] = COLOURS[tone];
  return window.createTextEditorDecorationType({
    isWholeLine: true,
    backgroundColor: new ThemeColor(background),
    borderColor: new ThemeColor(line),
    borderStyle: 'solid',
    borderWidth: '0 0 0 3px',
    overviewRulerColor: new ThemeColor(ruler),
  });
}

const noteOf = (note: string): TextEditorDecorationType =>
  window.createTextEditorDecorationType({
    after: {
      contentText: `← ${note}`,
      color: new ThemeColor('editor.foreground'),
      fontStyle: 'italic',
      margin: '0 0 0 2em',
    },
  });
