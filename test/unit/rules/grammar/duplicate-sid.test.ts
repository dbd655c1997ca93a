import { expect, it } from 'vitest';
import { rule } from '../../../../server/src/rules/grammar/duplicate-sid';
import { applyFix, findingsOf, parseCase, testRule } from '../../testers/ruleTester';

const policy = (...sids: string[]): string =>
  `{ "Version": "2012-10-17", "Statement": [${sids.map((sid) => `{ "Sid": ${sid}, "Effect": "Allow" }`).join(', ')}] }`;

testRule(rule, {
  valid: [
    { name: 'different Sids', policy: policy('"A"', '"B"', '"a"') },
    { name: 'empty Sids, which another rule reports', policy: policy('""', '""') },
    { name: 'Sids that a template fills in', policy: policy('{ "Ref": "A" }', '{ "Ref": "A" }') },
    { name: 'no Sids', policy: '{ "Version": "2012-10-17", "Statement": [{}, {}] }' },
  ],
  invalid: [
    {
      name: 'a Sid three times',
      policy: policy('"A"', '«"A"»', '"A2"', '«"A"»'),
      severity: 'error',
      accessAnalyzer: 'UNIQUE_SIDS_REQUIRED',
      messages: ['required', 'required'],
      fixes: [{ effect: 'same', output: policy('"A"', '"A3"', '"A2"', '"A"') }],
    },
    {
      name: 'a Sid that ends in a digit',
      policy: policy('"ReadS3"', '«"ReadS3"»'),
      fixes: [{ effect: 'same', output: policy('"ReadS3"', '"ReadS3v2"') }],
    },
    {
      name: 'the policy of a resource, which is accepted',
      type: 'resource',
      policy: policy('"A"', '«"A"»'),
      severity: 'warning',
      accessAnalyzer: 'UNIQUE_SIDS_RECOMMENDED',
      messages: ['recommended'],
    },
    {
      name: 'the trust policy of a role',
      type: 'trust',
      policy: policy('"A"', '«"A"»'),
      accessAnalyzer: 'UNIQUE_SIDS_REQUIRED',
    },
  ],
});

it('points to the first statement, and gives each repetition a name of its own', () => {
  const text = policy('"A"', '"A"', '"A"');
  const parsed = parseCase(text);
  const findings = findingsOf(rule, parsed);
  expect(findings.map(({ related }) => related?.[0]?.range.start)).toEqual([
    text.indexOf('"A"'),
    text.indexOf('"A"'),
  ]);
  const outputs = findings.map(({ fixes: [fix] }) => fix && applyFix(parsed, fix));
  expect(outputs).toEqual([policy('"A"', '"A2"', '"A"'), policy('"A"', '"A"', '"A3"')]);
});
