import { describe, expect, it } from 'vitest';
import { findConditionKey } from '../../../server/src/catalog/conditionKeys';
import { describeKey } from '../../../server/src/catalog/describeKey';
import { WORDED_KEYS, keyWords } from '../../../server/src/catalog/keyWords';
import { expectSentences } from './sentences';

describe('keys that we have words for', () => {
  it.each(Object.entries(WORDED_KEYS))('%s is described in whole sentences', expectSentences);

  it("are spelled as in AWS's reference", () => {
    const other = Object.keys(WORDED_KEYS).filter((name) => findConditionKey(name)?.name !== name);
    // The reference does not list the claims that every OIDC provider has.
    expect(other).toEqual([
      'token.actions.githubusercontent.com:sub',
      'token.actions.githubusercontent.com:aud',
    ]);
  });

  it.each([
    ['AWS:sourceip', 'public IP address'],
    ['sts:externalid', 'external ID'],
    ['aws:PrincipalTag/team', 'tag of the IAM user or role'],
    ['kms:EncryptionContext:aws:s3:arn', 'one pair of the encryption context'],
    ['s3:existingObjectTag/team', 'a tag that the object already has'],
    ['ec2:ResourceTag/team', 'a tag of the resource'],
    ['ssm:resourceTag/team', 'a tag of the resource'],
    ['secretsmanager:ResourceTag/team', 'a tag of the resource'],
    ['iam:ResourceTag/team', 'a tag of the resource'],
    ['lambda:SourceFunctionArn', 'ARN of the Lambda function'],
    ['accounts.google.com:sub', 'Google account'],
    ['oidc.example.com/id/1:sub', 'as the provider names it'],
    ['oidc.example.com:aud', 'Whom the token is for'],
  ])('%s is found', (key, words) => {
    expect(keyWords(key)?.description.en).toContain(words);
  });

  it.each(['', ':', 's3:nosuch', 'nosuch:ResourceTag/a', 'oidc.example.com:email', '__proto__'])(
    '%s is none',
    (key) => {
      expect(keyWords(key)).toBeUndefined();
    },
  );
});

describe('all that is known of a key', () => {
  it('is words of ours and the type', () => {
    const { key, words, listed } = describeKey('dynamodb:leadingkeys');
    expect(key).toMatchObject({ name: 'dynamodb:LeadingKeys', type: 'String', multivalued: true });
    expect(words?.control.en).toBe('The caller chooses it.');
    expect(listed).toBe(true);
  });

  it("is what AWS's reference says where we say nothing", () => {
    const { words, fromAws } = describeKey('s3:TlsVersion');
    expect(words).toBeUndefined();
    expect(fromAws).toBe('The TLS version used by the client');
  });

  it('comes from STS for identity providers, whatever their own name is', () => {
    const name = 'token.actions.acme.ghe.com:repository';
    expect(describeKey(name).fromAws).toContain('repository');
    expect(describeKey(name).listed).toBe(false);
  });

  it('does not wait for the tag key', () => {
    for (const name of ['aws:PrincipalTag/', 'sagemaker:ResourceTag/']) {
      const { key, words } = describeKey(name);
      expect([key?.type, words?.description.en]).toEqual(['String', expect.any(String)]);
    }
  });

  it('says which keys AWS would list', () => {
    expect(describeKey('s3:nosuch')).toMatchObject({ key: undefined, listed: true });
    expect(describeKey('aws:Unheard')).toMatchObject({ key: undefined, listed: false });
    expect(describeKey('nosuch:key')).toMatchObject({ key: undefined, listed: false });
  });
});
