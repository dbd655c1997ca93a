import { defineConfig } from 'vitest/config';

/** Tests of what `npm run build` makes, as processes: the command line and the language server. */
export default defineConfig({
  test: {
    include: ['test/cli/**/*.test.ts', 'test/lsp/**/*.test.ts'],
    environment: 'node',
    globalSetup: ['test/buildBundles.ts'],
    testTimeout: 30_000,
  },
});
