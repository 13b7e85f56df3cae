import { execFileSync } from 'node:child_process';
import type { PackageManifest } from '../published-packages.ts';

/** What is in a tarball. */
export interface PackageContent {
  readonly manifest: PackageManifest;
  /** Paths within the package. */
  readonly files: readonly string[];
}

const always = ['package.json', 'README.md', 'LICENSE'];
const described = ['description', 'license', 'keywords', 'type', 'engines'] as const;
/** What no user of a package has a use for, or should see. */
const never =
  /\.(test|bench)\.|(^|\/)(\.env|\.npmrc|\.tsbuildinfo|test-support|node_modules)(\/|$)|\.(pem|key)$|\.d\.ts\.map$/;

/** Opens a tarball, as npm would. */
export function readTarball(tarball: string): PackageContent {
  const tar = (...tarArguments: string[]) =>
    execFileSync('tar', tarArguments, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return {
    manifest: JSON.parse(tar('-xzOf', tarball, 'package/package.json')) as PackageManifest,
    files: tar('-tzf', tarball)
      .split('\n')
      .filter((path) => path !== '' && !path.endsWith('/'))
      .map((path) => path.replace(/^package\//, '')),
  };
}

/**
 * What must not go out like this, a sentence each: publint and attw look at the entries, this at everything else.
 *
 * @param version that of the release, which all packages share
 */
export function contentFaults({ manifest, files }: PackageContent, version: string): string[] {
  const { publishConfig = {} } = manifest;
  const dependencies = Object.entries({
    ...manifest.dependencies,
    ...manifest.optionalDependencies,
    ...manifest.peerDependencies,
  });
  return [
    ...always.filter((file) => !files.includes(file)).map((file) => `has no ${file}`),
    ...files.filter((file) => never.test(file)).map((file) => `has ${file}, which is of no use to anybody else`),
    ...described.filter((field) => manifest[field] === undefined).map((field) => `does not say its ${field}`),
    ...(manifest.version === version ? [] : [`is ${manifest.version} in the release ${version}`]),
    ...(publishConfig.access === 'public' ? [] : ['is not published for everybody (publishConfig.access)']),
    ...(publishConfig.provenance === true
      ? []
      : ['is published without a proof of where it was built (publishConfig.provenance)']),
    ...dependencies.flatMap(([name, range]) => dependencyFault(name, range, version)),
  ];
}

function dependencyFault(name: string, range: string, version: string): string[] {
  if (/^(workspace|catalog|file|link):/.test(range)) return [`needs ${name} ${range}, which only this workspace knows`];
  if (!name.startsWith('@resilience-kit/') || range === version) return [];
  return [`needs ${name} ${range}, not that of its own release`];
}
