import { defineProject } from 'vitest/config';

/** The SDK as it is packed: run by every runtime, bundled by every bundler, compiled by `tsc`. */
export default defineProject({
  test: {
    name: 'sdk consumers',
    include: ['consumers/**/*.test.ts'],
    globalSetup: ['consumers/packed.ts'],
    // Compilers, browsers and other runtimes have to start.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
