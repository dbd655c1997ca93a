import { AWS_PAGES } from '../awsPages';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';
import { reportGrant } from './reportGrant';
import { broadGrant, codesOf } from './roleGrant';

const CREATE = 'iam:CreateServiceLinkedRole';

const example = (resource: string): string =>
  examplePolicy({ Effect: 'Allow', Action: CREATE, Resource: resource });

export const rule = defineRule({
  id: 'service-linked-role-too-broad',
  group: 'access',
  severity: 'warning',
  accessAnalyzer: codesOf('CREATE_SLR'),
  types: ['identity'],
  since: '0.1.0',
  docs: {
    title: {
      en: 'Service-linked roles of any service can be created',
      ja: 'サービスにリンクされたロールを、どのサービスのものでも作成できます',
    },
    why: {
      en: 'A service-linked role lets a service act in the account with permissions that AWS has defined. Anyone who may create all of them can let in services that nobody has decided to use. Wildcards such as `iam:Create*` and `*`, and `NotAction`, cover the action too.',
      ja: 'サービスにリンクされたロールがあると、サービスは AWS の定めたアクセス許可でアカウント内で動作できます。すべてを作成できると、使うと決めていないサービスまで動作できるようになります。`iam:Create*` や `*` などのワイルドカードや `NotAction` にもこのアクションが含まれます。',
    },
    instead: {
      en: 'Name the service in the ARN, `role/aws-service-role/SERVICE.amazonaws.com/*`, or add a condition on `iam:AWSServiceName`.',
      ja: 'ARN でサービスを `role/aws-service-role/SERVICE.amazonaws.com/*` のように指定するか、`iam:AWSServiceName` の条件を追加してください。',
    },
    bad: { policy: example('*') },
    good: { policy: example('arn:aws:iam::*:role/aws-service-role/ecs.amazonaws.com/*') },
    references: [AWS_PAGES.serviceLinkedRole, AWS_PAGES.accessAnalyzerChecks],
  },
  messages: {
    named: {
      en: 'Service-linked roles of any service can be created here. Name the service in the ARN, or add a condition on `iam:AWSServiceName`.',
      ja: 'サービスにリンクされたロールを、どのサービスのものでも作成できます。ARN でサービスを指定するか、`iam:AWSServiceName` の条件を追加してください。',
    },
    covered: {
      en: '`{source}` covers `iam:CreateServiceLinkedRole`: service-linked roles of any service can be created. Name the actions, or allow this one for named services only.',
      ja: '`{source}` には `iam:CreateServiceLinkedRole` が含まれ、サービスにリンクされたロールを、どのサービスのものでも作成できます。アクションを指定するか、このアクションを特定のサービスに限って許可してください。',
    },
    loose: {
      en: 'Service-linked roles of services that nobody named can be created here: the condition on `iam:AWSServiceName` begins with a wildcard, or also holds without the key (`{operator}`). Name the services with `StringEquals`.',
      ja: '指定していないサービスについても、サービスにリンクされたロールを作成できます。`iam:AWSServiceName` の条件（`{operator}`）がワイルドカードで始まるか、キーのないリクエストでも成り立つためです。`StringEquals` でサービスを指定してください。',
    },
    roles: { en: 'This covers every role.', ja: 'この指定にすべてのロールが含まれます。' },
  },
  fixes: {
    exempt: {
      en: 'Add `iam:CreateServiceLinkedRole` to `NotAction`',
      ja: '`NotAction` に `iam:CreateServiceLinkedRole` を追加する',
    },
  },
  check: {
    statement: (statement, context) => {
      const grant = broadGrant(statement, {
        action: CREATE,
        anyRole: 'role/aws-service-role/q7.amazonaws.com/AWSServiceRoleForQ7',
        limitingKey: 'iam:awsservicename',
      });
      if (grant !== undefined) reportGrant(grant, CREATE, 'CREATE_SLR', context);
    },
  },
});
