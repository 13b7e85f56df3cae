import { defineProject } from 'vitest/config';

/** The examples as people run them: each a program of its own, against a real API on a real database. */
export default defineProject({
  test: { name: 'examples', include: ['*.test.ts'], testTimeout: 180_000, hookTimeout: 180_000 },
});
