import { parseAction } from '../../iam/action';
import type { StringValue } from '../../policy/value';
import { defineRule } from '../rule';
import type { Fix } from '../rule';
import { isFilledInLater } from './placeholder';
import { GRAMMAR, elementPage } from './references';

export const rule = defineRule({
  id: 'action-without-service',
  group: 'grammar',
  severity: 'error',
  accessAnalyzer: [],
  since: '0.1.0',
  docs: {
    title: {
      en: 'The action is not written as service:name',
      ja: 'アクションが「サービス:名前」の形ではありません',
    },
    why: {
      en: 'An action consists of the prefix of its service, a colon, and its name. AWS refuses a policy with an action that lacks one of them; only `*` may stand alone.',
      ja: 'アクションは、サービスのプレフィックス、コロン、名前からなります。どれかが欠けたアクションを含むポリシーを AWS は受け付けません。単独で書けるのは `*` だけです。',
    },
    instead: {
      en: 'Write the prefix before the name: `s3:GetObject`. The service authorization reference lists the prefix of each service.',
      ja: '`s3:GetObject` のように、名前の前にプレフィックスを書いてください。各サービスのプレフィックスはサービス認可リファレンスに記載されています。',
    },
    bad: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": ["ListAllMyBuckets", "s3.GetAccountPublicAccessBlock"],
    "Resource": "*"
  }
}`,
    },
    good: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": ["s3:ListAllMyBuckets", "s3:GetAccountPublicAccessBlock"],
    "Resource": "*"
  }
}`,
    },
    references: [elementPage('action'), GRAMMAR],
  },
  messages: {
    service: {
      en: '`{action}` has no service prefix, so AWS refuses the policy. Write the service and a colon before the name, as in `s3:GetObject`.',
      ja: '`{action}` にはサービスのプレフィックスがないため、AWS はポリシーを受け付けません。`s3:GetObject` のように、名前の前にサービスとコロンを書いてください。',
    },
    name: {
      en: '`{action}` names a service but no action, so AWS refuses the policy. Write the name of the action, or `{action}*` for all of them.',
      ja: '`{action}` にはサービスだけでアクションの名前がないため、AWS はポリシーを受け付けません。アクションの名前か、すべてのアクションを表す `{action}*` を書いてください。',
    },
    empty: {
      en: 'The action is empty, so AWS refuses the policy. Write the action that is meant, as in `s3:GetObject`.',
      ja: 'アクションが空のため、AWS はポリシーを受け付けません。`s3:GetObject` のように、対象のアクションを書いてください。',
    },
  },
  fixes: {
    colon: { en: 'Change to {action}', ja: '{action} に変更する' },
  },
  check: {
    actions({ values }, _, { report }) {
      for (const value of values) {
        const action = value.outline;
        if (parseAction(action) !== undefined || isFilledInLater(action)) continue;
        // `**` is every action in a clumsy spelling.
        if (/^\*+$/.test(action)) continue;
        const half = /^[^:]+:$/.test(action) ? 'name' : 'service';
        report({
          message: action === '' ? 'empty' : half,
          data: { action },
          range: value.range,
          fixes: colonFix(value),
        });
      }
    },
  },
});

/** Another character in the place of the colon: `s3.GetObject`, `s3/GetObject`. */
function colonFix(target: StringValue): readonly Fix<'colon'>[] {
  const match = /^([a-z][a-z0-9-]*)([./])[A-Z][A-Za-z0-9]*\*?$/.exec(target.outline);
  const start = match?.[1]?.length;
  if (start === undefined) return [];
  const end = start + 1;
  const action = `${target.outline.slice(0, start)}:${target.outline.slice(end)}`;
  const edits = [{ kind: 'replace-characters', target, start, end, text: ':' }] as const;
  return [{ title: 'colon', data: { action }, effect: 'same', edits }];
}
