import { defineProject } from 'vitest/config';

/** The release in dist/release, installed and used: `npm run test:release`. Not a project of the suite: a release has to be made first. */
export default defineProject({
  test: {
    name: 'consumer',
    include: ['src/release/consumer/*.consumer.ts'],
    testTimeout: 120_000,
    // Packages are installed.
    hookTimeout: 600_000,
    expect: { poll: { timeout: 30_000 } },
  },
});
