import { html, raw } from './html';
import { STYLE } from './style';

/**
 * What runs in the page: it puts in what the extension sends, keeps the focus where it was, and
 * tells which button was pressed. Our own text, as it stands: a build step for it would be longer.
 */
const SCRIPT = `
const host = acquireVsCodeApi();
const main = document.querySelector('main');
window.addEventListener('message', ({ data: { body, language } }) => {
  const focused = document.activeElement?.id;
  document.documentElement.lang = language;
  main.innerHTML = body;
  if (focused) document.getElementById(focused)?.focus();
  host.postMessage({ do: 'shown' });
});
main.addEventListener('click', ({ target }) => {
  const button = target.closest('button');
  if (!button) return;
  const { goto } = button.dataset;
  if (goto) document.getElementById(goto).focus();
  else host.postMessage({ do: button.dataset.do, at: button.dataset.at });
});
host.postMessage({ do: 'ready' });
`;

/**
 * The page of a view, which runs nothing and loads nothing but what stands in it.
 *
 * @param style the view's own, beside what all views have
 */
export const viewPage = (nonce: string, style = ''): string =>
  html`<!doctype html>
    <html>
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'"
        />
        <meta name="viewport" content="width=device-width" />
        <style nonce="${nonce}">
          ${raw(STYLE + style)}
        </style>
      </head>
      <body>
        <main></main>
        <script nonce="${nonce}">
          ${raw(SCRIPT)};
        </script>
      </body>
    </html>`.html;

/** Whatever runs in the page has this word with it, which nobody can guess. */
export const newNonce = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
