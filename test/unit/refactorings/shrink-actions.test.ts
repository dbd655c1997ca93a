import { describe, expect, it } from 'vitest';
import { expandAction, fullName } from '../../../server/src/catalog/actions';
import { findService } from '../../../server/src/catalog/services';
import { exactPatterns, wordStarts } from '../../../server/src/refactorings/wildcardPatterns';
import { testRefactoring } from '../testers/refactoringTester';
import { policyWith } from '../testers/statements';

const statement = (actions: readonly string[], effect = 'Allow', element = 'Action'): string =>
  policyWith(
    `{"Effect":"${effect}","$0${element}":${JSON.stringify(actions)},"Resource":"arn:aws:s3:::amzn-s3-demo-bucket"}`,
  );
const written = (...parts: Parameters<typeof statement>): string =>
  statement(...parts).replace('$0', '');

const HISTORY = ['Create', 'Delete', 'Describe', 'Update'].map(
  (verb) => `dbqms:${verb}QueryHistory`,
);

testRefactoring('shrink-actions', [
  {
    name: 'patterns that match the same, in the place of the first action',
    policy: statement([
      's3:ListBucket',
      'logs:DescribeLogStreams',
      'logs:PutLogEvents',
      'logs:DescribeLogGroups',
    ]),
    offers: [
      {
        title:
          'Shrink 2 actions to logs:DescribeLog*: the same ones as of 2026-09-26 (widens access)',
        effect: 'widens',
        output: written(['s3:ListBucket', 'logs:DescribeLog*', 'logs:PutLogEvents']),
      },
    ],
  },
  {
    name: 'patterns that match more, with their number',
    policy: statement(['iam:ListUsers', 'iam:ListRoles', 'iam:GetUser', 'iam:GetRole']),
    offers: [
      {
        title: 'Shrink 4 actions to iam:List* and iam:Get*: 68 more match (widens access)',
        effect: 'widens',
        output: written(['iam:List*', 'iam:Get*']),
      },
    ],
  },
  {
    name: 'a Deny denies more',
    policy: statement(HISTORY, 'Deny'),
    offers: [{ effect: 'narrows', output: written(['dbqms:*QueryHistory'], 'Deny') }],
  },
  {
    name: 'exceptions of an Allow',
    policy: statement(HISTORY, 'Allow', 'NotAction'),
    offers: [{ effect: 'narrows' }],
  },
  {
    name: 'what a pattern of the list matches anyway',
    policy: statement([
      'logs:DescribeLogStreams',
      'logs:DescribeLogG*',
      'logs:DescribeLogGroups',
      'logs:DescribeLogQ*',
    ]),
    offers: [],
  },
  {
    name: 'actions that have nothing in common',
    policy: statement(['s3:GetObject', 's3:PutObject']),
    offers: [],
  },
  {
    name: 'what AWS does not know',
    policy: statement(['q7:GetOne', 'q7:GetTwo', 'q7:GetThree']),
    offers: [],
  },
]);

describe('exactPatterns', () => {
  const service = findService('s3');
  if (service === undefined) throw new Error('No catalogue.');

  it('matches every wanted action that it can, and no other', () => {
    const wanted = expandAction('s3:*Object*').filter(({ level }) => level !== 'Write');
    const found = exactPatterns(wanted, new Set(wanted));
    const matched = found.flatMap((name) => expandAction(`s3:${name}`).map(fullName));
    const names = wanted.map(fullName);
    expect(names).toEqual(expect.arrayContaining(matched));
    expect(found.length + names.filter((name) => !matched.includes(name)).length).toBeLessThan(
      names.length,
    );
  });

  it('says all of a service in one', () => {
    const found = exactPatterns(service.actions, new Set(service.actions));
    expect(found).toEqual(['*']);
  });

  it('knows where words begin', () => {
    expect(wordStarts('GetMFADevice')).toEqual([0, 3, 6]);
    expect(wordStarts('CreateAPIKey2')).toEqual([0, 6, 9]);
  });
});
