import { describe, expect, it } from 'vitest';
import { splitName, verbKind } from '../../../../server/src/reasoning/explain/reading/actionVerb';
import { inlineCode, plainText } from '../../../../server/src/reasoning/explain/inlineCode';
import { sentence } from '../../../../server/src/reasoning/explain/phrases/ja/sentence';

describe('the words of an action', () => {
  it.each([
    ['ListSSHPublicKeys', 'List SSH Public Keys'],
    ['CreateVirtualMFADevice', 'Create Virtual MFA Device'],
    ['DescribeVPCs', 'Describe VPCs'],
    ['GetOpenIDConnectProvider', 'Get Open ID Connect Provider'],
    ['PutObject', 'Put Object'],
  ])('%s', (name, words) => {
    expect(splitName(name).join(' ')).toBe(words);
  });

  it.each([
    ['GetObject', 'view'],
    ['BatchGetItem', 'view'],
    ['GetSessionToken', 'use'],
    ['CreateUser', 'create'],
    ['EnableMFADevice', 'change'],
    ['DeleteUser', 'delete'],
    ['AssumeRole', 'use'],
    ['*', 'every'],
    ['*MFA*', 'other'],
    ['Frobnicate', 'other'],
  ])('%s is sorted under %s', (name, kind) => {
    expect(verbKind(name)).toBe(kind);
  });
});

describe('inline code', () => {
  it.each([
    ['a', '`a`'],
    ['', '`""`'],
    ['a`b', '``a`b``'],
    ['`', '`` ` ``'],
    ['a\nb', '`a b`'],
  ])('%j', (text, code) => {
    expect(inlineCode(text)).toBe(code);
  });

  it('cuts what is too long for a hover', () => {
    expect(inlineCode('x'.repeat(500))).toBe(`\`${'x'.repeat(200)}…\``);
  });
});

describe('plain text', () => {
  it.each([
    ['**denied** unless `iam:*` is *not* `a``b`', 'denied unless iam:* is not a``b'],
    ['everything on `*` and `*`', 'everything on * and *'],
    ['``a`b`` and `c`', 'a`b and c'],
  ])('%s', (markdown, plain) => {
    expect(plainText(markdown)).toBe(plain);
  });
});

describe('a Japanese sentence', () => {
  it('puts a space where Japanese and Latin characters meet at a seam', () => {
    expect(sentence`${'ロール'}${'`a`'}と${'IAM'}。`).toBe('ロール `a` と IAM。');
    expect(sentence`${'`a`'}、${'`b`'}`).toBe('`a`、`b`');
  });
});
