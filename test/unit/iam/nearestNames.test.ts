import { describe, expect, it } from 'vitest';
import { nearestNames } from '../../../server/src/iam/nearestNames';

const NAMES = ['GetObject', 'PutObject', 'GetObjectAcl', 'ListBucket', 'Ping', 'Pong'];

describe('nearestNames', () => {
  it.each([
    ['GetObjet', ['GetObject']],
    ['getobject', ['GetObject']],
    [' ListBuckets ', ['ListBucket']],
    ['Pang', ['Ping', 'Pong']],
    ['GetObjectACLs', ['GetObjectAcl']],
    ['P', []],
    ['', []],
    ['DeleteEverything', []],
  ])('%j', (written, expected) => {
    expect(nearestNames(NAMES, written)).toEqual(expected);
  });

  it('proposes nothing where too many names are equally near', () => {
    expect(nearestNames(['aaaa', 'aaab', 'aaac', 'aaad'], 'aaax')).toEqual([]);
    expect(nearestNames(['aaaa', 'aaab', 'aaac', 'aaad'], 'aaax', 4)).toHaveLength(4);
  });

  it('passes over names of quite another length', () => {
    expect(nearestNames(NAMES, 'GetObject'.repeat(10_000))).toEqual([]);
  });
});
