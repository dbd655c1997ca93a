import table from '../../../data/dependentActions.json';

/** Made at first use: most policies are read without a question about dependent actions. */
let byLowerCase: ReadonlyMap<string, string> | undefined;

/**
 * The actions that AWS's reference names as dependent on an action: who calls it may need them, too.
 * AWS lists those of every way to call it, so that a given call may do with fewer (`kms:Decrypt` is
 * needed for encrypted resources only).
 *
 * Source: Service Authorization Reference, column "Dependent actions", as of December 2025; AWS has
 * published none since (scripts/catalog/dependentActions.ts).
 *
 * @param action `service:Action`, in any letter case
 * @returns in AWS's spelling, sorted; empty where none are known
 */
export function dependentActionsOf(action: string): readonly string[] {
  byLowerCase ??= new Map(
    Object.entries(table).map(([name, dependents]) => [name.toLowerCase(), dependents]),
  );
  return byLowerCase.get(action.toLowerCase())?.split(' ') ?? [];
}
