/** The look of the view of an answer, beside what all views have. */
export const DETAILS_STYLE = `
.answer {
  padding: 0.3rem 0.8rem; border-inline-start: 4px solid var(--mark); overflow-wrap: anywhere;
  margin-bottom: 0.8rem; line-height: 1.35;
}
.allowed { --mark: var(--vscode-charts-green, var(--vscode-foreground)); }
.denied { --mark: var(--vscode-charts-red, var(--vscode-errorForeground)); }
.open { --mark: var(--vscode-charts-yellow, var(--vscode-foreground)); }
table { border-collapse: collapse; }
th {
  text-align: start; font-weight: normal; white-space: nowrap; color: var(--vscode-descriptionForeground);
}
th, td { padding: 0.15rem 1rem 0.15rem 0; vertical-align: top; overflow-wrap: anywhere; }
.statements + h2, table + h2, .notes + h2, .statements ~ h2 { margin-top: 1.2rem; }
.statements { display: grid; gap: 0.5rem; }
.statements li {
  padding: 0.4rem 0.6rem 0.5rem; border-radius: 4px;
  background: var(--vscode-editorWidget-background, var(--vscode-editor-background));
  border: 1px solid var(--vscode-widget-border, var(--vscode-contrastBorder, transparent));
}
.name {
  display: block; width: 100%; padding: 0.1rem 0; text-align: start; background: none; color: inherit;
}
.name:hover .sid { text-decoration: underline; }
.sid { font-weight: 600; overflow-wrap: anywhere; }
.effect, .line { color: var(--vscode-descriptionForeground); font-size: 0.9em; }
.Allow .effect { color: var(--vscode-charts-green, inherit); }
.Deny .effect { color: var(--vscode-charts-red, inherit); }
.statements p { margin-top: 0.15rem; overflow-wrap: anywhere; }
.notes { list-style: disc; padding-inline-start: 1.2rem; }
`;
