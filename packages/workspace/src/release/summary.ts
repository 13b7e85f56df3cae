import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PackageManifest } from '../published-packages.ts';
import type { PackageContent } from './package-content.ts';

/** What a release is made of: `release.json`. */
export interface ReleaseSummary {
  readonly version: string;
  /** The short hash of the commit that it was made from. */
  readonly commit: string;
  /** Files that were not committed. */
  readonly uncommitted: readonly string[];
  readonly packages: readonly PackageSummary[];
  /** How many different packages the bills of materials list. */
  readonly components: number;
  /** How many packages come along under each licence. */
  readonly licences: Readonly<Record<string, number>>;
}

/** One tarball. */
export interface PackageSummary {
  readonly name: string;
  readonly bytes: number;
  readonly files: number;
  /** Whether it says where its sources are. */
  readonly repository: boolean;
}

/** What the summary tells of a tarball. */
export function packageSummary(tarball: string, { manifest, files }: PackageContent): PackageSummary {
  return {
    name: manifest.name,
    bytes: statSync(tarball).size,
    files: files.length,
    repository: hasRepository(manifest),
  };
}

/** Writes `release.json`. */
export function writeSummary(folder: string, summary: ReleaseSummary): void {
  writeFileSync(join(folder, 'release.json'), `${JSON.stringify(summary, null, 2)}\n`);
}

/** Reads `release.json`. */
export function readSummary(folder: string): ReleaseSummary {
  return JSON.parse(readFileSync(join(folder, 'release.json'), 'utf8')) as ReleaseSummary;
}

/** A release in a few lines, with what still stands in the way of publishing it. */
export function summaryLines({
  version,
  commit,
  uncommitted,
  packages,
  components,
  licences,
}: ReleaseSummary): string[] {
  const widest = Math.max(...packages.map(({ name }) => name.length));
  const homeless = packages.filter(({ repository }) => !repository);
  return [
    '',
    `Resilience Kit ${version}, of ${commit}${notCommitted(uncommitted.length)}`,
    ...packages.map(
      ({ name, bytes, files }) => `  ${name.padEnd(widest)}  ${kilobytes(bytes).padStart(8)}  ${files} files`,
    ),
    `  ${components} packages in the bills of materials; licences: ${Object.entries(licences)
      .map(([licence, count]) => `${licence} ${count}`)
      .join(', ')}`,
    'In dist/release, with SHA256SUMS. Nothing was published.',
    ...(uncommitted.length > 0 ? ['Before it is published: commit what is not.'] : []),
    ...(homeless.length > 0
      ? [
          `Before it is published: ${homeless.length} ${homeless.length === 1 ? 'package needs' : 'packages need'} \`repository\` in package.json, the public address of the sources. ` +
            'A registry takes no proof of provenance without it.',
        ]
      : []),
  ];
}

function notCommitted(count: number): string {
  if (count === 0) return '';
  return count === 1 ? ' and 1 file that is not committed' : ` and ${count} files that are not committed`;
}

function hasRepository({ repository }: PackageManifest): boolean {
  return repository !== undefined;
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} kB`;
}
