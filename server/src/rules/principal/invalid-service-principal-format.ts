import { hasWildcard } from '../../iam/wildcard';
import type { Condition } from '../../policy/model';
import { AWS_PAGES } from '../awsPages';
import { plainValues } from '../condition/plainValues';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';
import { isPlaceholder } from './placeholder';
import { PRINCIPAL_TYPES } from './principalTypes';
import { correctServicePrincipal, isServicePrincipal, hasRegionLabel } from './servicePrincipal';

/** Keys whose values are service principals. */
const SERVICE_KEYS: ReadonlySet<string> = new Set([
  'aws:calledvia',
  'aws:calledviaawsmcp',
  'aws:calledviafirst',
  'aws:calledvialast',
  'aws:principalservicename',
  'aws:principalservicenameslist',
  'codeconnections:passedtoservice',
  'codestar-connections:passedtoservice',
  'config:configurationrecorderserviceprincipal',
  'ec2:authorizedservice',
  'glue:credentialissuingservice',
  'glue:roleassumedby',
  'iam:awsservicename',
  'iam:passedtoservice',
  'kms:granteeserviceprincipal',
  'kms:retiringserviceprincipal',
  'organizations:serviceprincipal',
  'sts:awsservicename',
]);

/** Its values name the Region as well: `s3.eu-west-1.amazonaws.com`. */
const VIA_SERVICE = 'kms:viaservice';

const example = (service: string): string =>
  examplePolicy({ Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' });

export const rule = defineRule({
  id: 'invalid-service-principal-format',
  group: 'principal',
  severity: 'error',
  accessAnalyzer: ['INVALID_SERVICE_PRINCIPAL_FORMAT'],
  since: '0.1.0',
  docs: {
    title: {
      en: 'A service principal is not of the form `service.amazonaws.com`',
      ja: 'サービスプリンシパルが `service.amazonaws.com` の形ではありません',
    },
    why: {
      en: 'AWS knows each service by one name in lower case, such as `ec2.amazonaws.com`. It refuses another name in a `Principal`, and a condition that compares with one never matches.',
      ja: 'AWS は各サービスを `ec2.amazonaws.com` のような小文字の名前で識別します。`Principal` に別の名前を書くと受け付けられず、条件で別の名前と比較すると一致することはありません。',
    },
    instead: {
      en: "Write the service principal as the service's documentation gives it.",
      ja: '各サービスのドキュメントに書かれているサービスプリンシパルを使用してください。',
    },
    bad: { policy: example('lambda') },
    good: { policy: example('lambda.amazonaws.com') },
    references: [AWS_PAGES.principal, AWS_PAGES.accessAnalyzerChecks],
  },
  messages: {
    principal: {
      en: '`{value}` is not a service principal: AWS refuses it. The form is `service.amazonaws.com`, in lower case.',
      ja: '`{value}` はサービスプリンシパルではないため、AWS はポリシーを受け付けません。`service.amazonaws.com` の形で、小文字で書きます。',
    },
    condition: {
      en: '`{value}` is not a service principal, so the condition on `{key}` never matches it. The form is `{form}`, in lower case.',
      ja: '`{value}` はサービスプリンシパルではないため、`{key}` の条件は一致しません。`{form}` の形で、小文字で書きます。',
    },
  },
  fixes: {
    correct: { en: 'Write `{correct}`', ja: '`{correct}` に直す' },
  },
  check: {
    principals: ({ groups }, _statement, { report, type }) => {
      if (!PRINCIPAL_TYPES.includes(type)) return;
      for (const value of groups
        .filter(({ kind }) => kind === 'Service')
        .flatMap(({ values }) => values)) {
        const { text } = value;
        if (text === undefined || hasWildcard(text) || isPlaceholder(text)) continue;
        if (isServicePrincipal(text)) continue;
        const correct = correctServicePrincipal(text);
        report({
          message: 'principal',
          data: { value: text },
          range: value.range,
          fixes:
            correct === undefined
              ? []
              : [
                  {
                    title: 'correct',
                    data: { correct },
                    effect: 'same',
                    edits: [{ kind: 'replace-value', target: value, value: correct }],
                  },
                ],
        });
      }
    },
    condition: (condition, _statement, { report }) => {
      const regional = condition.key === VIA_SERVICE;
      if (!regional && !SERVICE_KEYS.has(condition.key)) return;
      const form = regional ? 'service.region.amazonaws.com' : 'service.amazonaws.com';
      for (const { value, text } of comparedNames(condition)) {
        if (isServicePrincipal(text) && (!regional || hasRegionLabel(text))) continue;
        const key = condition.entry.key.outline;
        report({ message: 'condition', data: { value: text, key, form }, range: value.range });
      }
    },
  },
});

/** The values that are compared as they are; patterns may leave out any part of the name. */
const comparedNames = (condition: Condition): ReturnType<typeof plainValues> =>
  condition.operator?.family === 'String'
    ? plainValues(condition).filter(({ text }) => !hasWildcard(text) && !isPlaceholder(text))
    : [];
