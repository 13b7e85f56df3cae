// Builds the folder that a webmaster’s script tag points to: the loader under its fixed name, everything else hashed; and, in it, an
// archive of it for those who host it. `node build-cdn.js [FOLDER]`; without one it goes to dist/cdn. What was in the folder goes.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildElements } from './cdn/build-elements.js';
import { buildLoader } from './cdn/build-loader.js';
import { licencesOf } from './cdn/licences.js';
import { writeReleaseFiles } from './cdn/release-files.js';
import { writeSelfHostZip } from './cdn/self-host-zip.js';
import { describeElements } from './describe-elements.js';

const root = import.meta.dirname;
const folder = resolve(process.argv[2] ?? join(root, 'dist', 'cdn'));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

await describeElements();
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const { elements, firstResults, markup } = await buildElements({ root, folder });
await buildLoader({ root, folder, built: [...elements, firstResults, markup] });
writeReleaseFiles({ root, folder, version, elements, markup });
writeSelfHostZip({
  root,
  folder,
  version,
  licences: licencesOf(elements.flatMap(({ modules }) => modules)),
  archive: join(folder, `resilience-kit-${version}.zip`),
});
