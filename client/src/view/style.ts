/** What all views look like: nothing but the colours and fonts of the user's theme. */
export const STYLE = `
body { padding: 0 1.25rem 2rem; line-height: 1.4; }
h1 { font-size: 1.4em; font-weight: 600; margin: 1rem 0 0.25rem; }
p { margin: 0; }
ul, ol { list-style: none; margin: 0; padding: 0; }
button { font: inherit; cursor: pointer; border: 0; }
button:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 1px; }
h2 {
  display: flex; gap: 0.3rem; margin: 0 0 0.4rem;
  font-size: 1em; font-weight: 600;
}
code {
  font-family: var(--vscode-editor-font-family); font-size: 0.95em;
  color: inherit; background: none; padding: 0; overflow-wrap: anywhere;
}
`;
