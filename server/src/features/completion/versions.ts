import { VERSIONS } from '../../iam/element';
import type { Words } from '../../iam/words';
import type { Provider } from './context';

const MEANINGS: Readonly<Record<(typeof VERSIONS)[number], Words>> = {
  '2012-10-17': {
    en: 'The current policy language.',
    ja: '現行のポリシー言語です。',
  },
  '2008-10-17': {
    en: 'The earlier policy language. Policy variables such as `${aws:username}` are plain text in it.',
    ja: '以前のポリシー言語です。`${aws:username}` などのポリシー変数はただの文字列として扱われます。',
  },
};

/** Values of Version. */
export const versions: Provider<'policy-value'> = ({ entry }, { document }) =>
  entry !== document.policy.version
    ? []
    : VERSIONS.map((version) => ({
        label: version,
        kind: 'value',
        documentation: MEANINGS[version],
        text: { as: 'string', text: version },
      }));
