import { defineProject } from 'vitest/config';

/** The portal from end to end: a real API, a real database, a real browser. */
export default defineProject({
  test: {
    name: 'portal',
    include: ['*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 30_000 } },
  },
});
