import picomatch from 'picomatch/posix';
import { isPolicyType, POLICY_TYPES } from '../iam/policyType';
import type { PolicyType } from '../iam/policyType';
import { fill, LOCALES } from '../iam/words';
import type { Locale, WordData, Words } from '../iam/words';
import { RULES } from '../rules/registry.generated';
import { SEVERITIES } from '../rules/rule';
import type { Severity } from '../rules/rule';

/** The name of the file that a project keeps its settings in. */
export const SETTINGS_FILE = '.iam-sidekick.json';

/** What a project, or a user, has set; whatever was not valid is left out. */
export interface ProjectSettings {
  /** Severity by rule id, `off` included. */
  readonly rules: ReadonlyMap<string, Severity | 'off'>;
  /** Policy types by glob, in the order in which they were written: the last that matches wins. */
  readonly policyTypes: readonly (readonly [glob: string, type: PolicyType])[];
  /** Undefined leaves the choice to the editor's, or the shell's, language. */
  readonly language: Locale | undefined;
  /** Report what is wrong with policies in Markdown. Undefined: yes. */
  readonly markdownDiagnostics: boolean | undefined;
}

/** Settings with what is wrong in them, one sentence for each problem. */
export interface SettingsReading extends ProjectSettings {
  readonly problems: readonly Words[];
}

export const NO_SETTINGS: ProjectSettings = {
  rules: new Map(),
  policyTypes: [],
  language: undefined,
  markdownDiagnostics: undefined,
};

/**
 * Reads settings from what the file `.iam-sidekick.json`, or an editor, holds: an object with
 * `rules`, `policyTypes`, `language` and `markdownDiagnostics`, each of them optional. Never throws.
 */
export function readSettings(value: unknown): SettingsReading {
  const problems: Words[] = [];
  const report = (words: Words, data: WordData): void => {
    problems.push({ en: fill(words.en, data), ja: fill(words.ja, data) });
  };
  const settings = entriesOf(value, 'settings', report);
  for (const [key] of settings) {
    if (!KEYS.includes(key)) report(UNKNOWN_KEY, { key, known: KEYS.join(', ') });
  }
  const of = (key: string): unknown => settings.find(([name]) => name === key)?.[1];
  return {
    rules: readRules(of('rules'), report),
    policyTypes: readPolicyTypes(of('policyTypes'), report),
    language: readLanguage(of('language'), report),
    markdownDiagnostics: readFlag('markdownDiagnostics', of('markdownDiagnostics'), report),
    problems,
  };
}

/**
 * The type that settings give to a file; undefined where no glob matches. As in VS Code, a glob
 * without a slash is matched with the file's name alone.
 *
 * @param path relative to the folder of the settings, with slashes
 */
export const policyTypeOfPath = (settings: ProjectSettings, path: string): PolicyType | undefined =>
  settings.policyTypes.findLast(([glob]) => {
    const candidate = glob.includes('/') ? path : path.slice(path.lastIndexOf('/') + 1);
    return picomatch.isMatch(candidate, glob.replace(/^\.?\//, ''), { dot: true });
  })?.[1];

type Reporter = (words: Words, data: WordData) => void;

const KEYS: readonly string[] = [
  '$schema',
  'rules',
  'policyTypes',
  'language',
  'markdownDiagnostics',
];

const UNKNOWN_KEY: Words = {
  en: 'There is no setting "{key}" (known: {known}).',
  ja: '設定「{key}」はありません（使えるもの: {known}）。',
};
const NOT_AN_OBJECT: Words = {
  en: '"{name}" must be an object.',
  ja: '「{name}」はオブジェクトで書いてください。',
};
const UNKNOWN_RULE: Words = {
  en: '"rules" names "{id}", which is not a rule.',
  ja: '「rules」の「{id}」というルールはありません。',
};
const UNKNOWN_VALUE: Words = {
  en: '"{name}" cannot be {value} (possible: {known}).',
  ja: '「{name}」に {value} は指定できません（使えるもの: {known}）。',
};

function readRules(value: unknown, report: Reporter): ProjectSettings['rules'] {
  const words = ['off', ...SEVERITIES] as const;
  const rules = new Map<string, Severity | 'off'>();
  for (const [id, chosen] of entriesOf(value, 'rules', report)) {
    const severity = words.find((word) => word === chosen);
    if (!RULES.some((rule) => rule.id === id)) report(UNKNOWN_RULE, { id });
    else if (severity === undefined) report(UNKNOWN_VALUE, unknown(`rules.${id}`, chosen, words));
    else rules.set(id, severity);
  }
  return rules;
}

function readPolicyTypes(value: unknown, report: Reporter): ProjectSettings['policyTypes'] {
  return entriesOf(value, 'policyTypes', report).flatMap(([glob, type]) => {
    if (isPolicyType(type)) return [[glob, type] as const];
    report(UNKNOWN_VALUE, unknown(`policyTypes.${glob}`, type, POLICY_TYPES));
    return [];
  });
}

function readLanguage(value: unknown, report: Reporter): Locale | undefined {
  const locale = LOCALES.find((one) => one === value);
  if (locale === undefined && value !== undefined) {
    report(UNKNOWN_VALUE, unknown('language', value, LOCALES));
  }
  return locale;
}

function readFlag(name: string, value: unknown, report: Reporter): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (value !== undefined) report(UNKNOWN_VALUE, unknown(name, value, ['true', 'false']));
  return undefined;
}

const unknown = (name: string, value: unknown, known: readonly string[]): WordData => ({
  name,
  value: JSON.stringify(value) ?? 'undefined',
  known: known.join(', '),
});

function entriesOf(value: unknown, name: string, report: Reporter): (readonly [string, unknown])[] {
  if (value === undefined) return [];
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return Object.entries(value);
  }
  report(NOT_AN_OBJECT, { name });
  return [];
}
