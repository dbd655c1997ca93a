import { say } from '../iam/words';
import type { Locale } from '../iam/words';
import type { PolicyDocument } from '../policy/document';
import { effectWords } from '../policy/effect';
import type { Range } from '../policy/range';
import type { Finding } from './runner';

/** The words of a finding, in one language. */
export interface Description {
  readonly message: string;
  readonly related: readonly {
    /** The policy of the place, where it is another one. */
    readonly document: PolicyDocument | undefined;
    readonly range: Range;
    readonly message: string;
  }[];
  /** One title for each fix, the effect on access at its end. */
  readonly fixTitles: readonly string[];
}

/** How many names of a list a title writes out: menus are narrow. */
const MOST_IN_TITLE = 2;

/** Turns a finding into words. This is the last step: until here no language was chosen. */
export function describeFinding(finding: Finding, locale: Locale): Description {
  const { rule } = finding;
  const message = (id: string, data: Finding['data']): string => {
    const words = rule.messages[id];
    // Nothing between two marks of code would be no code at all.
    return words === undefined ? id : say(words, locale, data).replaceAll('``', '`""`');
  };
  return {
    message: message(finding.message, finding.data),
    related: (finding.related ?? []).map((one) => ({
      document: one.document,
      range: one.range,
      message: message(one.message, one.data),
    })),
    fixTitles: finding.fixes.map(({ title, data, effect }) => {
      const words = rule.fixes[title];
      return (
        (words === undefined ? title : say(words, locale, data, MOST_IN_TITLE)) +
        effectWords(effect, locale)
      );
    }),
  };
}
