import { AWS_PAGES } from '../awsPages';
import { effectOfMatching } from '../condition/accessEffect';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';
import { shownText } from '../shownText';
import { attachedResource } from '../../reasoning/resourceFit/attachedResource';
import { foreignActions } from './foreignActions';
import { mayBeResourceControlPolicy } from './otherPolicyType';
import { SERVICE_AUTHORIZATION } from './references';

const example = (action: readonly string[]): string =>
  examplePolicy({
    Effect: 'Allow',
    Principal: { AWS: 'arn:aws:iam::111122223333:root' },
    Action: action,
    Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
  });

export const rule = defineRule({
  id: 'unsupported-action-in-policy',
  group: 'resource',
  severity: 'error',
  accessAnalyzer: ['UNSUPPORTED_ACTION_IN_POLICY'],
  types: ['resource'],
  needsSureType: true,
  since: '0.2.0',
  docs: {
    title: {
      en: 'A resource-based policy has an action that does not concern its resource',
      ja: 'リソースベースのポリシーに、そのリソースに関係のないアクションがあります',
    },
    why: {
      en: 'The policy of a bucket decides about actions on that bucket and its objects, and about nothing else. An action of another service, or one that works on no single bucket, is refused when the policy is stored, or has no effect. The text does not say what a policy is attached to: the rule takes the service whose resources most statements name, and is silent where that is not clear, as in key policies whose `Resource` is `*`.',
      ja: 'バケットポリシーで許可や拒否ができるのは、そのバケットとオブジェクトに対するアクションだけです。ほかのサービスのアクションや、個々のバケットを対象としないアクションがあると、ポリシーの保存時に拒否されるか、効果がありません。ポリシーがどのリソースにアタッチされるかはテキストからはわからないため、最も多くのステートメントが指定しているリソースのサービスで判断します。`Resource` が `*` のキーポリシーのように判断できない場合は報告しません。',
    },
    instead: {
      en: 'Remove the action, or allow it in an identity-based policy or in the policy of the resource that it works on.',
      ja: 'アクションを削除してください。必要であれば、アイデンティティベースのポリシーか、アクションの対象となるリソースのポリシーで許可します。',
    },
    bad: { policy: example(['s3:GetObject', 'kms:Decrypt']), type: 'resource' },
    good: { policy: example(['s3:GetObject']), type: 'resource' },
    references: [
      AWS_PAGES.identityAndResource,
      SERVICE_AUTHORIZATION,
      AWS_PAGES.accessAnalyzerChecks,
    ],
  },
  messages: {
    foreign: {
      en: '`{action}` is not an action on the `{service}` resource that this policy is attached to, so AWS refuses or ignores it. Remove it from this policy.',
      ja: '`{action}` は、このポリシーがアタッチされる `{service}` のリソースに対するアクションではないため、AWS に拒否されるか無視されます。このポリシーから削除してください。',
    },
  },
  fixes: {
    remove: { en: 'Remove `{action}`', ja: '`{action}` を削除する' },
  },
  check: {
    actions({ entry }, statement, { policy, type, document, report }) {
      const attached = attachedResource(policy);
      if (attached === undefined || mayBeResourceControlPolicy(document)) return;
      const foreign = foreignActions(statement, policy, type);
      const effect = effectOfMatching(statement, 'fewer');
      const list = entry.value?.kind === 'list' ? entry.value : undefined;
      const keepsOthers = list !== undefined && foreign.size < list.items.length;
      for (const item of foreign) {
        const action = shownText(item);
        report({
          message: 'foreign',
          data: { action, service: attached.service },
          range: item.range,
          fixes:
            keepsOthers && effect !== undefined
              ? [
                  {
                    title: 'remove',
                    data: { action },
                    effect,
                    edits: [{ kind: 'remove-item', list, item }],
                  },
                ]
              : [],
        });
      }
    },
  },
});
