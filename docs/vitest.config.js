import { defineProject } from 'vitest/config';

/** What the guides promise, and the site that is built from them. */
export default defineProject({
  test: {
    name: 'docs',
    include: ['checks/*.test.ts', 'reference/*.test.ts', '.vitepress/*.test.ts'],
    globalSetup: 'checks/build-site.ts',
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 30_000 } },
  },
});
