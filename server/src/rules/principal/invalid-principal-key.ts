import { PRINCIPAL_KINDS, canonicalName } from '../../iam/element';
import type { PrincipalKind } from '../../iam/element';
import { AWS_PAGES } from '../awsPages';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';
import { PRINCIPAL_TYPES } from './principalTypes';

const example = (key: string): string =>
  examplePolicy({
    Effect: 'Allow',
    Principal: { [key]: 'arn:aws:iam::111122223333:root' },
    Action: 's3:GetObject',
    Resource: 'arn:aws:s3:::example-bucket/*',
  });

export const rule = defineRule({
  id: 'invalid-principal-key',
  group: 'principal',
  severity: 'error',
  accessAnalyzer: ['INVALID_PRINCIPAL_KEY'],
  types: PRINCIPAL_TYPES,
  since: '0.1.0',
  docs: {
    title: {
      en: 'A key of Principal is not a kind of principal',
      ja: 'Principal のキーがプリンシパルの種類ではありません',
    },
    why: {
      en: 'The kinds of principal are `AWS`, `Service`, `Federated` and `CanonicalUser`, in exactly this spelling. AWS refuses a policy with any other key.',
      ja: 'プリンシパルの種類は `AWS`、`Service`、`Federated`、`CanonicalUser` だけで、大文字と小文字もこのとおりに書きます。ほかのキーがあると AWS はポリシーを受け付けません。',
    },
    instead: {
      en: 'Use the key of the kind: accounts, users and roles under `AWS`, services under `Service`, identity providers under `Federated`.',
      ja: '種類に合ったキーを使用してください。アカウント、ユーザー、ロールは `AWS`、サービスは `Service`、ID プロバイダーは `Federated` です。',
    },
    bad: { policy: example('aws') },
    good: { policy: example('AWS') },
    references: [AWS_PAGES.principal, AWS_PAGES.accessAnalyzerChecks],
  },
  messages: {
    spelling: {
      en: '`{key}` is not a kind of principal: write `{meant}`. AWS refuses the policy as it is.',
      ja: '`{key}` はプリンシパルの種類ではないため、AWS はポリシーを受け付けません。`{meant}` と書いてください。',
    },
    unknown: {
      en: '`{key}` is not a kind of principal: AWS accepts only `AWS`, `Service`, `Federated` and `CanonicalUser`.',
      ja: '`{key}` はプリンシパルの種類ではありません。使えるのは `AWS`、`Service`、`Federated`、`CanonicalUser` だけです。',
    },
  },
  fixes: {
    rename: { en: 'Write `{meant}`', ja: '`{meant}` に直す' },
  },
  check: {
    principals: ({ groups }, _statement, { report }) => {
      for (const { entry } of groups) {
        const key = entry.key.text;
        if (key === undefined || (PRINCIPAL_KINDS as readonly string[]).includes(key)) continue;
        const meant = kindMeant(key);
        if (meant === undefined) {
          report({ message: 'unknown', data: { key }, range: entry.key.range });
          continue;
        }
        // Two entries of one kind would be no better than before.
        const taken = groups.some((group) => group.entry.key.text === meant);
        report({
          message: 'spelling',
          data: { key, meant },
          range: entry.key.range,
          fixes: taken
            ? []
            : [
                {
                  title: 'rename',
                  data: { meant },
                  effect: 'same',
                  edits: [{ kind: 'rename-key', entry, key: meant }],
                },
              ],
        });
      }
    },
  },
});

/** Another letter case, or the plural: `Services`. */
const kindMeant = (key: string): PrincipalKind | undefined =>
  canonicalName(PRINCIPAL_KINDS, key) ?? canonicalName(PRINCIPAL_KINDS, key.replace(/s$/, ''));
