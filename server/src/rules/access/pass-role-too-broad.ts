import { AWS_PAGES } from '../awsPages';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';
import { reportGrant } from './reportGrant';
import { broadGrant, codesOf } from './roleGrant';

const PASS_ROLE = 'iam:PassRole';

const example = (resource: string): string =>
  examplePolicy({ Effect: 'Allow', Action: PASS_ROLE, Resource: resource });

export const rule = defineRule({
  id: 'pass-role-too-broad',
  group: 'access',
  severity: 'warning',
  accessAnalyzer: codesOf('PASS_ROLE'),
  types: ['identity'],
  since: '0.1.0',
  docs: {
    title: {
      en: 'Any role can be passed to any service',
      ja: 'どのロールでも、どのサービスにも渡せます',
    },
    why: {
      en: "`iam:PassRole` lets a user hand a role to a service, which then acts with the role's permissions. Anyone who may pass every role can start an instance or a function with an administrator's role, and so gains its permissions. Wildcards such as `iam:*` and `*`, and `NotAction`, cover the action too.",
      ja: '`iam:PassRole` があると、ロールをサービスに渡し、そのロールのアクセス許可で動作させることができます。すべてのロールを渡せる人は、管理者のロールでインスタンスや関数を起動でき、そのロールのアクセス許可を得ることになります。`iam:*` や `*` などのワイルドカードや `NotAction` にもこのアクションが含まれます。',
    },
    instead: {
      en: 'Name the roles in `Resource` (a beginning such as `role/service-*` will do), or limit the services with a condition on `iam:PassedToService`.',
      ja: '`Resource` にロールを指定するか（`role/service-*` のような前方一致でもかまいません）、`iam:PassedToService` の条件でサービスを限定してください。',
    },
    bad: { policy: example('*') },
    good: { policy: example('arn:aws:iam::111122223333:role/app-web') },
    references: [AWS_PAGES.passRole, AWS_PAGES.accessAnalyzerChecks],
  },
  messages: {
    named: {
      en: "Any role can be passed to any service here, an administrator's too, and whoever does so gains its permissions. Name the roles, or add a condition on `iam:PassedToService`.",
      ja: '管理者のロールも含め、どのロールでもどのサービスにも渡せるため、渡した人がそのロールのアクセス許可を得られます。ロールを指定するか、`iam:PassedToService` の条件を追加してください。',
    },
    covered: {
      en: "`{source}` covers `iam:PassRole`: any role can be passed to any service, an administrator's too. Name the actions and roles, or add a condition on `iam:PassedToService`.",
      ja: '`{source}` には `iam:PassRole` が含まれ、管理者のロールも含めてどのロールでもどのサービスにも渡せます。アクションとロールを指定するか、`iam:PassedToService` の条件を追加してください。',
    },
    loose: {
      en: 'Any role can be passed here: the condition on `iam:PassedToService` also holds without the key or for services that nobody named (`{operator}`). Name the roles, or the services with `StringEquals`.',
      ja: 'どのロールでも渡せます。`iam:PassedToService` の条件（`{operator}`）が、キーのないリクエストや指定していないサービスでも成り立つためです。ロールを指定するか、`StringEquals` でサービスを指定してください。',
    },
    roles: { en: 'This covers every role.', ja: 'この指定にすべてのロールが含まれます。' },
  },
  fixes: {
    exempt: {
      en: 'Add `iam:PassRole` to `NotAction`',
      ja: '`NotAction` に `iam:PassRole` を追加する',
    },
  },
  check: {
    statement: (statement, context) => {
      const grant = broadGrant(statement, {
        action: PASS_ROLE,
        anyRole: 'role/q7-no-such-role',
        limitingKey: 'iam:passedtoservice',
      });
      if (grant !== undefined) reportGrant(grant, PASS_ROLE, 'PASS_ROLE', context);
    },
  },
});
