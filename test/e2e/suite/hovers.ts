import assert from 'node:assert/strict';
import { configure, hoverText, openExample, positionsOf, until } from './editor';
import { scenario } from './scenario';

const gate = 'BlockMostAccessUnlessSignedInWithMFA';

/** What a statement does, in words, over its Sid. */
export function hovers(): void {
  scenario('hovering a Sid says what the statement does', async () => {
    const text = await hoverOverSid('');
    assert.match(text, /den(y|ies)/i);
    assert.match(text, /except/i);
    assert.match(text, /MFA/);
  });

  scenario('the same in Japanese, by the setting', async () => {
    await configure('language', 'ja');
    try {
      const text = await hoverOverSid('拒否');
      assert.match(text, /MFA/);
    } finally {
      await configure('language', undefined);
    }
  });
}

/** The text of our hover over the gate's Sid, once it contains `wanted`. */
async function hoverOverSid(wanted: string): Promise<string> {
  const { document } = await openExample('self-manage-mfa-2018.iam.json');
  const [sid] = positionsOf(document, gate);
  assert(sid, 'the example has its gate');
  const position = sid.start.translate(0, 3);
  return until(async () => {
    const text = await hoverText(document.uri, position);
    return text.includes(wanted) && text !== '' ? text : undefined;
  }, `a hover with "${wanted}"`);
}
