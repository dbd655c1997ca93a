/** The look of the view of a summary, beside what all views have. */
export const SUMMARY_STYLE = `
.about, .legend { color: var(--vscode-descriptionForeground); }
.note {
  margin: 0.6rem 0; padding: 0.25rem 0.6rem;
  border-inline-start: 2px solid var(--vscode-textBlockQuote-border);
  background: var(--vscode-textBlockQuote-background);
}
h2 { font-size: 1.1em; margin: 1.2rem 0 0.4rem; }
.scroll { overflow-x: auto; }
.scroll:focus-visible { outline: 1px solid var(--vscode-focusBorder); }
table { border-collapse: collapse; width: 100%; }
th { text-align: start; font-weight: 600; }
thead th {
  position: sticky; top: 0; font-size: 0.85em; font-weight: normal; vertical-align: bottom;
  color: var(--vscode-descriptionForeground); background: var(--vscode-editor-background);
}
th, td { padding: 0.35rem 0.7rem 0.35rem 0; vertical-align: top; }
tbody tr {
  border-top: 1px solid var(--vscode-widget-border, var(--vscode-contrastBorder, transparent));
}
tbody tr:hover { background: var(--vscode-list-hoverBackground); }
tbody th { min-width: 6rem; overflow-wrap: break-word; }
td { min-width: 2.5rem; overflow-wrap: break-word; }
.mark { font-weight: 700; margin-inline-end: 0.3em; }
.mark.none { color: var(--vscode-descriptionForeground); font-weight: normal; opacity: 0.7; }
.mark.unknown { color: var(--vscode-charts-yellow, var(--vscode-foreground)); }
.allowed .full, .allowed .limited { color: var(--vscode-charts-green, var(--vscode-foreground)); }
.denied .full, .denied .limited { color: var(--vscode-charts-red, var(--vscode-foreground)); }
summary { cursor: pointer; white-space: nowrap; list-style: none; border-radius: 2px; }
summary:hover .count { text-decoration: underline; }
summary:focus-visible { outline: 1px solid var(--vscode-focusBorder); }
.names { display: block; font-size: 0.85em; overflow-wrap: anywhere; }
.statement {
  display: block; padding: 0; background: none; text-align: start; overflow-wrap: anywhere;
  color: var(--vscode-textLink-foreground);
}
.statement:hover { text-decoration: underline; color: var(--vscode-textLink-activeForeground); }
.legend { margin-top: 1rem; font-size: 0.9em; }
`;
