import { isPlainList, isPlainMap } from '../../policy/edit';
import type { PlainMap, PlainValue } from '../../policy/edit';
import { FILLED_IN } from '../../policy/filledIn';
import { formatEntry } from '../yaml/write/block';
import { writeString } from '../yaml/write/scalar';
import type { YamlStyle } from '../yaml/write/style';
import { unwrapped } from './json';
import { cloudFormationName, withNames } from './names';
import type { PrintedPolicy } from './print';

const STYLE: YamlStyle = {
  eol: '\n',
  mapIndent: 2,
  listIndent: 2,
  dash: '- ',
  strings: 'plain',
  quotes: 'single',
  keys: 'plain',
  flowLists: false,
  listPadding: '',
  mapPadding: ' ',
};

/** Before a string in which CloudFormation fills something in. */
const SUBSTITUTED = '\uE202';

/** Writes a policy as it stands behind a `PolicyDocument:` of CloudFormation. */
export function printYaml(policy: PlainMap): PrintedPolicy {
  const writing = { text: '', style: STYLE, strings: STYLE.strings };
  const lines = [...policy].map(([key, value]) =>
    formatEntry(key, substituted(unwrapped(value)), writing, 0),
  );
  const text = `${lines.join('\n')}\n`.replace(
    new RegExp(`(["']?)${SUBSTITUTED}(.*)`, 'g'),
    (_, quote: string, rest: string) => `!Sub ${quote}${quote === '' ? plain(rest) : rest}`,
  );
  const { text: named, names } = withNames(text, cloudFormationName, (name) => `\${${name}}`);
  // Pseudo parameters are there in every template.
  return { text: named, names: names.filter(({ name }) => !name.startsWith('AWS::')) };
}

/** What no longer stands behind a mark may need quotes. */
const plain = (text: string): string => writeString(text, 'plain', STYLE.quotes, false);

/** Marks the strings with something to be filled in; IAM's own variables are escaped in them. */
function substituted(value: PlainValue): PlainValue {
  if (isPlainList(value)) return value.map(substituted);
  if (isPlainMap(value)) return new Map([...value].map(([key, one]) => [key, substituted(one)]));
  if (typeof value !== 'string' || !value.includes(FILLED_IN)) return value;
  return SUBSTITUTED + value.replaceAll('${', '${!');
}
