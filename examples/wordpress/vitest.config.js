import { defineProject } from 'vitest/config';

/** What can be told of the plugin without a WordPress. In one: `npm run test:wordpress`. */
export default defineProject({ test: { name: 'wordpress', include: ['*.test.ts'], testTimeout: 60_000 } });
