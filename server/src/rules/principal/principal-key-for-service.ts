import type { StringValue } from '../../policy/value';
import { AWS_PAGES, globalKeyPage } from '../awsPages';
import { examplePolicy } from '../examplePolicy';
import { renameKeyFix } from '../condition/renameKey';
import { defineRule } from '../rule';
import { servicesAlone } from './sourceConditions';

const serve = (key: string, value: string): string =>
  examplePolicy({
    Effect: 'Allow',
    Principal: { Service: 'cloudfront.amazonaws.com' },
    Action: 's3:GetObject',
    Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
    Condition: { StringEquals: { [key]: value } },
  });

export const rule = defineRule({
  id: 'principal-key-for-service',
  group: 'principal',
  severity: 'error',
  accessAnalyzer: ['UNSUPPORTED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL'],
  types: ['resource', 'trust'],
  since: '0.2.0',
  docs: {
    title: {
      en: 'A condition key of users and roles, for an AWS service',
      ja: 'AWS のサービスに対する、ユーザーやロールのための条件キー',
    },
    why: {
      en: 'An AWS service that calls as a service principal belongs to no organization of yours and has no IAM ARN or tags: `aws:PrincipalOrgID` and the like are not in its requests. The condition therefore never holds, or, where it is negated or has `IfExists`, always. AWS gives only this key, with CloudFront, as an example; all keys that AWS documents for users and roles alone are reported, where the statement names nothing but services.',
      ja: 'サービスプリンシパルとして呼び出す AWS のサービスは、利用者の組織に属さず、IAM の ARN やタグもありません。そのリクエストには `aws:PrincipalOrgID` などが含まれないため、条件は成り立つことがないか、否定や `IfExists` の場合は常に成り立ちます。AWS は CloudFront とこのキーだけを例に挙げていますが、ステートメントのプリンシパルがサービスだけの場合に、ユーザーとロールにしかないと AWS が説明しているキーを報告します。',
    },
    instead: {
      en: 'Name the resource that the service acts for, with `aws:SourceArn`, `aws:SourceAccount` or `aws:SourceOrgID`.',
      ja: '`aws:SourceArn`、`aws:SourceAccount`、`aws:SourceOrgID` のいずれかで、サービスの呼び出しの元になったリソースを限定してください。',
    },
    bad: { policy: serve('aws:PrincipalOrgID', 'o-a1b2c3d4e5') },
    good: {
      policy: serve(
        'aws:SourceArn',
        'arn:aws:cloudfront::111122223333:distribution/EDFDVBD6EXAMPLE',
      ),
    },
    references: [
      globalKeyPage('principalorgid'),
      globalKeyPage('sourceorgid'),
      AWS_PAGES.accessAnalyzerChecks,
    ],
  },
  messages: {
    absent: {
      en: 'Requests of `{service}` do not have `{key}`, which is about users and roles. Use `aws:SourceArn`, `aws:SourceAccount` or `aws:SourceOrgID`.',
      ja: '`{key}` はユーザーやロールに関するキーで、`{service}` のリクエストには含まれません。`aws:SourceArn`、`aws:SourceAccount`、`aws:SourceOrgID` のいずれかを使用してください。',
    },
  },
  fixes: {
    rename: { en: 'Change to `{key}`', ja: '`{key}` に変更する' },
  },
  check: {
    condition: (condition, statement, { report }) => {
      const { operator, entry, key } = condition;
      if (operator === undefined || operator.family === 'Null' || !NOT_OF_SERVICES.test(key))
        return;
      const services = servicesAlone(statement.principals);
      const [first] = services;
      if (first?.text === undefined) return;
      if (key.startsWith('aws:principaltag/') && services.some(isRolesAnywhere)) return;
      const instead = OF_SOURCE.get(key);
      report({
        message: 'absent',
        data: { key: entry.key.outline, service: first.text },
        range: entry.key.range,
        fixes: instead === undefined ? [] : renameKeyFix(condition, statement, instead),
      });
    },
  },
});

/** Keys that AWS documents for requests of users and roles only. */
const NOT_OF_SERVICES = /^aws:(?:principal(?:orgid|orgpaths|arn|tag\/.+)|username)$/;

/**
 * It tags its requests with the fields of the caller's certificate (`aws:PrincipalTag/x509Subject/CN`).
 * Source: IAM Roles Anywhere User Guide, "Trust model".
 */
const isRolesAnywhere = ({ outline }: StringValue): boolean =>
  outline.startsWith('rolesanywhere.amazonaws.');

/** The keys that ask the same of the resource behind the call. */
const OF_SOURCE: ReadonlyMap<string, string> = new Map([
  ['aws:principalorgid', 'aws:SourceOrgID'],
  ['aws:principalorgpaths', 'aws:SourceOrgPaths'],
]);
