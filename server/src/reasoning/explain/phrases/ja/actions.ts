import { hasWildcard } from '../../../../iam/wildcard';
import type { VerbKind } from '../../reading/actionVerb';
import type { ActionGroup, ActionsReading } from '../../reading/readActions';
import { serviceLabel } from '../../serviceLabel';
import type { ActionPhrases } from '../phrases';
import { sentence } from './sentence';
import { text } from './text';

/** As many actions as a headline can name; more are counted. */
const NAMED = 3;

const VERBS: Readonly<Record<VerbKind, string>> = {
  view: '表示',
  create: '作成',
  change: '変更',
  delete: '削除',
  use: '利用',
  every: 'すべて',
  other: 'その他',
};

export const actions: ActionPhrases = {
  summary: (reading) => {
    if (!reading.negated) return reading.everyAction ? 'すべてのアクション' : select(reading);
    return reading.everyAction
      ? '0 個のアクション（`NotAction` が `*` のため対象が残りません）'
      : sentence`${select(reading)}以外のすべてのアクション`;
  },
  lines: (reading) => {
    if (reading.everyAction || reading.values.length <= NAMED) return [];
    const services = [...new Set(reading.groups.map(({ service }) => service))];
    const head = reading.negated ? '除外: ' : '';
    return services.map((service) => {
      const groups = reading.groups.filter((group) => group.service === service);
      return `${head}${label(service)} — ${groups.map(groupWords).join(' / ')}`;
    });
  },
};

function select(reading: ActionsReading): string {
  const { values, incomplete } = reading;
  if (values.length === 0) return incomplete ? '後から埋め込まれるアクション' : '空のアクション';
  const [only] = reading.groups;
  if (values.length === 1 && only?.verb === 'every' && only.service !== '') {
    return sentence`${label(only.service)}のすべてのアクション（${text.codes(values)}）`;
  }
  return values.length <= NAMED ? text.codes(values) : count(reading);
}

function count({ values, services, groups, patterns }: ActionsReading): string {
  const noun = patterns || values.some(hasWildcard) ? 'アクションのパターン' : 'アクション';
  const kinds = [...new Set(groups.map(({ verb }) => verb))].filter(
    (verb) => verb !== 'other' && verb !== 'every',
  );
  const verbs = kinds.length === 0 ? '' : `（${kinds.map((kind) => VERBS[kind]).join('・')}）`;
  const whose =
    services.length <= NAMED
      ? services.map(label).join('・')
      : `${String(services.length)} 個のサービス`;
  return sentence`${whose}の ${String(values.length)} 個の${noun}${verbs}`;
}

const label = (service: string): string =>
  service === '' ? 'アクションではない値' : (serviceLabel(service) ?? text.code(service));

const groupWords = ({ verb, names }: ActionGroup): string =>
  `${VERBS[verb]}: ${text.fold(names.map(text.code))}`;
