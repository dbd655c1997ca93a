import { coversWildcard } from '../../iam/wildcard';
import type { Policy, Principals, Selection, Statement } from '../../policy/model';
import type { Range } from '../../policy/range';
import { writesOutConditions } from '../../reasoning/conditions';
import { AWS_PAGES } from '../awsPages';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';
import { isNotOfCaller, limitsCaller } from './callerLimits';
import { holdsEveryone, mayBeEndpointPolicy } from './endpointLike';
import { ACCESS_PAGES } from './references';

const WRITE = {
  Effect: 'Allow',
  Principal: '*',
  Action: 's3:PutObject',
  Resource: 'arn:aws:s3:::example-bucket/*',
};

export const rule = defineRule({
  id: 'public-principal',
  group: 'access',
  severity: 'warning',
  accessAnalyzer: [],
  types: ['resource', 'trust'],
  needsSureType: true,
  since: '0.2.0',
  docs: {
    title: {
      en: 'Access for everyone in the world',
      ja: '誰にでもアクセスを許可しています',
    },
    why: {
      en: '`"Principal": "*"` and `{ "AWS": "*" }` stand for every caller: every AWS account and, where the service accepts them, callers without credentials. Conditions on MFA, TLS or the time do not limit who may call, and one with `IfExists` or `ForAllValues` holds for a caller who lacks the key. For a website\'s files (`s3:GetObject`) or a public API it may be meant, and is reported as information. A Deny in the same policy that stops everyone outside is taken into account.',
      ja: '`"Principal": "*"` と `{ "AWS": "*" }` は、すべての AWS アカウントと、サービスによっては認証情報を持たない呼び出し元も表します。MFA、TLS、時刻の条件では呼び出し元は限定されません。`IfExists` や `ForAllValues` の条件は、キーを持たない呼び出し元でも成り立ちます。ウェブサイトのファイル（`s3:GetObject`）や公開 API の場合は、意図した公開の可能性があるため情報として報告します。同じポリシーに外部からのアクセスを拒否する Deny があれば、それも考慮します。',
    },
    instead: {
      en: 'Name the accounts, roles or services, or limit the callers with a condition on `aws:PrincipalOrgID`, `aws:SourceArn`, `aws:SourceAccount` or `aws:SourceVpce`. A VPC endpoint policy usually names everyone: set its policy type to `endpoint`.',
      ja: 'アカウント、ロール、サービスを指定するか、`aws:PrincipalOrgID`、`aws:SourceArn`、`aws:SourceAccount`、`aws:SourceVpce` の条件で呼び出し元を限定してください。VPC エンドポイントポリシーでは全員を指定するのが一般的です。その場合はポリシータイプを `endpoint` に設定してください。',
    },
    bad: { policy: examplePolicy(WRITE) },
    good: {
      policy: examplePolicy({
        ...WRITE,
        Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } },
      }),
    },
    references: [AWS_PAGES.principal, ACCESS_PAGES.s3PublicAccess],
  },
  messages: {
    everyone: {
      en: 'Everyone in the world is allowed, whatever their account. Name the principals, or limit the callers with a condition such as `aws:PrincipalOrgID`.',
      ja: 'アカウントを問わず、誰にでもアクセスを許可しています。プリンシパルを指定するか、`aws:PrincipalOrgID` などの条件で呼び出し元を限定してください。',
    },
    published: {
      en: 'Everyone in the world can read or call this. Unless it is a public website or API, name the principals.',
      ja: '誰でも読み取りや呼び出しができます。公開のウェブサイトや API でなければ、プリンシパルを指定してください。',
    },
    role: {
      en: 'Anyone with an AWS account can assume this role. Name the principals, or limit the callers with a condition such as `aws:PrincipalOrgID`.',
      ja: 'AWS アカウントがあれば、誰でもこのロールを引き受けられます。プリンシパルを指定するか、`aws:PrincipalOrgID` などの条件で呼び出し元を限定してください。',
    },
  },
  fixes: {},
  check: {
    principals: (principals, statement, { document, policy, type, report }) => {
      const range = everyoneRange(principals);
      const { actions, effect } = statement;
      if (range === undefined || effect !== 'Allow' || actions === undefined) return;
      // AWS refuses the bare star in a trust policy: another rule says so.
      if (type === 'trust' && principals.everyone) return;
      if (!writesOutConditions(statement) || statement.conditions.some(limitsCaller)) return;
      if (isDeniedToStrangers(policy, actions)) return;
      if (type === 'resource' && mayBeEndpointPolicy(document, statement)) return;
      const published = isUsuallyPublic(actions);
      report({
        message: type === 'trust' ? 'role' : published ? 'published' : 'everyone',
        range,
        severity: published ? 'info' : 'warning',
      });
    },
  },
});

/** Where a Principal element says everyone. */
function everyoneRange(principals: Principals): Range | undefined {
  if (!holdsEveryone(principals)) return undefined;
  if (principals.everyone) return principals.entry.value?.range;
  return principals.groups
    .filter(({ kind }) => kind === 'AWS')
    .flatMap(({ values }) => values)
    .find(({ text }) => text === '*')?.range;
}

/** What is made public on purpose: files of websites, and calls of public APIs. */
const PUBLIC_ACTIONS =
  /^(?:s3:GetObject(?:Version)?|execute-api:Invoke|lambda:InvokeFunctionUrl)$/i;

const isUsuallyPublic = ({ negated, complete, values }: Selection): boolean =>
  !negated &&
  complete &&
  values.length > 0 &&
  values.every(({ outline }) => PUBLIC_ACTIONS.test(outline));

/** Whether a Deny of the policy may keep strangers from all that an Allow gives. */
const isDeniedToStrangers = ({ statements }: Policy, allowed: Selection): boolean =>
  statements.some(
    (one) => one.effect === 'Deny' && meetsStrangers(one) && deniesAll(one.actions, allowed),
  );

function meetsStrangers(deny: Statement): boolean {
  const { principals, conditions } = deny;
  if (principals !== undefined && !principals.negated && !holdsEveryone(principals)) return false;
  return !writesOutConditions(deny) || conditions.length === 0 || !conditions.every(isNotOfCaller);
}

function deniesAll(denied: Selection | undefined, allowed: Selection): boolean {
  if (denied === undefined || denied.negated || !denied.complete) return true;
  return (
    !allowed.negated &&
    allowed.values.every(({ outline }) =>
      denied.values.some((one) => coversWildcard(one.outline, outline, true)),
    )
  );
}
