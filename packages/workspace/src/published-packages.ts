import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceFolder } from './run.ts';

/** The folders in `packages/` of what is published, each before those that need it. */
export const publishedPackages = ['contract', 'text', 'sdk', 'elements', 'server'] as const;

/** One of the folders in {@link publishedPackages}. */
export type PublishedPackage = (typeof publishedPackages)[number];

/** What is read of a `package.json`. */
export interface PackageManifest {
  name: string;
  version: string;
  description?: string;
  license?: string;
  keywords?: string[];
  type?: string;
  engines?: { node?: string };
  repository?: unknown;
  exports?: Record<string, unknown>;
  publishConfig?: { access?: string; provenance?: boolean };
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
}

/** The `package.json` of a published package as the work tree has it. */
export function manifestOf(name: PublishedPackage): PackageManifest {
  return JSON.parse(readFileSync(join(workspaceFolder, 'packages', name, 'package.json'), 'utf8')) as PackageManifest;
}
