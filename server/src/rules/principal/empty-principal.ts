import { AWS_PAGES } from '../awsPages';
import type { Value } from '../../policy/value';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';
import { PRINCIPAL_TYPES } from './principalTypes';

const example = (principal: object): string =>
  examplePolicy({
    Effect: 'Allow',
    Principal: principal,
    Action: 's3:GetObject',
    Resource: 'arn:aws:s3:::example-bucket/*',
  });

export const rule = defineRule({
  id: 'empty-principal',
  group: 'principal',
  severity: 'info',
  accessAnalyzer: ['EMPTY_ARRAY_PRINCIPAL', 'EMPTY_OBJECT_PRINCIPAL'],
  types: PRINCIPAL_TYPES,
  since: '0.1.0',
  docs: {
    title: { en: 'Principal is empty', ja: 'Principal が空です' },
    why: {
      en: 'A statement that names no principal applies to no one and does nothing, and most services refuse it.',
      ja: 'プリンシパルを 1 つも指定しないステートメントは誰も対象とせず、何の効果もありません。多くのサービスはそのようなポリシーを受け付けません。',
    },
    instead: {
      en: 'Name the principals, or remove the statement.',
      ja: 'プリンシパルを指定するか、ステートメントを削除してください。',
    },
    bad: { policy: example({ AWS: [] }) },
    good: { policy: example({ AWS: '111122223333' }) },
    references: [AWS_PAGES.principal, AWS_PAGES.accessAnalyzerChecks],
  },
  messages: {
    empty: {
      en: 'No principal is named here, so this statement has no effect. Name the principals, or remove the statement.',
      ja: 'プリンシパルが指定されていないため、このステートメントには効果がありません。プリンシパルを指定するか、ステートメントを削除してください。',
    },
  },
  fixes: {},
  check: {
    principals: ({ entry, groups }, _statement, { report }) => {
      const places = [entry.value, ...groups.map((group) => group.entry.value)];
      for (const value of places) {
        const code = emptinessOf(value);
        if (value === undefined || code === undefined) continue;
        report({ message: 'empty', range: value.range, accessAnalyzer: code });
      }
    },
  },
});

function emptinessOf(value: Value | undefined): string | undefined {
  if (value?.kind === 'list' && value.items.length === 0) return 'EMPTY_ARRAY_PRINCIPAL';
  if (value?.kind === 'map' && value.entries.length === 0) return 'EMPTY_OBJECT_PRINCIPAL';
  return undefined;
}
