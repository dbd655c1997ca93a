import { AWS_PAGES } from '../awsPages';
import { effectOfMatching } from '../condition/accessEffect';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';
import { SERVICE_REFERENCE } from './references';
import { CHANGE_FIX, RENAME_FIX } from './replaceFixes';
import { serviceOfAction, serviceOfArn, serviceOfKey } from './serviceReports';

const example = (action: string): string =>
  examplePolicy({ Effect: 'Allow', Action: action, Resource: '*' });

export const rule = defineRule({
  id: 'unknown-service',
  group: 'names',
  severity: 'error',
  accessAnalyzer: ['INVALID_SERVICE_IN_ACTION', 'INVALID_SERVICE', 'WILDCARD_IN_SERVICE_NAME'],
  since: '0.2.0',
  docs: {
    title: { en: 'AWS has no such service', ja: 'そのサービスは AWS に存在しません' },
    why: {
      en: 'The prefix of a service in policies is often not its name in the AWS CLI or an SDK: Amazon EMR is `elasticmapreduce`, Amazon EventBridge is `events`. An action, ARN or condition key of a service that does not exist matches nothing, mostly without an error. A wildcard in the prefix of an action (`*:Describe*`) makes IAM refuse the policy and is an error here; Access Analyzer advises against wildcards in the names of services altogether. Services that AWS has retired are not reported. The services come from the Service Authorization Reference, as it was when this version of IAM Sidekick was made; newer services are reported too.',
      ja: 'ポリシーで使うサービスのプレフィックスは、AWS CLI や SDK での名前と異なることがよくあります（Amazon EMR は `elasticmapreduce`、Amazon EventBridge は `events` です）。存在しないサービスのアクション、ARN、条件キーは何にも一致せず、多くの場合エラーにもなりません。アクションのプレフィックスにワイルドカードがあると（`*:Describe*`）、IAM はポリシーを受け付けないため、エラーとして報告します（Access Analyzer は、サービス名のワイルドカード全般を避けるよう提案しています）。AWS が提供を終了したサービスは報告しません。サービスの一覧は、このバージョンの IAM Sidekick を作成した時点のサービス認可リファレンスによるもので、それより新しいサービスも報告されます。',
    },
    instead: {
      en: 'Write the prefix that the Service Authorization Reference gives at the top of the page of the service.',
      ja: 'サービス認可リファレンスの各サービスのページの冒頭に記載されているプレフィックスを書いてください。',
    },
    bad: { policy: example('emr:ListClusters') },
    good: { policy: example('elasticmapreduce:ListClusters') },
    references: [SERVICE_REFERENCE, AWS_PAGES.action, AWS_PAGES.accessAnalyzerChecks],
  },
  messages: {
    unknown: {
      en: 'No AWS service has the prefix `{service}` in policies, so this matches nothing. Look the prefix up in the Service Authorization Reference.',
      ja: 'プレフィックスが `{service}` の AWS サービスは存在しないため、何にも一致しません。サービス認可リファレンスでプレフィックスを確認してください。',
    },
    near: {
      en: 'No AWS service has the prefix `{service}` in policies, so this matches nothing. Did you mean `{suggestion}`?',
      ja: 'プレフィックスが `{service}` の AWS サービスは存在しないため、何にも一致しません。`{suggestion}` ではありませんか？',
    },
    wildcard: {
      en: 'The prefix `{service}` of this action has a wildcard, so IAM refuses the policy. Write the actions of each service.',
      ja: 'アクションのプレフィックス `{service}` にワイルドカードがあるため、IAM はポリシーを受け付けません。サービスごとにアクションを書いてください。',
    },
  },
  fixes: { ...CHANGE_FIX, ...RENAME_FIX },
  check: {
    actions(actions, statement, { type, report }) {
      const effect = effectOfMatching(statement, actions.negated ? 'fewer' : 'more');
      for (const value of actions.values) {
        const found = serviceOfAction(value, type, effect);
        if (found !== undefined) report(found);
      }
    },
    resources({ values, negated }, statement, { type, report }) {
      // The Resource of a trust policy is the mistake there.
      if (type === 'trust') return;
      const effect = effectOfMatching(statement, negated ? 'fewer' : 'more');
      for (const value of values) {
        const found = serviceOfArn(value, effect);
        if (found !== undefined) report(found);
      }
    },
    condition(condition, statement, { report }) {
      const found = serviceOfKey(condition, statement);
      if (found !== undefined) report(found);
    },
  },
});
