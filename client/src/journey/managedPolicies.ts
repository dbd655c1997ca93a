import { Uri, workspace } from 'vscode';
import type { Disposable, ExtensionContext } from 'vscode';

/** Texts of AWS managed policies that this extension carries, by name. */
export type ManagedPolicies = ReadonlyMap<string, string>;

const SCHEME = 'iam-sidekick-managed';

/** Reads them anew each time: seldom, and they are not worth their room in memory. */
export async function readManagedPolicies({
  extensionUri,
}: ExtensionContext): Promise<ManagedPolicies> {
  const file = Uri.joinPath(extensionUri, 'data', 'managedPolicies.json');
  const text = new TextDecoder().decode(await workspace.fs.readFile(file));
  const { policies } = JSON.parse(text) as { policies: Readonly<Record<string, object>> };
  return new Map(
    Object.entries(policies).map(([name, policy]) => [name, JSON.stringify(policy, null, 2)]),
  );
}

/** The document in which a managed policy can be read. */
export const managedPolicyUri = (name: string): Uri =>
  Uri.from({ scheme: SCHEME, path: `/${name}.json` });

/** Lets managed policies be read, and not written. */
export const registerManagedPolicies = (context: ExtensionContext): Disposable =>
  workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: async ({ path }) =>
      (await readManagedPolicies(context)).get(path.slice(1).replace(/\.json$/, '')),
  });
