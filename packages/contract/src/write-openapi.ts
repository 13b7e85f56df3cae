// Writes openapi.json beside the package manifest: `node src/write-openapi.ts`. The file is committed and reviewed as a diff.
import { readFileSync, writeFileSync } from 'node:fs';
import { openApiDocument } from './openapi.ts';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};
writeFileSync(new URL('../openapi.json', import.meta.url), `${JSON.stringify(openApiDocument(version), null, 2)}\n`);
