import { defineProject } from 'vitest/config';

/** Examples that install the kit as it is published: `npm run test:frameworks`. */
export default defineProject({
  test: {
    name: 'installed',
    include: ['installed/*.test.ts'],
    testTimeout: 60_000,
    // Packages are installed and an application is built.
    hookTimeout: 600_000,
    expect: { poll: { timeout: 20_000 } },
  },
});
