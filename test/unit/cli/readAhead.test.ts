import { describe, expect, it } from 'vitest';
import { readAhead } from '../../../server/src/cli/input/readAhead';

const items = Array.from({ length: 10 }, (_, i) => i);

describe('reading ahead', () => {
  it('gives every item with its reading, in order, each read once', async () => {
    const read: number[] = [];
    const taken: (readonly [number, string])[] = [];
    const reader = (item: number): Promise<string> => {
      read.push(item);
      return Promise.resolve(String(item));
    };
    for await (const pair of readAhead(items, reader, 3)) {
      taken.push(pair);
      // The one at hand is not ahead any more.
      expect(read.length).toBeLessThanOrEqual(taken.length + 2);
    }
    expect(read).toEqual(items);
    expect(taken).toEqual(items.map((item) => [item, String(item)]));
  });

  it('fails where the failing item is, and not before', async () => {
    const reader = (item: number): Promise<number> =>
      item === 2 ? Promise.reject(new Error('no')) : Promise.resolve(item);
    const taken: number[] = [];
    const run = async (): Promise<void> => {
      for await (const [item] of readAhead(items, reader, 5)) taken.push(item);
    };
    await expect(run()).rejects.toThrow('no');
    expect(taken).toEqual([0, 1]);
  });

  it('reads nothing of an empty list', async () => {
    for await (const pair of readAhead([], () => Promise.resolve(1))) expect(pair).toBeUndefined();
  });
});
