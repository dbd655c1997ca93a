import type { Extension } from 'vscode';

/** A rule as the schema of the setting `iamSidekick.rules` names it (generated from the rules). */
export interface RuleSetting {
  readonly id: string;
  readonly title: string;
}

/** The rules that this version of the extension has, read from its manifest. */
export function ruleSettings(extension: Extension<unknown>): readonly RuleSetting[] {
  const manifest = extension.packageJSON as Manifest;
  const schema = manifest.contributes.configuration.properties['iamSidekick.rules'];
  return Object.entries(schema.properties).map(([id, { markdownDescription }]) => ({
    id,
    // VS Code hands the manifest over in the display language.
    title: markdownDescription.replace(/(\. Default|。既定値): .*$/, ''),
  }));
}

interface Manifest {
  readonly contributes: {
    readonly configuration: {
      readonly properties: {
        readonly 'iamSidekick.rules': {
          readonly properties: Readonly<Record<string, { readonly markdownDescription: string }>>;
        };
      };
    };
  };
}
