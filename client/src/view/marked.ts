import { html } from './html';
import type { Html } from './html';

/** Inline code, whose fence is longer than any run of backticks within, and bold words. */
const MARKS = /(?<!`)(`+)(?!`) ?(.*?) ?(?<!`)\1(?!`)|\*\*(.+?)\*\*/g;

/** A sentence of the server with its inline marks, as HTML. */
export function marked(text: string): Html {
  const parts: Html[] = [];
  let from = 0;
  for (const match of text.matchAll(MARKS)) {
    const [whole, , code, bold = ''] = match;
    parts.push(html`${text.slice(from, match.index)}`);
    parts.push(code === undefined ? html`<strong>${bold}</strong>` : html`<code>${code}</code>`);
    from = match.index + whole.length;
  }
  return html`${parts}${text.slice(from)}`;
}
