import { defineConfig } from 'vitest/config';

/** The examples in frameworks that take long to build: `npm run test:frameworks`. */
export default defineConfig({
  test: { projects: ['examples/*/vitest.frameworks.config.js'], maxWorkers: 1 },
});
