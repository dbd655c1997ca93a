import { describe, expect, it } from 'vitest';
import { policyLinks } from '../../../server/src/features/links/links';
import type { Locale } from '../../../server/src/iam/words';
import { parseCase } from '../testers/ruleTester';

const linksOf = (text: string, locale: Locale = 'en') =>
  new Map(
    parseCase(text).policies.flatMap((one) =>
      policyLinks(one, locale).map(({ range, target }) => [
        text.slice(range.start, range.end),
        target.replace('https://docs.aws.amazon.com/', ''),
      ]),
    ),
  );

const inStatement = (elements: string): string => `{"Statement": [{${elements}}]}`;

describe('links', () => {
  it('lead from Version to its page, in the language of the user', () => {
    const policy = '{"Version": "2012-10-17"}';
    const page = 'IAM/latest/UserGuide/reference_policies_elements_version.html';
    expect(linksOf(policy).get('2012-10-17')).toBe(page);
    expect(linksOf(policy, 'ja').get('2012-10-17')).toBe(`ja_jp/${page}`);
  });

  it('leave actions alone: a line under each would hide the squiggles', () => {
    expect([...linksOf(inStatement('"Action": ["iam:EnableMFADevice", "s3:GetObject"]'))]).toEqual(
      [],
    );
  });

  it('lead from condition keys to their section', () => {
    const links = linksOf(
      inStatement(
        '"Condition": {"Bool": {"AWS:MultiFactorAuthPresent": "true"}, "StringEquals": {"aws:PrincipalTag/team": "a", "sts:ExternalId": "x", "s3:prefix": "y", "aws:Unheard": "z", "aws:VpceAccount": "a", "iam:ResourceTag/team": "b", "oidc.example.com:sub": "c", "sts:nosuch": "d"}}',
      ),
    );
    expect([...links]).toEqual([
      [
        'AWS:MultiFactorAuthPresent',
        'IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-multifactorauthpresent',
      ],
      [
        'aws:PrincipalTag/team',
        'IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principaltag',
      ],
      ['sts:ExternalId', 'IAM/latest/UserGuide/reference_policies_iam-condition-keys.html'],
      [
        'aws:VpceAccount',
        'IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-vpceaccount',
      ],
      ['iam:ResourceTag/team', 'IAM/latest/UserGuide/reference_policies_iam-condition-keys.html'],
      ['oidc.example.com:sub', 'IAM/latest/UserGuide/reference_policies_iam-condition-keys.html'],
    ]);
  });

  it('lead from policies that AWS manages to their page', () => {
    const links = linksOf(
      inStatement(
        '"Resource": ["arn:aws:iam::aws:policy/job-function/ViewOnlyAccess", "arn:aws:iam::aws:policy/Read*", "arn:aws:iam::111122223333:policy/Own"], "Condition": {"ArnEquals": {"iam:PolicyARN": ["arn:aws-cn:iam::aws:policy/ReadOnlyAccess"]}}',
      ),
    );
    expect(links.get('arn:aws:iam::aws:policy/job-function/ViewOnlyAccess')).toBe(
      'aws-managed-policy/latest/reference/ViewOnlyAccess.html',
    );
    expect(links.get('arn:aws-cn:iam::aws:policy/ReadOnlyAccess')).toBe(
      'aws-managed-policy/latest/reference/ReadOnlyAccess.html',
    );
    expect(links.size).toBe(3);
  });
});
