import { findAction } from '../../catalog/actions';
import type { Service } from '../../catalog/model';
import { findService } from '../../catalog/services';
import { parseAction } from '../../iam/action';
import { hasWildcard, matchesWildcard } from '../../iam/wildcard';
import type { StringValue } from '../../policy/value';
import { AWS_PAGES } from '../awsPages';
import { effectOfMatching } from '../condition/accessEffect';
import { examplePolicy } from '../examplePolicy';
import { isFilledInLater } from '../grammar/placeholder';
import { defineRule } from '../rule';
import type { Fix, Report } from '../rule';
import { suggestActions, suggestPatterns } from './actionSuggestions';
import { SERVICE_REFERENCE } from './references';
import { CHANGE_FIX, replaceFixes } from './replaceFixes';
import { isUnlistedAction } from './unlistedActions';

const example = (action: string): string =>
  examplePolicy({
    Effect: 'Allow',
    Action: action,
    Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
  });

export const rule = defineRule({
  id: 'unknown-action',
  group: 'names',
  severity: 'error',
  accessAnalyzer: ['INVALID_ACTION'],
  since: '0.2.0',
  docs: {
    title: { en: 'The service has no such action', ja: 'サービスにそのアクションがありません' },
    why: {
      en: 'IAM stores a policy with a misspelled action without complaint, and the action then matches no request: what was to be allowed is denied, and what was to be denied is allowed. Operations of an API are not always actions (`s3:HeadObject` needs `s3:GetObject`). A pattern such as `s3:Gett*` that matches no action of its service is reported too: there is no action that it could stand for. The actions come from the Service Authorization Reference, as it was when this version of IAM Sidekick was made; newer actions are reported too.',
      ja: 'アクションのスペルが間違っていても IAM はポリシーを保存しますが、そのアクションはどのリクエストにも一致しません。許可したつもりの操作は拒否され、拒否したつもりの操作は許可されます。API のオペレーションがそのままアクションになるとは限りません（`s3:HeadObject` に必要なのは `s3:GetObject` です）。`s3:Gett*` のようにサービスのどのアクションにも一致しないパターンも、指すアクションが存在しないため報告します。アクションの一覧は、このバージョンの IAM Sidekick を作成した時点のサービス認可リファレンスによるもので、それより新しいアクションも報告されます。',
    },
    instead: {
      en: 'Write the name of the action as the Service Authorization Reference has it. Letter case does not matter.',
      ja: 'サービス認可リファレンスに記載されているアクションの名前を書いてください。大文字と小文字は区別されません。',
    },
    bad: { policy: example('s3:GetObjet') },
    good: { policy: example('s3:GetObject') },
    references: [SERVICE_REFERENCE, AWS_PAGES.action, AWS_PAGES.accessAnalyzerChecks],
  },
  messages: {
    unknown: {
      en: 'AWS documents no action `{name}` of {service}, so `{action}` most likely matches no request. Look the name up in the Service Authorization Reference.',
      ja: '{service} のアクション `{name}` は AWS のドキュメントに記載がないため、`{action}` はおそらくどのリクエストにも一致しません。サービス認可リファレンスで名前を確認してください。',
    },
    near: {
      en: '{service} has no action `{name}`, so `{action}` matches no request. Did you mean `{suggestion}`?',
      ja: '{service} にアクション `{name}` は存在しないため、`{action}` はどのリクエストにも一致しません。`{suggestion}` ではありませんか？',
    },
    pattern: {
      en: '`{action}` matches no action of {service}, so it has no effect. Check the spelling apart from the wildcard.',
      ja: '`{action}` に一致する {service} のアクションはないため、効果がありません。ワイルドカード以外の部分のスペルを確認してください。',
    },
    nearPattern: {
      en: '`{action}` matches no action of {service}, so it has no effect. Did you mean `{suggestion}`?',
      ja: '`{action}` に一致する {service} のアクションはないため、効果がありません。`{suggestion}` ではありませんか？',
    },
  },
  fixes: CHANGE_FIX,
  check: {
    actions(actions, statement, { report }) {
      const effect = effectOfMatching(statement, actions.negated ? 'fewer' : 'more');
      for (const target of actions.values) {
        const unknown = unknownAction(target);
        if (unknown === undefined) continue;
        const { suggestions, ...finding } = unknown;
        const isWritten = (name: string): boolean =>
          actions.values.some(({ outline }) => outline.toLowerCase() === name.toLowerCase());
        const names = suggestions.filter((name) => !isWritten(name));
        const place = { target, start: 0, end: target.outline.length };
        const fixes: readonly Fix<'change'>[] = replaceFixes(place, names, effect);
        report({ ...finding, range: target.range, fixes });
      }
    },
  },
});

type MessageId = 'unknown' | 'near' | 'pattern' | 'nearPattern';

type UnknownAction = Pick<Report<MessageId>, 'message' | 'data'> & {
  readonly suggestions: readonly string[];
};

/** What is to be said about an action of a known service that is none, or a pattern that matches none. */
function unknownAction({ outline: action }: StringValue): UnknownAction | undefined {
  const { service: prefix = '', name = '' } = parseAction(action) ?? {};
  const service = findService(prefix);
  if (service === undefined) return undefined;
  const isPattern = hasWildcard(name);
  if (isPattern ? matchesSome(service, name) : findAction(action) !== undefined) return undefined;
  if (isFilledInLater(action) || isUnlistedAction(action)) return undefined;
  const suggestions = isPattern ? suggestPatterns(service, name) : suggestActions(service, name);
  const [suggestion] = suggestions;
  const data = { action, name, service: service.name, ...(suggestion && { suggestion }) };
  if (!isPattern) return { message: suggestion ? 'near' : 'unknown', data, suggestions };
  const message = suggestion ? 'nearPattern' : 'pattern';
  return { message, data, suggestions };
}

function matchesSome({ actions }: Service, pattern: string): boolean {
  if (/^\*+$/.test(pattern)) return true;
  const lower = pattern.toLowerCase();
  return actions.some(({ lowerCase }) => matchesWildcard(lower, lowerCase));
}
