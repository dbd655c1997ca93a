import { findService } from '../../catalog/services';
import { parseAction } from '../../iam/action';
import { AWS_PAGES } from '../awsPages';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';
import { OUTSIDE_ORGANIZATION } from './examples';

export const rule = defineRule({
  id: 'rcp-action',
  group: 'organization',
  severity: 'error',
  accessAnalyzer: ['RCP_SYNTAX_ERROR_ACTION'],
  types: ['rcp'],
  since: '0.1.0',
  docs: {
    title: {
      en: 'An RCP has an action of a service that RCPs do not reach',
      ja: 'RCP に、RCP の対象外のサービスのアクションがあります',
    },
    why: {
      en: 'RCPs work on the resources of some services only (Amazon S3, AWS STS, AWS KMS, Amazon SQS and more). AWS refuses the actions of other services, and `"*"` for all of them.',
      ja: 'RCP の対象は一部のサービス（Amazon S3、AWS STS、AWS KMS、Amazon SQS など）のリソースだけです。ほかのサービスのアクションや、すべてを表す `"*"` を書くと AWS はポリシーを受け付けません。',
    },
    instead: {
      en: 'Name the services that support RCPs, each with its prefix; limit the others with an SCP.',
      ja: 'RCP に対応したサービスをプレフィックス付きで指定し、ほかのサービスは SCP で制限してください。',
    },
    bad: { policy: examplePolicy({ ...OUTSIDE_ORGANIZATION, Action: 'ec2:*' }), type: 'rcp' },
    good: { policy: examplePolicy(OUTSIDE_ORGANIZATION), type: 'rcp' },
    references: [AWS_PAGES.rcpServices, AWS_PAGES.rcpSyntax, AWS_PAGES.accessAnalyzerChecks],
  },
  messages: {
    service: {
      en: 'RCPs do not work on the resources of `{service}`, so AWS refuses `{action}` here. An SCP can limit it.',
      ja: 'RCP は `{service}` のリソースに対応していないため、ここに `{action}` は書けません。SCP で制限してください。',
    },
    all: {
      en: 'An RCP of your own cannot deny `*`: AWS requires the service to be named, as in `s3:*`.',
      ja: '独自の RCP で `*` を拒否することはできません。`s3:*` のようにサービスを指定する必要があります。',
    },
  },
  fixes: {},
  check: {
    actions: ({ negated, values }, { effect }, { report }) => {
      if (negated) return;
      for (const { range, text } of values) {
        const service = text === undefined ? undefined : parseAction(text)?.service;
        if (text === undefined || service === undefined) continue;
        if (text === '*' && effect === 'Deny') report({ message: 'all', range });
        // A service that the catalogue does not know may be a new one.
        else if (findService(service)?.inRcps === false)
          report({ message: 'service', data: { service, action: text }, range });
      }
    },
  },
});
