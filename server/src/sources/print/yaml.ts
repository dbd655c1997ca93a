import { isPlainList, isPlainMap } from '../../policy/edit';
import type { PlainMap, PlainValue } from '../../policy/edit';
import { FILLED_IN, formOf, replaceFilledIn } from '../../policy/filledIn';
import { formatEntry } from '../yaml/write/block';
import { writeString } from '../yaml/write/scalar';
import type { YamlStyle } from '../yaml/write/style';
import { formatPolicy, unwrapped } from './json';
import { cloudFormationName, namesIn } from './names';
import type { PrintedPolicy } from './print';
import { hasFilledKeys, printSubstituted } from './yamlText';

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

/** Before a string in which CloudFormation fills something in, and before one that is a name. */
const [SUBSTITUTED, REFERRED] = ['\uE202', '\uE205'];

/** Writes a policy as it stands behind a `PolicyDocument:` of CloudFormation. */
export function printYaml(policy: PlainMap): PrintedPolicy {
  const { text, marked } = hasFilledKeys(policy)
    ? { text: printSubstituted(policy), marked: formatPolicy(policy) }
    : printBlock(policy);
  return {
    text,
    // Pseudo parameters are there in every template.
    names: namesIn(marked, cloudFormationName).filter(({ name }) => !name.startsWith('AWS::')),
  };
}

/** In block style, as a person writes it; and the same with marks around names. */
function printBlock(policy: PlainMap): { readonly text: string; readonly marked: string } {
  const writing = { text: '', style: STYLE, strings: STYLE.strings };
  const lines = [...policy].map(([key, value]) =>
    formatEntry(key, substituted(unwrapped(value)), writing, 0),
  );
  const marked = `${lines.join('\n')}\n`;
  const text = marked
    .replace(
      new RegExp(`(["']?)${SUBSTITUTED}(.*)`, 'g'),
      (_, quote: string, rest: string) => `!Sub ${quote}${quote === '' ? plain(rest) : rest}`,
    )
    .replace(new RegExp(`${REFERRED}(.*)`, 'g'), (_, name: string) =>
      replaceFilledIn(name, (from, _form, pseudo) => reference(cloudFormationName(from, pseudo))),
    );
  return {
    text: replaceFilledIn(text, (from, _form, pseudo) => `\${${cloudFormationName(from, pseudo)}}`),
    marked,
  };
}

/** The short form of a function: an attribute has a dot in its name. */
const reference = (name: string): string => `${name.includes('.') ? '!GetAtt' : '!Ref'} ${name}`;

/** What no longer stands behind a mark may need quotes. */
const plain = (text: string): string => writeString(text, 'plain', STYLE.quotes, false);

/** Marks the strings with something to be filled in; IAM's own variables are escaped in them. */
function substituted(value: PlainValue): PlainValue {
  if (isPlainList(value)) return value.map(substituted);
  if (isPlainMap(value)) return new Map([...value].map(([key, one]) => [key, substituted(one)]));
  if (typeof value !== 'string' || !value.includes(FILLED_IN)) return value;
  if (formOf(value) !== undefined) return REFERRED + value;
  return SUBSTITUTED + value.replaceAll('${', '${!');
}
