import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import type { Extension } from 'vscode';
import { LANGUAGES, OWN_LANGUAGES } from '../../../client/src/languages';
import { ruleSettings } from '../../../client/src/manifest';
import { POLICY_TYPES } from '../../../server/src/iam/policyType';
import { policyTypeOfLanguage } from '../../../server/src/sources/policyLanguage';

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8')) as unknown;
const manifestText = readFileSync('package.json', 'utf8');
const manifest = JSON.parse(manifestText) as {
  activationEvents: string[];
  contributes: {
    languages: { id: string; extensions: string[] }[];
    jsonLanguageParticipants: { languageId: string }[];
    snippets: { language: string }[];
    commands: { command: string }[];
    menus: Record<string, { command: string; when: string }[]>;
    configurationDefaults: Record<string, unknown>;
    configuration: { properties: Record<string, { additionalProperties?: { enum?: string[] } }> };
  };
};
const { contributes } = manifest;
const clientSources = globSync('client/src/**/*.ts').map((file) => readFileSync(file, 'utf8'));

/** Languages of others that VS Code knows only with an extension, and we must know without. */
const UNKNOWN_TO_VSCODE = ['terraform', 'opentofu'];

/** Languages that are none of our business, those among them that are YAML too. */
const OF_OTHERS = [
  ...['dockercompose', 'github-actions-workflow', 'helm', 'azure-pipelines'],
  ...['plaintext', 'javascript'],
];

describe('the manifest', () => {
  it('declares our languages wherever each must be named', () => {
    expect(contributes.languages.map(({ id }) => id)).toEqual([
      ...UNKNOWN_TO_VSCODE,
      ...OWN_LANGUAGES,
    ]);
    expect(contributes.jsonLanguageParticipants.map(({ languageId }) => languageId)).toEqual(
      OWN_LANGUAGES,
    );
    expect(contributes.snippets.map(({ language }) => language)).toEqual(OWN_LANGUAGES);
    expect(Object.keys(contributes.configurationDefaults)).toEqual([
      OWN_LANGUAGES.map((id) => `[${id}]`).join(''),
    ]);
  });

  it('leaves the languages of others alone', () => {
    expect(OF_OTHERS.filter((id) => LANGUAGES.includes(id))).toEqual([]);
  });

  it('wakes for the languages that it shares with others', () => {
    for (const language of LANGUAGES.filter((one) => !OWN_LANGUAGES.includes(one))) {
      expect(manifest.activationEvents).toContain(`onLanguage:${language}`);
    }
  });

  it('gives each type of policy a language, and its files to no other', () => {
    expect(OWN_LANGUAGES.flatMap((id) => policyTypeOfLanguage(id) ?? [])).toEqual(POLICY_TYPES);
    const endings = contributes.languages.flatMap(({ extensions }) => extensions);
    expect(new Set(endings).size).toBe(endings.length);
  });

  it('knows every policy type in the setting', () => {
    expect(
      contributes.configuration.properties['iamSidekick.policyTypes']?.additionalProperties?.enum,
    ).toEqual(POLICY_TYPES);
  });

  it('offers the commands about a policy in every language that may hold one', () => {
    for (const { command, when } of contributes.menus['commandPalette'] ?? []) {
      const shown = new RegExp(/^editorLangId =~ \/(.*)\/$/.exec(when)?.[1] ?? '$^');
      expect(
        LANGUAGES.filter((id) => !shown.test(id)),
        command,
      ).toEqual([]);
      expect(OF_OTHERS.filter((id) => shown.test(id))).toEqual([]);
    }
  });

  it('declares commands that are registered', () => {
    const registered = clientSources.join('\n');
    for (const { command } of contributes.commands) {
      expect(registered).toContain(`registerCommand('${command}'`);
    }
  });
});

describe.each(['package.nls.json', 'package.nls.ja.json'])('rules as %s describes them', (file) => {
  it('are listed by their titles, without their default severities', () => {
    const described = Object.entries(read(file) as Record<string, string>)
      .filter(([key]) => key.startsWith('rule.'))
      .map(([key, text]) => [key.slice('rule.'.length), { markdownDescription: text }]);
    const properties = { 'iamSidekick.rules': { properties: Object.fromEntries(described) } };
    const packageJSON = { contributes: { configuration: { properties } } };
    const rules = ruleSettings({ packageJSON } as Extension<unknown>);
    expect(rules).toHaveLength(described.length);
    for (const { title } of rules) expect(title).toMatch(/^((?!Default:|既定値).)+$/);
  });
});

describe('translations', () => {
  it.each(['package.nls.json', 'package.nls.ja.json'])('%s has what the manifest names', (file) => {
    const named = [...manifestText.matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key);
    expect(Object.keys(read(file) as object).toSorted()).toEqual([...new Set(named)].toSorted());
  });

  it('has every text of the client in Japanese, and none that is gone', () => {
    const used = clientSources.flatMap((source) =>
      [...source.matchAll(/l10n\.t\(\s*'([^']*)'/g)].map(([, text]) => text),
    );
    expect(Object.keys(read('l10n/bundle.l10n.ja.json') as object).toSorted()).toEqual(
      [...new Set(used)].toSorted(),
    );
  });
});
