import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Compiling the whole lexicon takes seconds on a busy machine; no test here measures time.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    globalSetup: ['test/support/compile-lexicon.ts'],
    include: ['test/**/*.test.ts'],
    coverage: { provider: 'v8', include: ['src/**/*.ts'], exclude: ['src/server.ts'] },
  },
});
