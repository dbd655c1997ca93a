import { rule } from '../../../../server/src/rules/grammar/invalid-effect';
import { testRule } from '../../testers/ruleTester';

const withEffect = (effect: string): string =>
  `{ "Version": "2012-10-17", "Statement": { "Effect": ${effect}, "Action": "s3:*" } }`;

testRule(rule, {
  valid: [
    { name: 'Allow', policy: withEffect('"Allow"') },
    { name: 'Deny', policy: withEffect('"Deny"') },
    { name: 'the wrong type, which another rule reports', policy: withEffect('true') },
    { name: 'an effect that a template fills in', policy: withEffect('{ "Ref": "Effect" }') },
    { name: 'an effect still to be typed', policy: withEffect('') },
  ],
  invalid: [
    {
      name: 'lower case',
      policy: withEffect('«"allow"»'),
      severity: 'error',
      accessAnalyzer: 'INVALID_EFFECT',
      messages: ['spelling'],
      fixes: [{ effect: 'same', output: withEffect('"Allow"') }],
    },
    {
      name: 'a typing mistake',
      policy: withEffect('«"Dney"»'),
      fixes: [{ effect: 'same', output: withEffect('"Deny"') }],
    },
    {
      name: 'another word, which could mean either',
      policy: withEffect('«"Permit"»'),
      messages: ['invalid'],
      says: '`Permit`',
      fixes: [],
    },
    { name: 'an empty word', policy: withEffect('«""»'), fixes: [] },
  ],
});
