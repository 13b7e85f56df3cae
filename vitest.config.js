import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Everything that runs in Node. The stories run in a browser and have a configuration of their own (stories/vitest.config.ts). */
export default defineConfig({
  test: {
    projects: ['packages/*/vitest*.config.js', 'examples/*/vitest.config.js', 'docs/vitest.config.js'],
    // One worker waits for a database, a server or a browser half of its time: with two cores the other may work meanwhile.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
});
