import { describe, expect, it } from 'vitest';
import { foldingRanges } from '../../../server/src/features/folding';
import { parseCase } from '../testers/ruleTester';

/** The first and last line of each fold, from 1. */
function folds(text: string): readonly (readonly [number, number])[] {
  const line = (offset: number): number => text.slice(0, offset).split(/\r\n|\r|\n/).length;
  return parseCase(text).policies.flatMap((one) =>
    foldingRanges(one, text).map(({ start, end }) => [line(start), line(end)] as const),
  );
}

const POLICY = `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Deny",
      "NotAction": [
        "iam:GetUser"
      ],
      "Resource": ["a", "b"],
      "Condition": {
        "Bool": {
          "aws:SecureTransport": "false"
        }
      }
    }
  ]
}`;

describe('folding', () => {
  it('folds policy, lists, statements and blocks, and leaves the closing line in sight', () => {
    expect(folds(POLICY)).toEqual([
      [1, 16],
      [3, 15],
      [4, 14],
      [6, 7],
      [10, 13],
      [11, 12],
    ]);
  });

  it('does so whatever the line ends are', () => {
    expect(folds(POLICY.replaceAll('\n', '\r\n'))).toEqual(folds(POLICY));
  });

  it('folds nothing on one line', () => {
    expect(folds('{"Statement": [{"Effect": "Allow", "Action": ["a"]}]}')).toEqual([]);
  });

  it('folds up to a bracket that has company', () => {
    expect(folds('{"Version": "2012-10-17",\n  "Statement": [\n    {"Effect": "Allow"}]}')).toEqual(
      [
        [1, 3],
        [2, 3],
      ],
    );
  });

  it('folds statements that stand alone', () => {
    expect(folds('[\n  {\n    "Effect": "Allow",\n    "Action": "a"\n  }\n]')).toEqual([
      [1, 5],
      [2, 4],
    ]);
  });

  it('folds a statement that stands alone once', () => {
    expect(folds('{\n  "Effect": "Allow",\n  "Action": "a"\n}')).toEqual([[1, 3]]);
  });

  it('folds what is still open', () => {
    expect(
      folds('{\n  "Version": "2012-10-17",\n  "Statement": [\n    {\n      "Effect": '),
    ).toEqual([
      [1, 5],
      [3, 5],
      [4, 5],
    ]);
  });
});
