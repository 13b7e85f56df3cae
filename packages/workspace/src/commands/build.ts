import { buildAll } from '../build.ts';

process.exitCode = (await buildAll()) ? 0 : 1;
