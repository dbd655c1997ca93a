import type { CatalogIndex } from '../../server/src/catalog/store';

/** Says in Markdown what a new catalogue adds and takes away: the text of the pull request. */
export function describeChanges(before: CatalogIndex | undefined, after: CatalogIndex): string {
  const lines = [`Catalogue of ${after.date}, from ${after.source}.`];
  if (before === undefined) return lines.join('\n');
  const old = new Set(namesOf(before));
  const now = new Set(namesOf(after));
  lines.push(
    ...section(
      'Added',
      [...now].filter((name) => !old.has(name)),
    ),
  );
  lines.push(
    ...section(
      'Removed',
      [...old].filter((name) => !now.has(name)),
    ),
  );
  if (lines.length === 1) lines.push('', 'Only descriptions and details changed.');
  return lines.join('\n');
}

/** Everything that has a name: actions, condition keys, resource types. */
const namesOf = ({ services, conditionKeys, arns }: CatalogIndex): string[] => [
  ...Object.entries(services).flatMap(([prefix, [, actions]]) =>
    actions.split(' ').map((action) => `action ${prefix}:${action}`),
  ),
  ...Object.entries(conditionKeys).flatMap(([prefix, keys]) =>
    keys.split(' ').map((key) => `condition key ${prefix}:${key.replace(/=.$/, '')}`),
  ),
  ...Object.values(arns)
    .flat()
    .map((format) => `resource type ${format.split(' ').slice(0, 2).join(':')}`),
];

const section = (title: string, names: readonly string[]): string[] =>
  names.length === 0
    ? []
    : ['', `### ${title} (${String(names.length)})`, '', ...names.map((name) => `- ${name}`)];
