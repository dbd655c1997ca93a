import { describe, expect, it } from 'vitest';
import type { Locale } from '../../../../server/src/iam/words';
import { describeAuthorization } from '../../../../server/src/reasoning/evaluation/describe';
import type { PolicySet } from '../../../../server/src/reasoning/evaluation/policySet';
import { ALLOW_ALL, ask, policy } from './tester';
import type { Ask } from './tester';

const A = '111122223333';
const ALICE = `arn:aws:iam::${A}:user/alice`;
const SLR = `arn:aws:iam::${A}:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS`;
const all = policy(ALLOW_ALL);
const other = policy({ Effect: 'Allow', Action: 'ec2:*', Resource: '*' });
const deny = policy({ Effect: 'Deny', Action: '*', Resource: '*' });
const to = (principal: unknown, more: object = {}) =>
  policy({ ...ALLOW_ALL, Principal: principal, ...more }, { type: 'resource' });

const words = (policies: PolicySet, locale: Locale, request: Ask = {}) => {
  const asked = { action: 's3:GetObject', resource: 'arn:aws:s3:::bucket/key', ...request };
  const { headline, remarks, decidedBy, dependsOn, others } = describeAuthorization(
    ask(policies, asked),
    asked,
    locale,
  );
  const lines = (described: typeof others): readonly string[] =>
    described.flatMap((one) => one.lines);
  return {
    headline,
    remarks,
    decidedBy: lines(decidedBy),
    dependsOn: lines(dependsOn),
    others: lines(others),
  };
};

const english = (policies: PolicySet, request?: Ask) => words(policies, 'en', request);
const japanese = (policies: PolicySet, request?: Ask) => words(policies, 'ja', request);

describe('a decision in words', () => {
  it('says it, and who decided', () => {
    expect(english({ identity: [all] })).toEqual({
      headline: 'Allowed: `s3:GetObject` on `arn:aws:s3:::bucket/key`',
      remarks: [],
      decidedBy: ['Allows the request.'],
      dependsOn: [],
      others: [],
    });
    expect(japanese({ identity: [all, deny] })).toEqual({
      headline: '明示的な拒否: `s3:GetObject`（リソース: `arn:aws:s3:::bucket/key`）',
      remarks: [],
      decidedBy: ['リクエストを拒否します。ほかのポリシーでは覆せません。'],
      dependsOn: [],
      others: ['リクエストを許可する内容ですが、拒否が優先されます。'],
    });
  });

  it.each<readonly [PolicySet, Ask, readonly string[], readonly string[]]>([
    [
      { identity: [] },
      {},
      ['No identity-based policy allows it.'],
      ['アイデンティティベースのポリシーが許可していません。'],
    ],
    [
      { identity: [all], boundary: [other] },
      {},
      ['The permissions boundary does not allow it.'],
      ['アクセス許可の境界が許可していません。'],
    ],
    [
      { identity: [all], session: [other] },
      {},
      ['No session policy allows it.'],
      ['セッションポリシーが許可していません。'],
    ],
    [{ identity: [all], scps: [[other]] }, {}, ['No SCP allows it.'], ['SCP が許可していません。']],
    [
      { identity: [all], scps: [[all], [other]] },
      {},
      ['No SCP of level 2 allows it, and every level has to.'],
      [
        '2 番目の階層の SCP に許可するものがありません。SCP はすべての階層で許可されている必要があります。',
      ],
    ],
    [
      { identity: [all], endpoint: [to({ AWS: '444455556666' })] },
      { caller: ALICE },
      ['The VPC endpoint policy does not allow it.'],
      ['VPC エンドポイントポリシーが許可していません。'],
    ],
    [
      { resource: [to({ AWS: ALICE })] },
      { caller: 'anonymous' },
      ["The resource's own policy does not allow it to this caller."],
      ['リソース側のポリシーが、この呼び出し元に許可していません。'],
    ],
    [
      { identity: [all], scps: [[other]] },
      { caller: SLR },
      ['The SCPs do not limit service-linked roles.'],
      ['サービスにリンクされたロールは SCP で制限されません。'],
    ],
    [
      { identity: [deny], resource: [to('*')] },
      { caller: 'anonymous' },
      ['Not asked, since this caller is not subject to them: the identity-based policies.'],
      ['この呼び出し元には適用されないため、アイデンティティベースのポリシーは評価していません。'],
    ],
    [
      { identity: [all], rcps: [to('*', { Effect: 'Deny' })] },
      { action: 'ec2:RunInstances' },
      ['The RCPs do not reach the resources of this service.'],
      ['このサービスのリソースには RCP が適用されません。'],
    ],
    [
      { identity: [] },
      { action: 'sts:GetCallerIdentity' },
      ['AWS asks for no permission for `sts:GetCallerIdentity`.'],
      ['`sts:GetCallerIdentity` に権限は必要ありません。'],
    ],
    [
      { identity: [all] },
      { action: 'sts:AssumeRole', resource: `arn:aws:iam::${A}:role/app` },
      [
        'AWS also asks the policy of the role or KMS key itself. It was not given, and is taken to leave the decision to IAM policies.',
      ],
      [
        'AWS はロールの信頼ポリシーや KMS キーのキーポリシーも評価します。ここでは指定されていないため、IAM ポリシーに判断を任せているものとみなしました。',
      ],
    ],
    [
      { boundary: [all] },
      {},
      ['Depends on the identity-based policies, which were not given.'],
      ['アイデンティティベースのポリシーによりますが、指定されていません。'],
    ],
    [
      { identity: [policy([{ Ref: 'Statement' }, ALLOW_ALL])] },
      {},
      ['Depends on statements that are filled in later, or that AWS would refuse.'],
      [
        '後から埋め込まれるステートメント、または AWS が受け付けないステートメントがあり、その内容によります。',
      ],
    ],
  ])('remarks on %j %j', (policies, request, en, ja) => {
    expect(english(policies, request).remarks).toEqual(en);
    expect(japanese(policies, request).remarks).toEqual(ja);
  });
});

describe('why a statement does not apply', () => {
  const reason = (statement: object, context: Ask['context'] = {}) => {
    const policies = { identity: [policy({ ...ALLOW_ALL, ...statement })] };
    return [english(policies, { context }).others[0], japanese(policies, { context }).others[0]];
  };

  it.each([
    [
      { Action: 's3:Put*' },
      {},
      'Its Action does not include `s3:GetObject`.',
      'Action に `s3:GetObject` が含まれていません。',
    ],
    [
      { Action: undefined, NotAction: 's3:*' },
      {},
      'Its NotAction excludes `s3:GetObject`.',
      'NotAction で `s3:GetObject` が除外されています。',
    ],
    [
      { Resource: 'arn:aws:s3:::${aws:username}/*' },
      {},
      'Its Resource does not include `arn:aws:s3:::bucket/key`. `${aws:username}` has no value in this request, so nothing matches.',
      'Resource に `arn:aws:s3:::bucket/key` が含まれていません。このリクエストには `${aws:username}` の値がないため、何にも一致しません。',
    ],
    [
      { Resource: undefined, NotResource: '*' },
      {},
      'Its NotResource excludes `arn:aws:s3:::bucket/key`.',
      'NotResource で `arn:aws:s3:::bucket/key` が除外されています。',
    ],
    [
      { Condition: { StringEquals: { 'aws:PrincipalTag/team': ['red', 'blue'] } } },
      { 'aws:PrincipalTag/team': ['green'] },
      /It applies only when .* `red` or `blue`\. The request has `green`\.$/,
      /`red`、`blue` のいずれかである場合に限って適用されます。リクエストの値は `green` です。$/,
    ],
    [
      { Condition: { StringEquals: { 'aws:PrincipalTag/team': '${aws:username}' } } },
      {},
      /The request does not have the key\. `\$\{aws:username\}` has no value in this request/,
      /リクエストにこのキーはありません。このリクエストには `\$\{aws:username\}` の値がない/,
    ],
  ])('%j %j', (statement, context, en, ja) => {
    const [inEnglish, inJapanese] = reason(statement, context);
    if (typeof en === 'string') expect(inEnglish).toBe(en);
    else expect(inEnglish).toMatch(en);
    if (typeof ja === 'string') expect(inJapanese).toBe(ja);
    else expect(inJapanese).toMatch(ja);
  });

  it('principals', () => {
    const policies = {
      identity: [],
      resource: [to({ AWS: ALICE }), to(undefined, { NotPrincipal: { AWS: '*' } })],
    };
    const request = { caller: `arn:aws:iam::${A}:user/bob` };
    expect(english(policies, request).others).toEqual([
      'Its Principal does not name the caller.',
      'Its NotPrincipal exempts the caller.',
    ]);
    expect(japanese(policies, request).others).toEqual([
      'Principal に呼び出し元が含まれていません。',
      'NotPrincipal で呼び出し元が除外されています。',
    ]);
  });

  it('an Allow that applies without deciding', () => {
    const across = { identity: [all], boundary: [other], scps: [[all]] };
    expect(english(across, { caller: ALICE }).others).toEqual([
      'Would allow the request, but that alone is not enough.',
      'Its Action does not include `s3:GetObject`.',
      'Lets the request through, and grants nothing by itself (SCPs).',
    ]);
    expect(japanese(across, { caller: ALICE }).others[2]).toBe(
      'リクエストを通しますが、これだけでは何も許可しません（SCP）。',
    );
    const delegated = { identity: [all], resource: [to({ AWS: A })] };
    expect(english(delegated, { caller: ALICE }).others).toEqual([
      'Would allow the request too, but others decide.',
    ]);
    expect(english({ identity: [deny] }, { action: 'sts:GetCallerIdentity' }).others).toEqual([
      'Has no effect: no policy controls this action.',
    ]);
  });
});

describe('what an unknown decision depends on', () => {
  it('is said for each statement, in both languages', () => {
    const document = policy([
      { ...ALLOW_ALL, Action: [{ Ref: 'Action' }] },
      { ...ALLOW_ALL, Condition: { StringMatches: { k: 'v' } } },
      { ...ALLOW_ALL, Condition: { StringEquals: { 'aws:userid': 'AIDA1' } } },
      { Effect: 'Allow', Action: '*' },
      { ...ALLOW_ALL, Condition: { StringEquals: { k: [{ Ref: 'Value' }] } } },
    ]);
    const policies = { identity: [document], resource: [to({ CanonicalUser: '0123' })] };
    const request = { caller: ALICE, context: { k: ['v'] } };
    expect(english(policies, request).dependsOn).toEqual([
      'Depends on its Action, a part of which is filled in later.',
      'Its Condition holds something that AWS refuses.',
      'Depends on the value of `aws:userid` in the request.',
      'It has no Resource: AWS refuses such a policy.',
      'Depends on the value for `k` in its Condition, which is filled in later.',
      'Depends on who calls.',
    ]);
    expect(japanese(policies, request).dependsOn).toEqual([
      'Action に後から埋め込まれる部分があり、その値によります。',
      'Condition に、AWS が受け付けない内容があります。',
      'リクエストの `aws:userid` の値によります。',
      'Resource がないため、AWS はこのポリシーを受け付けません。',
      'Condition の `k` に後から埋め込まれる値によります。',
      '呼び出し元が誰かによります。',
    ]);
  });
});
