import { join } from 'node:path';
import { workspaceFolder } from '../run.ts';

/**
 * Where a release is put together. Git ignores it.
 *
 * - `packages/`: what is published to npm
 * - `cdn/`, `resilience-kit-<version>.zip`: what is put on a web server
 * - `sbom/`: a bill of materials for each package
 * - `licences.md`, `release.json`, `SHA256SUMS`
 */
export const releaseFolder = join(workspaceFolder, 'dist', 'release');
