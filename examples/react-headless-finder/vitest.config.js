import { defineProject } from 'vitest/config';

/** The example in a real browser, on a real API. */
export default defineProject({
  test: {
    name: 'react-headless-finder',
    include: ['*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 10_000 } },
  },
});
