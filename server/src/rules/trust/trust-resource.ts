import { AWS_PAGES } from '../awsPages';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';

const TRUST = {
  Effect: 'Allow',
  Principal: { Service: 'ec2.amazonaws.com' },
  Action: 'sts:AssumeRole',
};

export const rule = defineRule({
  id: 'trust-resource',
  group: 'trust',
  severity: 'error',
  accessAnalyzer: ['ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE'],
  types: ['trust'],
  needsSureType: true,
  since: '0.1.0',
  docs: {
    title: {
      en: "A role's trust policy names a resource",
      ja: 'ロールの信頼ポリシーでリソースが指定されています',
    },
    why: {
      en: 'The resource of a trust policy is the role itself. AWS refuses a `Resource` or `NotResource` there.',
      ja: '信頼ポリシーのリソースはロール自身です。`Resource` や `NotResource` があると AWS はポリシーを受け付けません。',
    },
    instead: { en: 'Remove the element.', ja: '要素を削除してください。' },
    bad: { policy: examplePolicy({ ...TRUST, Resource: '*' }), type: 'trust' },
    good: { policy: examplePolicy(TRUST), type: 'trust' },
    references: [AWS_PAGES.resource, AWS_PAGES.accessAnalyzerChecks],
  },
  messages: {
    resource: {
      en: 'A trust policy applies to the role that it belongs to, so AWS refuses `{element}` in it.',
      ja: '信頼ポリシーはそのロール自身に適用されるため、`{element}` があると AWS はポリシーを受け付けません。',
    },
  },
  fixes: {
    remove: { en: 'Remove `{element}`', ja: '`{element}` を削除する' },
  },
  check: {
    statement: ({ elements, node }, { report }) => {
      for (const element of ['Resource', 'NotResource'] as const) {
        const entry = elements.get(element);
        if (entry === undefined) continue;
        report({
          message: 'resource',
          data: { element },
          range: entry.key.range,
          fixes: [
            {
              title: 'remove',
              data: { element },
              effect: 'same',
              edits: [{ kind: 'remove-entry', map: node, entry }],
            },
          ],
        });
      }
    },
  },
});
