import type { StringValue } from '../../policy/value';
import { AWS_PAGES } from '../awsPages';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';
import { principalName } from '../../reasoning/interplay/covered/principalNames';

const example = (principals: string | readonly string[]): string =>
  examplePolicy({
    Effect: 'Allow',
    Principal: { AWS: principals },
    Action: 's3:GetObject',
    Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
  });

const ACCOUNT = '111122223333';

export const rule = defineRule({
  id: 'redundant-principal',
  group: 'redundancy',
  severity: 'hint',
  accessAnalyzer: [],
  since: '0.2.0',
  docs: {
    title: { en: 'The same principal twice', ja: '同じプリンシパルの重複' },
    why: {
      en: 'A principal that is listed twice means no more than once. An account ID and the ARN of its root (`arn:aws:iam::111122223333:root`) are the same principal: the account.',
      ja: '同じプリンシパルを 2 回書いても、1 回書いた場合と変わりません。アカウント ID とそのアカウントの root の ARN（`arn:aws:iam::111122223333:root`）は、どちらも同じプリンシパル（アカウント）を表します。',
    },
    instead: { en: 'Keep one of them.', ja: '一方だけを残してください。' },
    bad: { policy: example([ACCOUNT, `arn:aws:iam::${ACCOUNT}:root`]) },
    good: { policy: example(`arn:aws:iam::${ACCOUNT}:root`) },
    references: [AWS_PAGES.principal],
  },
  messages: {
    repeated: {
      en: '`{principal}` is listed already. Remove one of the two.',
      ja: '`{principal}` はすでに書かれています。一方を削除してください。',
    },
    account: {
      en: '`{first}` and `{principal}` are the same principal, the account. Remove one of the two.',
      ja: '`{first}` と `{principal}` は、どちらも同じアカウントを表します。一方を削除してください。',
    },
    first: { en: 'It is listed here.', ja: 'ここに書かれています。' },
  },
  fixes: {
    remove: { en: 'Remove `{principal}`', ja: '`{principal}` を削除する' },
  },
  check: {
    principals({ groups }, _statement, { report }) {
      for (const { entry, kind, values } of groups) {
        const list = entry.value;
        if (list?.kind !== 'list') continue;
        const firsts = new Map<string, StringValue>();
        for (const value of values) {
          if (value.text === undefined) continue;
          const name = principalName(kind, value.text);
          const first = firsts.get(name);
          if (first === undefined) {
            firsts.set(name, value);
            continue;
          }
          const data = { principal: value.text, first: first.outline };
          report({
            message: value.text === first.text ? 'repeated' : 'account',
            data,
            range: value.range,
            related: [{ message: 'first', range: first.range }],
            fixes: [
              {
                title: 'remove',
                data,
                effect: 'same',
                edits: [{ kind: 'remove-item', list, item: value }],
              },
            ],
          });
        }
      }
    },
  },
});
