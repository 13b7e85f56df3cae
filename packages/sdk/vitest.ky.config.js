import { defineProject } from 'vitest/config';

/** The transport's tests once more, with ky making the attempts. */
export default defineProject({
  test: { name: 'sdk with ky', include: ['src/transport/*.test.ts'], provide: { attempts: 'ky' }, testTimeout: 60_000 },
});
