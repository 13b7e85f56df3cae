import { defineProject } from 'vitest/config';

/** The elements on difficult pages: a real API, real browsers, and the files that a webmaster's snippet points to. */
export default defineProject({
  test: {
    name: 'host-pages',
    include: ['*.test.ts'],
    globalSetup: ['./start-api.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 15_000, interval: 25 } },
  },
});
