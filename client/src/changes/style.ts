/** The look of the view of changes, beside what all views have. */
export const CHANGES_STYLE = `
.about { color: var(--vscode-descriptionForeground); }
.policy { margin-top: 1.2rem; }
.policy > h2 { font-size: 1.1em; }
.headline {
  margin: 0.6rem 0 0.8rem; padding: 0.3rem 0.8rem; font-weight: 600;
  border-inline-start: 4px solid var(--mark);
}
.more, .depends { --mark: var(--vscode-charts-orange, var(--vscode-foreground)); }
.lessFound, .nothingFound { --mark: var(--vscode-charts-yellow, var(--vscode-foreground)); }
.less, .same, .noMore { --mark: var(--vscode-charts-green, var(--vscode-foreground)); }
h3 { font-size: 1em; font-weight: 600; margin: 1rem 0 0.4rem; display: flex; gap: 0.4rem; }
.sign {
  flex: none; width: 1.3em; height: 1.3em; line-height: 1.3em; border-radius: 50%; text-align: center;
  color: var(--mark); border: 1px solid var(--mark); box-sizing: content-box;
}
.changes { display: grid; gap: 0.6rem; }
.change {
  padding: 0.5rem 0.7rem 0.6rem; border-radius: 4px; overflow-wrap: anywhere;
  background: var(--vscode-editorWidget-background, var(--vscode-editor-background));
  border: 1px solid var(--vscode-widget-border, var(--vscode-contrastBorder, transparent));
  border-inline-start: 3px solid var(--mark);
}
.added { --mark: var(--vscode-gitDecoration-addedResourceForeground, var(--vscode-charts-green)); }
.removed { --mark: var(--vscode-gitDecoration-deletedResourceForeground, var(--vscode-charts-red)); }
.loosened, .changed, .tightened {
  --mark: var(--vscode-gitDecoration-modifiedResourceForeground, var(--vscode-charts-yellow));
}
.change .action { font-weight: 600; }
.change .small, summary { color: var(--vscode-descriptionForeground); }
details { display: inline; }
details[open] { display: block; }
summary { cursor: pointer; }
table { border-collapse: collapse; margin-top: 0.3rem; }
th {
  text-align: start; font-weight: normal; white-space: nowrap;
  color: var(--vscode-descriptionForeground);
}
th, td { padding: 0.1rem 0.8rem 0.1rem 0; vertical-align: top; }
.statements { display: flex; flex-wrap: wrap; gap: 0.3rem 0.9rem; }
.statement {
  padding: 0; background: none; color: var(--vscode-textLink-foreground); text-align: start;
}
.statement:hover { text-decoration: underline; }
.notes { margin-top: 0.4rem; display: grid; gap: 0.3rem; overflow-wrap: anywhere; }
`;
