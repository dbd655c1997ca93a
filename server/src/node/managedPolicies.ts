import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from './dataFolder';

interface ManagedPolicies {
  readonly policies: Readonly<Record<string, object>>;
}

/**
 * The texts of the AWS managed policies that this package carries, by name in alphabetical order
 * (scripts/catalog/managedPolicies.ts).
 *
 * @throws Error (with the path) where the file is missing
 */
export function readManagedPolicies(): ReadonlyMap<string, string> {
  const text = readFileSync(join(dataFolder(), 'managedPolicies.json'), 'utf8');
  const { policies } = JSON.parse(text) as ManagedPolicies;
  return new Map(
    Object.entries(policies).map(([name, document]) => [name, JSON.stringify(document, null, 2)]),
  );
}
