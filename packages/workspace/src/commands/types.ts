import { checkTypes } from '../check-types.ts';
import { generate } from '../prepare.ts';

await generate();
process.exitCode = (await checkTypes()) ? 0 : 1;
