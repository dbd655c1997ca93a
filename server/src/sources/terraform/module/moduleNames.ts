/** The name of a file without its end, which is undefined for files that are in no module. */
const stemOf = (name: string): string | undefined => /^(.+)\.(?:tf|tofu)$/i.exec(name)?.[1];

/** Whether a file is one of a module, by its name. */
export const isInModule = (name: string): boolean => stemOf(name) !== undefined;

/**
 * The files that a file is put together with. Of `main.tf` and `main.tofu` OpenTofu reads the second
 * one, and Terraform the first: neither is beside the other, and a third file has one of them beside.
 */
export function besideIn(own: string, names: readonly string[]): readonly string[] {
  const stem = stemOf(own);
  if (stem === undefined) return [];
  const all = new Set(names);
  return names.filter((name) => {
    const other = stemOf(name);
    if (other === undefined || other === stem) return false;
    return !name.endsWith('.tf') || !all.has(`${other}.tofu`);
  });
}
