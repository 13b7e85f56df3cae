// Writes tokens.css and tokens.json from the values that the elements use: `pnpm run tokens`.
import { writeFileSync } from 'node:fs';
import { tokensCss, tokensJson } from './token-files.ts';

writeFileSync(new URL('tokens.css', import.meta.url), tokensCss());
writeFileSync(new URL('tokens.json', import.meta.url), tokensJson());
