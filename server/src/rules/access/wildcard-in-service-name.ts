import { parseArn } from '../../iam/arn';
import { IAM_TYPES } from '../../iam/policyType';
import { hasUnknown } from '../../iam/unknown';
import { hasWildcard } from '../../iam/wildcard';
import type { Selection, Statement } from '../../policy/model';
import { locate } from '../../policy/value';
import type { StringValue } from '../../policy/value';
import { AWS_PAGES } from '../awsPages';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';
import type { Context } from '../rule';

const example = (resource: string): string =>
  examplePolicy({ Effect: 'Allow', Action: 'codecommit:GitPull', Resource: resource });

export const rule = defineRule({
  id: 'wildcard-in-service-name',
  group: 'access',
  severity: 'info',
  accessAnalyzer: ['WILDCARD_IN_SERVICE_NAME'],
  since: '0.1.0',
  docs: {
    title: {
      en: 'A wildcard in the name of a service',
      ja: 'サービスの名前にワイルドカードがあります',
    },
    why: {
      en: 'A prefix such as `code*` matches more than a dozen services, and AWS adds services every year. An Allow with a wildcard in the service grants access to services that nobody thought of.',
      ja: '`code*` のようなプレフィックスは 12 を超えるサービスに一致し、AWS のサービスは毎年増えています。サービスにワイルドカードを使った Allow は、想定していないサービスへのアクセスも許可します。',
    },
    instead: {
      en: 'Name each service.',
      ja: 'サービスを個別に指定してください。',
    },
    bad: { policy: example('arn:aws:code*:eu-west-1:111122223333:example-repository') },
    good: { policy: example('arn:aws:codecommit:eu-west-1:111122223333:example-repository') },
    references: [AWS_PAGES.action, AWS_PAGES.resource, AWS_PAGES.accessAnalyzerChecks],
  },
  messages: {
    service: {
      en: 'The service `{service}` has a wildcard, so this also allows services of similar names, future ones included. Name each service.',
      ja: 'サービス `{service}` にワイルドカードがあり、今後追加されるものも含めて、名前の似たサービスも許可されます。サービスを個別に指定してください。',
    },
  },
  fixes: {},
  check: {
    actions: (actions, statement, context) => {
      // IAM refuses such actions altogether: `unknown-service` says so.
      if (!grants(actions, statement) || IAM_TYPES.includes(context.type)) return;
      for (const value of actions.values) {
        const colon = value.outline.indexOf(':');
        // `*` alone, also written `*:*`, means every action and not some services.
        if (colon > 0 && !/^\*+:\*+$/.test(value.outline)) reportWildcard(value, 0, colon, context);
      }
    },
    resources: (resources, statement, context) => {
      if (!grants(resources, statement)) return;
      for (const value of resources.values) {
        const arn = parseArn(value.outline);
        const start = arn?.offsets[2];
        if (arn === undefined || start === undefined) continue;
        reportWildcard(value, start, start + arn.service.length, context);
      }
    },
  },
});

/** A wider Deny, or a wider exception, grants nothing. */
const grants = ({ negated }: Selection, { effect }: Statement): boolean =>
  effect === 'Allow' && !negated;

function reportWildcard(
  value: StringValue,
  start: number,
  end: number,
  { report }: Context<'service', never>,
): void {
  const service = value.outline.slice(start, end);
  if (hasWildcard(service) && !hasUnknown(service))
    report({ message: 'service', data: { service }, range: locate(value, start, end) });
}
