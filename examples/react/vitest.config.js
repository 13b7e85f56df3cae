import { defineProject } from 'vitest/config';

/** The example, built, in a real browser. */
export default defineProject({
  test: {
    name: 'react',
    include: ['*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 10_000 } },
  },
});
