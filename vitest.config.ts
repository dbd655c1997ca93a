import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/unit/**/*.test.ts'],
    environment: 'node',
    setupFiles: ['test/unit/catalog.setup.ts'],
    testTimeout: 60_000,
    isolate: false,
  },
});
