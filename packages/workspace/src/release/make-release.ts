// Puts a release together where it runs, which is a copy: it writes versions and changelogs into the packages.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkBuiltFiles } from '../built-files.ts';
import { checkTarball, packPackage } from '../packages.ts';
import { manifestOf, publishedPackages, type PublishedPackage } from '../published-packages.ts';
import { run, workspaceFolder } from '../run.ts';
import { billFaults, writeBillsOfMaterials } from './bill-of-materials.ts';
import { cdnFaults, copyCdnFiles } from './cdn-files.ts';
import { writeChecksums } from './checksums.ts';
import { lastCommit } from './clean-copy.ts';
import { installedPackages, licenceFaults, writeLicencesReport } from './licences.ts';
import { contentFaults, readTarball } from './package-content.ts';
import { releaseFolder } from './release-folder.ts';
import { giveVersions } from './versions.ts';
import { packageSummary, writeSummary, type PackageSummary } from './summary.ts';

const commit = lastCommit(workspaceFolder);
const uncommitted = process.argv.slice(2).map((argument) => argument.replace('--uncommitted=', ''));
const tarballs = new Map<PublishedPackage, string>();
const packages: PackageSummary[] = [];
let components = 0;
let licences: Readonly<Record<string, number>> = {};

const steps: { name: string; faults: () => Promise<string[]> }[] = [
  { name: 'versions and changelogs', faults: giveVersions },
  { name: 'build', faults: build },
  { name: 'built files parse', faults: async () => ((await checkBuiltFiles()) ? [] : ['see above']) },
  { name: 'packages', faults: pack },
  { name: 'what is in the packages', faults: () => Promise.resolve(checkContent()) },
  { name: 'publint and attw', faults: checkEntries },
  { name: 'folder and archive for a CDN', faults: () => Promise.resolve(putCdnFiles()) },
  { name: 'bills of materials', faults: listMaterials },
  { name: 'licences', faults: () => Promise.resolve(reportLicences()) },
];

mkdirSync(join(releaseFolder, 'packages'), { recursive: true });
mkdirSync(join(releaseFolder, 'sbom'));
for (const { name, faults } of steps) {
  const started = performance.now();
  const found = await faults();
  console.log(`${found.length === 0 ? '✓' : '✗'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  for (const fault of found) console.error(`  ${fault}`);
  // What follows would only fail for the same reason.
  if (found.length > 0) process.exit(1);
}
writeSummary(releaseFolder, {
  version: manifestOf('sdk').version,
  commit: commit.hash,
  uncommitted,
  packages,
  components,
  licences,
});
writeChecksums(releaseFolder);

/** Not all of the workspace: the stories and the examples are not published. */
async function build(): Promise<string[]> {
  const folders = publishedPackages.map((name) => `packages/${name}`);
  const built =
    (await run('tsc', ['-b', ...folders], { quiet: true })) &&
    (await run('pnpm', ['--filter', '@resilience-kit/elements', 'run', 'build:cdn'], { quiet: true }));
  return built ? [] : ['the sources could not be built'];
}

async function pack(): Promise<string[]> {
  for (const name of publishedPackages) {
    const tarball = await packPackage(name, join(releaseFolder, 'packages'));
    if (tarball === undefined) return ['see above'];
    tarballs.set(name, tarball);
  }
  return [];
}

function checkContent(): string[] {
  const { version } = manifestOf('sdk');
  return [...tarballs.values()].flatMap((tarball) => {
    const content = readTarball(tarball);
    packages.push(packageSummary(tarball, content));
    return contentFaults(content, version).map((fault) => `${content.manifest.name} ${fault}`);
  });
}

async function checkEntries(): Promise<string[]> {
  const faults: string[] = [];
  for (const [name, tarball] of tarballs) {
    if (!(await checkTarball(name, tarball))) faults.push(`@resilience-kit/${name}: see above`);
  }
  return faults;
}

function putCdnFiles(): string[] {
  copyCdnFiles(releaseFolder, manifestOf('sdk').version);
  return cdnFaults(join(releaseFolder, 'cdn'));
}

async function listMaterials(): Promise<string[]> {
  const bills = await writeBillsOfMaterials(join(releaseFolder, 'sbom'), commit.moment);
  const listed = [...bills.values()].flatMap((bill) => bill.components.map((component) => component['bom-ref']));
  components = new Set(listed).size;
  return [...bills].flatMap(([name, bill]) =>
    billFaults(bill, manifestOf(name)).map((fault) => `the bill of @resilience-kit/${name} ${fault}`),
  );
}

function reportLicences(): string[] {
  const installed = installedPackages();
  licences = writeLicencesReport(releaseFolder, installed, manifestOf('sdk').version);
  return licenceFaults(installed);
}
