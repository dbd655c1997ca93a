/** A text with its markers taken out: `«…»` around expected ranges, `$0` for the cursor. */
export interface Marked {
  readonly text: string;
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
  readonly cursor: number | undefined;
}

/** Takes the markers out of a text. */
export function readMarkers(marked: string): Marked {
  const ranges: { start: number; end: number }[] = [];
  const open: number[] = [];
  let cursor: number | undefined;
  let text = '';
  for (let i = 0; i < marked.length; i++) {
    if (marked[i] === '«') open.push(text.length);
    else if (marked[i] === '»') {
      const start = open.pop();
      if (start === undefined) throw new Error('A » without its «.');
      ranges.push({ start, end: text.length });
    } else if (marked.startsWith('$0', i)) {
      cursor = text.length;
      i++;
    } else text += marked[i] ?? '';
  }
  if (open.length > 0) throw new Error('A « without its ».');
  return { text, ranges: ranges.sort((a, b) => a.start - b.start), cursor };
}
