// Writes openapi.json beside the package manifest: `node src/write-openapi.ts`. The file is committed and reviewed as a diff.
import { readFileSync, writeFileSync } from 'node:fs';
import { describeMembers, type Schemas } from './openapi-descriptions/described-members.ts';
import { exportedTypes } from './openapi-descriptions/type-comments.ts';
import { openApiDocument } from './openapi.ts';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};
const document = openApiDocument(version);
describeMembers((document.components?.schemas ?? {}) as Schemas, exportedTypes());
writeFileSync(new URL('../openapi.json', import.meta.url), `${JSON.stringify(document, null, 2)}\n`);
