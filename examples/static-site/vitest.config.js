import { defineProject } from 'vitest/config';

/** The site as it is built, with a real API, and opened in a real browser. */
export default defineProject({
  test: {
    name: 'static-site',
    include: ['*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 10_000 } },
  },
});
