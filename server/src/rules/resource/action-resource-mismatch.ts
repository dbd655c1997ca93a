import { fullName } from '../../catalog/actions';
import type { Action } from '../../catalog/model';
import { mfaResourceOf } from '../../iam/mfa';
import type { PolicyDocument } from '../../policy/document';
import type { Statement } from '../../policy/model';
import type { StringValue } from '../../policy/value';
import { examplePolicy } from '../examplePolicy';
import { isUnusedMfaResource } from '../mfa/unusedMfaResource';
import { defineRule } from '../rule';
import { foreignActions } from './foreignActions';
import { foreignResources } from './foreignResources';
import { TYPES_WITH_RESOURCES } from './formatFields';
import { misfitReport, oneByOne, unusedReport } from './mismatchReports';
import type { MismatchFix, MismatchMessage } from './mismatchReports';
import { misfits, unusedResources } from './misfits';
import { SERVICE_AUTHORIZATION } from './references';

const BUCKET = 'arn:aws:s3:::amzn-s3-demo-bucket';
const example = (resource: string | readonly string[]): string =>
  examplePolicy({
    Effect: 'Allow',
    Action: ['s3:ListBucket', 's3:GetObject'],
    Resource: resource,
  });

export const rule = defineRule<MismatchMessage, MismatchFix>({
  id: 'action-resource-mismatch',
  group: 'resource',
  severity: 'warning',
  accessAnalyzer: [],
  types: TYPES_WITH_RESOURCES,
  since: '0.2.0',
  docs: {
    title: {
      en: 'An action works on none of the resources of its statement',
      ja: 'アクションが、ステートメントのどのリソースも対象としていません',
    },
    why: {
      en: 'An action works on resources of certain types: `s3:GetObject` on objects (`bucket/*`), `s3:ListBucket` on the bucket itself. Others, such as `ec2:DescribeInstances`, name no resource at all, and only `*` matches them. Where no resource of the statement is of the right type, an Allow allows nothing and a Deny denies nothing, and IAM does not say so. A resource that no action of the statement works on is reported as information, and so is an action that has the right resource in another statement of the policy. Wildcards and policy variables are understood on both sides; a pattern of actions is reported only where none of its actions fits. The Service Authorization Reference is not complete for every service: where it may be wrong, nothing is reported.',
      ja: 'アクションが対象とするリソースタイプは決まっています。たとえば `s3:GetObject` はオブジェクト（`bucket/*`）、`s3:ListBucket` はバケット自体を対象とします。`ec2:DescribeInstances` のように、個々のリソースを指定できず `*` にしか一致しないアクションもあります。ステートメントに適切なタイプのリソースがないと、Allow は何も許可せず、Deny は何も拒否しませんが、IAM はそれを知らせません。どのアクションの対象にもならないリソースと、ポリシー内の別のステートメントで適切なリソースが指定されているアクションは、情報として報告します。アクションとリソースのどちらでもワイルドカードとポリシー変数を考慮し、アクションのパターンは、一致するアクションがどれもリソースに合わない場合だけ報告します。サービス認可リファレンスはすべてのサービスについて完全ではないため、誤りの可能性があるものは報告しません。',
    },
    instead: {
      en: 'Name a resource of the type that the action works on, or move an action that works on no single resource to a statement whose `Resource` is `*`.',
      ja: 'アクションが対象とするタイプのリソースを指定してください。個々のリソースを指定できないアクションは、`Resource` が `*` のステートメントに移してください。',
    },
    bad: { policy: example(BUCKET) },
    good: { policy: example([BUCKET, `${BUCKET}/*`]) },
    references: [
      SERVICE_AUTHORIZATION,
      'https://docs.aws.amazon.com/AmazonS3/latest/userguide/security_iam_service-with-iam.html',
    ],
  },
  messages: {
    other: {
      en: '`{action}` does nothing here: it works on {forms}, and no resource of this statement is one. Name such a resource, or remove the action.',
      ja: '`{action}` はここでは効果がありません。対象は {forms} ですが、このステートメントにはそのようなリソースがありません。該当するリソースを指定するか、アクションを削除してください。',
    },
    noForm: {
      en: '`{action}` does nothing here: no resource of this statement is of a type that it works on. Name a resource of such a type, or remove the action.',
      ja: '`{action}` はここでは効果がありません。このステートメントには、対象となるタイプのリソースがありません。該当するリソースを指定するか、アクションを削除してください。',
    },
    needsAll: {
      en: '`{action}` does nothing here: it works on no single resource, and only `*` matches it. Move it to a statement whose `Resource` is `*`.',
      ja: '`{action}` はここでは効果がありません。個々のリソースを指定できず、`*` にしか一致しないアクションです。`Resource` が `*` のステートメントに移してください。',
    },
    mostNeedAll: {
      en: '`{action}` does nothing here: most of its actions work on no single resource, and only `*` matches them. Move it to a statement whose `Resource` is `*`.',
      ja: '`{action}` はここでは効果がありません。一致するアクションのほとんどは個々のリソースを指定できず、`*` にしか一致しません。`Resource` が `*` のステートメントに移してください。',
    },
    manyOther: {
      en: '{count} actions do nothing here, {actions} among them: they work on none of the resources of this statement. Name resources of their types, or remove the actions.',
      ja: '{count} 個のアクション（{actions} など）はここでは効果がありません。このステートメントのどのリソースも対象としないためです。対象となるタイプのリソースを指定するか、アクションを削除してください。',
    },
    manyNeedAll: {
      en: '{count} actions do nothing here, {actions} among them: they work on no single resource, and only `*` matches them. Move them to a statement whose `Resource` is `*`.',
      ja: '{count} 個のアクション（{actions} など）はここでは効果がありません。個々のリソースを指定できず、`*` にしか一致しないためです。`Resource` が `*` のステートメントに移してください。',
    },
    unused: {
      en: 'No action here works on `{resource}`, so it adds nothing. Remove it, or add the action that it is meant for.',
      ja: 'このステートメントには `{resource}` を対象とするアクションがないため、書いても効果がありません。削除するか、対象とするアクションを追加してください。',
    },
    manyUnused: {
      en: 'No action here works on {count} of the resources, `{resource}` among them, so they add nothing. Remove them, or add the actions that they are meant for.',
      ja: 'このステートメントには、`{resource}` など {count} 個のリソースを対象とするアクションがないため、書いても効果がありません。削除するか、対象とするアクションを追加してください。',
    },
  },
  fixes: {
    add: { en: 'Add {arns}', ja: '{arns} を追加する' },
    change: { en: 'Change the resource to {arns}', ja: 'リソースを {arns} に変更する' },
    everything: { en: 'Change the resource to `*`', ja: 'リソースを `*` に変更する' },
    move: {
      en: 'Move to a statement of its own for all resources',
      ja: 'すべてのリソースを対象とする別のステートメントに移す',
    },
    removeActions: { en: 'Remove from this statement', ja: 'このステートメントから削除する' },
    remove: { en: 'Remove `{resource}`', ja: '`{resource}` を削除する' },
  },
  check: {
    statement(statement, { document, policy, type, report }) {
      const foreign = foreignActions(statement, policy, type);
      if (isForeign(statement, document)) return;
      const all = misfits(statement, policy).filter(({ value }) => !foreign.has(value));
      const unused = all.length > 0 || foreign.size > 0 ? [] : unusedResources(statement);
      if (all.length === 0 && unused.length === 0) return;
      // Each mistake is one finding: where another rule speaks of it, this one does not.
      const unusedMfa = unusedMfaResources(statement);
      const found = all.filter(({ actions }) => unusedMfa.size === 0 || !actions.some(isMfaAction));
      for (const reason of ['other-type', 'needs-all'] as const) {
        const group = found.filter((one) => one.reason === reason);
        for (const some of oneByOne(group)) report(misfitReport(some, statement, policy));
      }
      // Where no action fits at all, more is unknown than the resources tell.
      if (unused.length === statement.resources?.values.length) return;
      const elsewhere = foreignResources(statement, document);
      const others = unused.filter((value) => !unusedMfa.has(value) && !elsewhere.has(value));
      for (const some of oneByOne(others)) report(unusedReport(some, statement));
    },
  },
});

/** Whether no resource of a statement is one that the policy can speak of. */
const isForeign = (statement: Statement, document: PolicyDocument): boolean => {
  const { size } = foreignResources(statement, document);
  return size > 0 && size === statement.resources?.values.length;
};

/** The MFA devices and users that the rule unused-mfa-resource reports. */
const unusedMfaResources = ({ actions, resources }: Statement): ReadonlySet<StringValue> =>
  actions === undefined || resources === undefined || resources.negated
    ? new Set()
    : new Set(resources.values.filter((value) => isUnusedMfaResource(value, actions)));

const isMfaAction = (action: Action): boolean => mfaResourceOf(fullName(action)) !== undefined;
