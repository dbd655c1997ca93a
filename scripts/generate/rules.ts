import { glob } from 'tinyglobby';
import { pathToFileURL } from 'node:url';
import { basename, dirname, resolve } from 'node:path';
import type { AnyRule } from '../../server/src/rules/runner';

export const RULES_FOLDER = 'server/src/rules';

/** A rule with the file it stands in. */
export interface RuleFile {
  readonly rule: AnyRule;
  /** Path from `server/src/rules`, without ending: `mfa/legacy-mfa-resource`. */
  readonly path: string;
}

/** Loads every rule file, sorted by group and id. Throws where a file breaks the contract. */
export async function loadRules(): Promise<readonly RuleFile[]> {
  const files = await glob('*/*.ts', { cwd: RULES_FOLDER });
  const loaded: RuleFile[] = [];
  for (const file of files.sort()) {
    const module = (await import(pathToFileURL(resolve(RULES_FOLDER, file)).href)) as {
      rule?: AnyRule;
    };
    // Files beside the rules that share code between them export no rule.
    if (module.rule !== undefined) loaded.push(checked(module.rule, file));
  }
  const ids = new Set(loaded.map(({ rule }) => rule.id));
  if (ids.size !== loaded.length) throw new Error('Two rules have the same id.');
  return loaded;
}

function checked(rule: AnyRule, file: string): RuleFile {
  if (basename(file, '.ts') !== rule.id || dirname(file) !== rule.group) {
    throw new Error(`${file}: the file must be named for the rule, ${rule.group}/${rule.id}.ts.`);
  }
  return { rule, path: file.replace(/\.ts$/, '') };
}
