import { describe, expect, it } from 'vitest';
import { applyTextEdits } from '../../../../server/src/policy/edit';
import { parseCase } from '../../testers/ruleTester';

/** The text after `Version` has been added as the first key of its policy. */
function withVersionFirst(text: string): string {
  const document = parseCase(text).policies[0];
  const map = document?.policy.node;
  if (document === undefined || map === undefined) throw new Error('No policy in the text.');
  return applyTextEdits(
    text,
    document.write([
      {
        kind: 'add-entry',
        map,
        after: undefined,
        first: true,
        key: 'Version',
        value: '2012-10-17',
      },
    ]),
  );
}

describe('an entry added as the first one', () => {
  it('stands on a line of its own, with the indentation of the others', () => {
    expect(withVersionFirst('{\n\t"Id": "a",\n\t"Statement": [{ "Effect": "Allow" }]\n}')).toBe(
      '{\n\t"Version": "2012-10-17",\n\t"Id": "a",\n\t"Statement": [{ "Effect": "Allow" }]\n}',
    );
  });

  it('keeps the line endings and a comment at the beginning', () => {
    expect(withVersionFirst('{\r\n  // why\r\n  "Statement": [{ "Effect": "Allow" }]\r\n}')).toBe(
      '{\r\n  "Version": "2012-10-17",\r\n  // why\r\n  "Statement": [{ "Effect": "Allow" }]\r\n}',
    );
  });

  it('stands on the one line of a policy on one line, whatever its padding', () => {
    expect(withVersionFirst('{ "Statement": [{ "Effect": "Allow" }] }')).toBe(
      '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow" }] }',
    );
    expect(withVersionFirst('{"Id":"a","Statement":[{"Effect":"Allow"}]}')).toBe(
      '{"Version":"2012-10-17","Id":"a","Statement":[{"Effect":"Allow"}]}',
    );
  });
});
