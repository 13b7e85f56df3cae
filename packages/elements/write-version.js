// Writes the version of package.json where the elements can tell it: `pnpm run generate`.
import { readFileSync, writeFileSync } from 'node:fs';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
writeFileSync(
  new URL('src/define/version.ts', import.meta.url),
  `/** The version of this package, to tell when two of them meet on one page. Written by \`pnpm run generate\`. */\nexport const version = '${version}';\n`,
);
