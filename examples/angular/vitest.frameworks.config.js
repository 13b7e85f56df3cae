import { defineProject } from 'vitest/config';

/** The example, built, in a real browser. It takes long to build: `npm run test:frameworks`. */
export default defineProject({
  test: {
    name: 'angular',
    include: ['*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 10_000 } },
  },
});
