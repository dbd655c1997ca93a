/** The look of the view of a journey, beside what all views have. */
export const JOURNEY_STYLE = `
.traveller { color: var(--vscode-descriptionForeground); }
.policies, .policies ul { display: flex; flex-wrap: wrap; gap: 0.4rem; align-items: center; }
.policies { margin: 0.6rem 0; }
.policies li {
  display: flex; align-items: center; padding: 0.15rem 0.6rem; border-radius: 1rem;
  border: 1px solid var(--vscode-contrastBorder, transparent);
  background: var(--vscode-badge-background); color: var(--vscode-badge-foreground);
}
.policies li button {
  background: none; color: inherit; padding: 0 0.1rem 0 0.5rem; line-height: 1;
}
.policies li.attached { border: 1px dashed var(--vscode-badge-foreground); }
.policies li.attached button:first-child {
  display: flex; flex-direction: column; align-items: start; padding: 0; line-height: 1.25;
}
.policies li.attached button:first-child:hover span:first-child { text-decoration: underline; }
.policies li .whose { font-size: 0.85em; opacity: 0.85; }
.policies li.left-out { background: none; color: var(--vscode-descriptionForeground); }
.policies li.left-out span:first-child { text-decoration: line-through; }
.add, .fix {
  padding: 0.2rem 0.7rem; border-radius: 2px;
  border: 1px solid var(--vscode-button-border, transparent);
  background: var(--vscode-button-secondaryBackground);
  color: var(--vscode-button-secondaryForeground);
}
.add:hover, .fix:hover { background: var(--vscode-button-secondaryHoverBackground); }
.summary { margin: 0.8rem 0 0.6rem; font-weight: 600; }
.way {
  display: grid; grid-template-columns: repeat(8, 1fr); row-gap: 0.8rem;
  margin: 0 0 1.2rem; overflow-x: clip;
}
@media (max-width: 60rem) { .way { grid-template-columns: repeat(4, 1fr); } }
@media (max-width: 24rem) { .way { grid-template-columns: repeat(2, 1fr); } }
.way li { position: relative; padding: 0 0.25rem; }
.way li + li::before {
  content: ''; position: absolute; top: 0.85rem; right: calc(50% + 1.1rem);
  width: calc(100% - 2.2rem); border-top: 2px solid var(--vscode-descriptionForeground); opacity: 0.5;
}
.way button {
  display: flex; flex-direction: column; align-items: center; gap: 0.3rem; width: 100%;
  padding: 0 0 0.2rem; background: none; color: inherit; text-align: center; font-size: 0.9em;
  border-radius: 4px; line-height: 1.3;
}
.way button:hover { background: var(--vscode-list-hoverBackground); }
.way .mark {
  display: grid; place-items: center; width: 1.75rem; height: 1.75rem; box-sizing: border-box;
  border: 2px solid var(--mark); border-radius: 50%; font-size: 1.1em;
  background: var(--vscode-editor-background);
}
.stages {
  display: grid; gap: 0.75rem;
  grid-template-columns: repeat(auto-fill, minmax(min(15rem, 100%), 1fr));
}
.stage {
  padding: 0.6rem 0.7rem 0.7rem; border-radius: 4px;
  background: var(--vscode-editorWidget-background, var(--vscode-editor-background));
  border: 1px solid var(--vscode-widget-border, var(--vscode-contrastBorder, transparent));
  border-top: 3px solid var(--mark);
}
.passes { --mark: var(--vscode-charts-green, var(--vscode-foreground)); }
.fails { --mark: var(--vscode-charts-red, var(--vscode-errorForeground)); }
.unknown { --mark: var(--vscode-charts-yellow, var(--vscode-foreground)); }
.not-needed { --mark: var(--vscode-descriptionForeground); }
.remark { --mark: var(--vscode-charts-blue, var(--vscode-foreground)); }
.mark { color: var(--mark); font-weight: 700; flex: none; width: 1.2em; text-align: center; }
.row {
  display: flex; gap: 0.3rem; width: 100%; padding: 0.2rem 0; box-sizing: border-box;
  text-align: start; color: inherit; background: none; border-radius: 3px;
}
button.row:hover { background: var(--vscode-list-hoverBackground); }
button.row:hover code { text-decoration: underline; }
.note { overflow-wrap: anywhere; }
.call { display: flex; flex-direction: column; min-width: 0; }
.state { color: var(--vscode-descriptionForeground); font-size: 0.9em; }
.advice {
  margin: 0.1rem 0 0.4rem calc(1.33em + 0.3rem); padding: 0.25rem 0.5rem; font-size: 0.9em;
  border-inline-start: 2px solid var(--vscode-textBlockQuote-border);
  background: var(--vscode-textBlockQuote-background);
  overflow-wrap: anywhere;
}
.fix { margin: 0.4rem 0 0 calc(1.2em + 0.3rem); }
.consequence { margin: 0 0 0.4rem calc(1.2em + 0.3rem); }
.session { margin-top: 1.2rem; }
.session p { margin: 0.6rem 0 0.3rem; }
.copied { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: start; }
.copied pre {
  flex: 1 1 18rem; min-width: 0; margin: 0; padding: 0.4rem 0.6rem; border-radius: 3px;
  white-space: pre-wrap; overflow-wrap: anywhere;
  font-family: var(--vscode-editor-font-family); font-size: var(--vscode-editor-font-size);
  background: var(--vscode-textCodeBlock-background);
  border: 1px solid var(--vscode-contrastBorder, transparent);
}
.copied .add { flex: none; }
`;
