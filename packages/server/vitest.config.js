import { defineProject } from 'vitest/config';

export default defineProject({
  test: {
    name: 'server',
    include: ['src/**/*.test.ts'],
    // Commands speak the language of the terminal; tests read English whoever runs them.
    env: { LC_ALL: 'C' },
    globalSetup: ['src/test-support/prepare-databases.ts'],
    // The tests change nothing outside their own databases, so the files can share their modules.
    isolate: false,
    // An embedded database takes a second to start, and several when the machine is busy.
    hookTimeout: 180_000,
    testTimeout: 180_000,
  },
});
