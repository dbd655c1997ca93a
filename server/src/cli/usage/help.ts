import type { Help, HelpConfiguration, Option } from 'commander';
import type { Locale } from '../../iam/words';
import { broken, widthOf } from '../output/table';

/** The titles that Commander writes. */
const TITLES: ReadonlyMap<string, string> = new Map([
  ['Usage:', '使い方:'],
  ['Arguments:', '引数:'],
  ['Options:', 'オプション:'],
  ['Commands:', 'コマンド:'],
]);

/** How help is laid out, and the words in it that are Commander's own. */
export const helpIn = (locale: Locale): HelpConfiguration =>
  locale === 'en'
    ? {}
    : {
        styleTitle: (title) => TITLES.get(title) ?? title,
        optionDescription: (option) => `${option.description}${japaneseExtras(option)}`,
        // Full-width characters take two columns, and lines may end between any two of them.
        displayWidth: widthOf,
        boxWrap(this: Help, text, width) {
          return width < this.minWidthToWrap
            ? text
            : text
                .split('\n')
                .flatMap((line) => broken(line, width))
                .join('\n');
        },
      };

function japaneseExtras({ argChoices, defaultValue, ...option }: Option): string {
  const isShown = option.required || option.optional;
  const extras = [
    ...(argChoices === undefined ? [] : [`選択肢: ${argChoices.join(', ')}`]),
    ...(defaultValue === undefined || !isShown
      ? []
      : [`既定値: ${option.defaultValueDescription ?? String(defaultValue)}`]),
  ];
  return extras.length === 0 ? '' : `（${extras.join('、')}）`;
}
