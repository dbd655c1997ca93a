import { describe, expect, it } from 'vitest';
import {
  CROSS_SERVICE_CONDITION_KEYS,
  GLOBAL_CONDITION_KEYS,
} from '../../../server/src/catalog/globalConditionKeys';
import { keysOfPrefix } from '../../../server/src/catalog/conditionKeys';
import { WORDED_KEYS } from '../../../server/src/catalog/keyWords';
import { keyLines } from '../../../server/src/features/keyText';
import { LOCALES } from '../../../server/src/iam/words';
import { itemsOf } from '../testers/completionTester';
import { hoverOf } from '../testers/hoverTester';

const KEYS = [
  ...[...GLOBAL_CONDITION_KEYS, ...CROSS_SERVICE_CONDITION_KEYS].map(({ name }) => name),
  ...Object.keys(WORDED_KEYS),
  ...keysOfPrefix('s3').map(({ name }) => name),
  ...['oidc.example.com:email', 'events:source', 'kms:ValidTo'],
];

describe.each(LOCALES)('what is said of a condition key (%s)', (locale) => {
  it.each([...new Set(KEYS)])('%s: the hover has it', (name) => {
    const key = name.replace(/\$\{\w+\}|<\w+>/, 'x');
    const text = `{"Statement":[{"Action":"*","Condition":{"Null":{"$0${key}":"true"}}}]}`;
    const hover = hoverOf(text, locale)?.markdown ?? '';
    const lines = keyLines(key, locale);
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(hover.split('\n')).toContain(`- ${line}`);
  });

  it('is the same in completion', () => {
    const { items } = itemsOf({
      text: '{"Statement":[{"Action":["s3:*","dynamodb:*","iam:PassRole"],"Condition":{"Null":{"$0"}}}]}',
      locale,
    });
    const keys = items.filter(({ kind }) => kind === 'condition-key');
    expect(keys.length).toBeGreaterThan(100);
    for (const { label, documentation } of keys)
      expect(documentation?.(), label).toBe(keyLines(label, locale).join('\n\n'));
  });
});

describe('what is said of a condition key', () => {
  it.each([
    ['aws:EpochTime', 'Type: Date or Numeric, one value'],
    ['aws:PrincipalOrgPaths', 'Type: String, several values'],
    ['kms:ValidTo', 'Type: Date or Numeric, one value'],
    // The guide of EventBridge compares it without a set operator.
    ['events:source', 'Type: String'],
    ['aws:username', 'Who controls it: Whoever may create and rename users.'],
    ['aws:SourceVpc', 'Who controls it: AWS sets it; the caller cannot.'],
    ['aws:UserAgent', 'Who controls it: The caller, freely: alone it protects nothing.'],
    ['oidc.example.com:email', "The claim `email` of the identity provider's token."],
    ['s3:nosuch', "AWS's documentation does not list this key."],
  ])('%s: %s', (key, line) => {
    expect(keyLines(key, 'en').join('\n')).toContain(line);
  });

  it.each(['aws:Unheard', 'nosuch:key', '', '__proto__', ':'])('nothing of %j', (key) => {
    expect(keyLines(key, 'en')).toEqual([]);
  });
});
