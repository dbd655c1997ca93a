import { describe, expect, it } from 'vitest';
import { pairPolicies } from '../../../../server/src/features/change/pairPolicies';
import type { PolicyDocument } from '../../../../server/src/policy/document';
import { parseCase } from '../../testers/ruleTester';

interface Sketch {
  readonly Id?: string;
  readonly Statement: readonly object[];
}

const statement = (name: string, more: object = {}): object => ({
  Sid: name,
  Effect: 'Allow',
  Action: `s3:${name}`,
  Resource: '*',
  ...more,
});

const READ: Sketch = { Statement: [statement('GetObject')] };
const WRITE: Sketch = { Statement: [statement('PutObject')] };
const TRUST: Sketch = {
  Statement: [{ Effect: 'Allow', Principal: { AWS: '111122223333' }, Action: 'sts:AssumeRole' }],
};

const read = (policies: readonly Sketch[]): readonly PolicyDocument[] =>
  parseCase(JSON.stringify(policies.map((one) => ({ Version: '2012-10-17', ...one })))).policies;

/** Pairs by the places of their policies: `0-1` for the first one that became the second one. */
function paired(before: readonly Sketch[], after: readonly Sketch[]): readonly string[] {
  const [old, next] = [read(before), read(after)];
  const place = (all: readonly PolicyDocument[], one: PolicyDocument | undefined): string =>
    one === undefined ? '' : String(all.indexOf(one));
  return pairPolicies(old, next).map(
    (pair) => `${place(old, pair.before)}-${place(next, pair.after)}`,
  );
}

describe('policies of two versions of a text', () => {
  it.each<readonly [string, readonly Sketch[], readonly Sketch[], readonly string[]]>([
    ['the same ones, moved', [READ, WRITE], [WRITE, READ], ['1-0', '0-1']],
    ['one in front', [READ], [TRUST, READ], ['-0', '0-1']],
    ['one gone', [READ, WRITE], [WRITE], ['1-0', '0-']],
    [
      'an Id, whatever else changes',
      [
        { ...READ, Id: 'a' },
        { ...WRITE, Id: 'b' },
      ],
      [
        { Id: 'b', ...READ },
        { Id: 'a', ...TRUST },
      ],
      ['1-0', '0-1'],
    ],
    [
      'statements in common',
      [READ, WRITE],
      [
        { Statement: [statement('PutObject', { Resource: 'arn:aws:s3:::b/*' })] },
        { Statement: [statement('GetObject'), statement('ListBucket')] },
      ],
      ['1-0', '0-1'],
    ],
    ['the place, where nothing else is alike', [READ], [WRITE], ['0-0']],
    ['never another type', [READ], [TRUST], ['-0', '0-']],
    ['never another Id', [{ ...READ, Id: 'a' }], [{ ...WRITE, Id: 'b' }], ['-0', '0-']],
  ])('%s', (_, before, after, pairs) => {
    expect(paired(before, after)).toEqual(pairs);
  });
});
