import { defineConfig } from 'vitest/config';

/** Everything that runs in Node. The stories run in a browser and have a configuration of their own (stories/vitest.config.ts). */
export default defineConfig({
  test: {
    projects: ['packages/*/vitest*.config.js', 'examples/*/vitest.config.js'],
  },
});
