// Writes outline-data.ts, the borders of Ukraine's regions for the default map: `pnpm run outlines`.
import { writeFileSync } from 'node:fs';
import { outlineFile } from './outline-file.ts';

writeFileSync(new URL('../outline-data.ts', import.meta.url), await outlineFile());
