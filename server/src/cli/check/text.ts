import pico from 'picocolors';
import type { Locale, Words } from '../../iam/words';
import { fill } from '../../iam/words';
import type { Diagnostic, ParsedText } from '../../service/languageService';
import type { Severity } from '../../rules/rule';
import { frame } from '../output/frame';
import { shownPath } from '../output/path';
import { printable } from '../output/printable';
import type { Session } from '../session';
import type { FileReport, Reporter } from './report';
import { summaryLine } from './summaryLine';

type Colours = ReturnType<typeof pico.createColors>;

/** The format for people: place, message and rule; the line with the range underlined; what belongs to it. */
export function textReporter({ host, locale }: Session): Reporter {
  const colours = pico.createColors(host.colours);
  return {
    file: (report) =>
      report.diagnostics
        .map((diagnostic) =>
          diagnosticText(report, diagnostic, { colours, locale, columns: host.columns }),
        )
        .join(''),
    end: (summary, failures) => {
      const line = summaryLine(summary, locale);
      const failed = failures.length > 0 || summary.counts.error > 0;
      const colour = failed
        ? colours.red
        : summary.counts.warning > 0
          ? colours.yellow
          : colours.green;
      return summary.policies + summary.files === 0 ? '' : `${colours.bold(colour(line))}\n`;
    },
  };
}

interface Style {
  readonly colours: Colours;
  readonly locale: Locale;
  readonly columns: number | undefined;
}

function diagnosticText(
  { path, parsed }: FileReport,
  { rule, severity, message, range, related, fixes }: Diagnostic,
  { colours, locale, columns }: Style,
): string {
  const { start } = range;
  const colour = severityColour(colours, severity);
  const word = colours.bold(colour(SEVERITY_WORDS[severity][locale]));
  const place = placeOf(path, start);
  const { source, underline } = frame(lineOf(parsed, start.line), range, (columns ?? 100) - 10);
  const number = String(start.line + 1);
  const gutter = colours.dim(`${' '.repeat(number.length + 1)} |`);
  const notes = [
    ...related.map((one) => say(RELATED, locale, placeOf(path, one.range.start), one.message)),
    ...fixes.map(({ title }) => say(FIX, locale, '', title)),
  ];
  const lines = [
    `${colours.bold(place)} ${word} ${printable(message)} ${colours.dim(rule)}`,
    `${colours.dim(` ${number} |`)} ${source}`,
    `${gutter} ${colour(underline)}`,
    ...notes.map((note) => `${' '.repeat(number.length + 2)}${colours.cyan('=')} ${note}`),
  ];
  return `${lines.join('\n')}\n\n`;
}

const SEVERITY_WORDS: Readonly<Record<Severity, Words>> = {
  error: { en: 'error', ja: 'エラー' },
  warning: { en: 'warning', ja: '警告' },
  info: { en: 'info', ja: '情報' },
  hint: { en: 'hint', ja: 'ヒント' },
};

function severityColour(colours: Colours, severity: Severity): (text: string) => string {
  switch (severity) {
    case 'error':
      return colours.red;
    case 'warning':
      return colours.yellow;
    case 'info':
      return colours.blue;
    case 'hint':
      return colours.gray;
  }
}

const RELATED: Words = { en: 'see {place}: {text}', ja: '関連 {place}: {text}' };
const FIX: Words = { en: 'fix: {text}', ja: '修正: {text}' };
const say = (words: Words, locale: Locale, place: string, text: string): string =>
  printable(fill(words[locale], { place, text }));

/** One-based, as editors and compilers count. */
const placeOf = (
  path: string,
  { line, character }: { readonly line: number; readonly character: number },
): string => `${printable(shownPath(path))}:${String(line + 1)}:${String(character + 1)}`;

/** A line of the text, without its end. */
const lineOf = ({ lines }: ParsedText, line: number): string =>
  lines
    .getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } })
    .replace(/[\r\n]+$/, '');
