import { defineProject } from 'vitest/config';

/** The suite in Node, and in Deno and Bun, which run it as Node does. */
export default defineProject({
  test: {
    name: 'sdk',
    include: ['src/**/*.test.ts'],
    setupFiles: ['src/runtimes/set-up.test.support.ts'],
    provide: { attempts: 'fetch' },
    // Against tests that hang; on a busy machine a second can become ten.
    testTimeout: 60_000,
  },
});
