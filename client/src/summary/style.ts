/** The look of the view of a summary, beside what all views have. */
export const SUMMARY_STYLE = `
.about, .legend { color: var(--vscode-descriptionForeground); }
.note {
  margin: 0.6rem 0; padding: 0.25rem 0.6rem;
  border-inline-start: 2px solid var(--vscode-textBlockQuote-border);
  background: var(--vscode-textBlockQuote-background);
}
h2 { font-size: 1.1em; margin: 1.2rem 0 0.4rem; }
table { border-collapse: collapse; width: 100%; }
.levels { table-layout: fixed; }
.levels thead th:first-child { width: 27%; }
.levels thead th:last-child { width: 18%; }
th { text-align: start; font-weight: 600; }
thead th {
  font-size: 0.85em; font-weight: normal; vertical-align: bottom;
  color: var(--vscode-descriptionForeground);
}
th, td { padding: 0.4rem 0.6rem 0.1rem 0; vertical-align: top; overflow-wrap: break-word; }
tbody tr:not(.below) {
  border-top: 1px solid var(--vscode-widget-border, var(--vscode-contrastBorder, transparent));
}
.below td { padding: 0 0 0.6rem; font-size: 0.95em; overflow-wrap: anywhere; }
.term, .from { color: var(--vscode-descriptionForeground); }
.when { font-weight: 600; }
.when .term { font-weight: normal; }
.level span { display: inline-block; white-space: nowrap; }
.mark { font-weight: 700; margin-inline-end: 0.3em; }
.mark.none { color: var(--vscode-descriptionForeground); font-weight: normal; opacity: 0.7; }
.mark.unknown { color: var(--vscode-charts-yellow, var(--vscode-foreground)); }
.allowed .full, .allowed .limited { color: var(--vscode-charts-green, var(--vscode-foreground)); }
.denied .full, .denied .limited { color: var(--vscode-charts-red, var(--vscode-foreground)); }
.gone { color: var(--vscode-charts-red, var(--vscode-foreground)); overflow-wrap: anywhere; }
summary { cursor: pointer; width: fit-content; border-radius: 2px; }
summary:hover { text-decoration: underline; }
summary:focus-visible { outline: 1px solid var(--vscode-focusBorder); }
.names { padding-inline-start: 1rem; overflow-wrap: anywhere; }
.statement {
  padding: 0; margin-inline-end: 0.5rem; background: none; text-align: start; overflow-wrap: anywhere;
  color: var(--vscode-textLink-foreground);
}
.statement:hover { text-decoration: underline; color: var(--vscode-textLink-activeForeground); }
.legend { margin-top: 1rem; font-size: 0.9em; }
`;
