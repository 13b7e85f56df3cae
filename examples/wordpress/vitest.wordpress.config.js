import { defineConfig } from 'vitest/config';

/** The plugin in a real WordPress, with a real API and a real browser: `npm run test:wordpress`. */
export default defineConfig({
  test: {
    name: 'real wordpress',
    include: ['real-wordpress/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 300_000,
    // One WordPress, whose settings the files change one after another.
    fileParallelism: false,
    expect: { poll: { timeout: 20_000 } },
  },
});
