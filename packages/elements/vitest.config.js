import { defineProject } from 'vitest/config';

export default defineProject({
  test: {
    name: 'elements',
    include: ['src/**/*.test.ts', 'cdn/*.test.js', 'editors/*.test.js'],
    exclude: ['src/**/*.browser.test.ts'],
    testTimeout: 60_000,
  },
});
