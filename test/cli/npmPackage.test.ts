import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import manifest from '../../package.json';

/** The files that `npm publish` would take, without running the build again. */
async function packedFiles(): Promise<readonly string[]> {
  const { stdout } = await promisify(execFile)(
    'npm',
    ['pack', '--dry-run', '--json', '--ignore-scripts', '--loglevel=error'],
    {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      shell: process.platform === 'win32',
    },
  );
  const [packed] = JSON.parse(stdout) as { readonly files: readonly { readonly path: string }[] }[];
  return (packed?.files ?? []).map(({ path }) => path);
}

describe('the npm package', () => {
  let files: readonly string[] = [];
  beforeAll(async () => {
    files = await packedFiles();
  });

  test('has the programs that the manifest names, and the catalogue that they read', () => {
    expect(files).toEqual(
      expect.arrayContaining([
        ...Object.values(manifest.bin),
        'data/catalog.json',
        'data/catalog.bin',
        'data/managedPolicies.json',
        'dist/THIRD-PARTY-NOTICES.txt',
        'LICENSE',
      ]),
    );
  });

  test('has nothing of the sources, and nothing of the extension', () => {
    expect(
      files.filter((path) => /\.(ts|map|vsix|tgz)$|^dist\/client|^(test|docs)\//.test(path)),
    ).toEqual([]);
  });
});
