import { defineProject } from 'vitest/config';

export default defineProject({
  test: { name: 'contract', include: ['src/**/*.test.ts', 'documented-types/*.test.mjs'], testTimeout: 60_000 },
});
