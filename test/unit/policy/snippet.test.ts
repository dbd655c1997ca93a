import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeSnippet, expandSnippet, mapSnippet } from '../../../server/src/policy/snippet';

describe('rewriting the literal characters of a snippet', () => {
  it.each([
    ['a$1b', 'A$1B'],
    ['\\${x}', '\\${X\\}'],
    ['${1:name}/${2|a,b|}', '${1:NAME}/${2|a,b|}'],
    ['${1:a\\}b}', '${1:A\\}B}'],
    ['', ''],
  ])('%s becomes %s', (snippet, expected) => {
    expect(mapSnippet(snippet, (text) => text.toUpperCase())).toBe(expected);
  });

  it('sees an escaped variable as one', () => {
    const seen: string[] = [];
    mapSnippet(escapeSnippet('a/${aws:username}/b'), (text) => {
      seen.push(text);
      return text;
    });
    expect(seen).toEqual(['a/${aws:username}/b']);
  });

  it('leaves what a snippet expands to, where nothing is rewritten', () => {
    const piece = fc.oneof(
      fc.string().map(escapeSnippet),
      fc.constantFrom('$1', '${2:x}', '${3|a,b|}', '$0'),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const snippet = pieces.join('');
        expect(expandSnippet(mapSnippet(snippet, (text) => text))).toBe(expandSnippet(snippet));
      }),
    );
  });
});
