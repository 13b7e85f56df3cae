import { defineProject } from 'vitest/config';

export default defineProject({
  test: {
    name: 'server',
    include: ['src/**/*.test.ts'],
    globalSetup: ['src/test-support/prepare-databases.ts'],
    // The tests change nothing outside their own databases, so the files can share their modules.
    isolate: false,
    // An embedded database takes a second to start, and several when the machine is busy.
    hookTimeout: 120_000,
    testTimeout: 60_000,
  },
});
