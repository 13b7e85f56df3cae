import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import satisfies from 'spdx-satisfies';
import { publishedPackages } from '../published-packages.ts';
import { workspaceFolder } from '../run.ts';

/** A package that comes along when the kit is installed. */
export interface LicensedPackage {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression, or whatever the package says instead. */
  readonly licence: string;
  readonly homepage: string;
  /** The licence as the package hands it on. */
  readonly text: string;
}

/** What may come along with a work under Apache-2.0 without a condition for those who use the kit beside naming the authors. */
const allowed = [
  'MIT',
  'MIT-0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
];

/** What may come along for a reason. */
const allowedFor: Readonly<Record<string, { licences: readonly string[]; because: string }>> = {
  '@resvg/resvg-wasm': {
    licences: ['MPL-2.0'],
    because: 'used as it is: whoever changes its own files hands those changes on, nothing else is touched',
  },
  '@expo-google-fonts/onest': {
    licences: ['OFL-1.1'],
    because: 'letters, not sold by themselves; what is drawn with them is free of the licence',
  },
};

/** Data that is within the packages and comes from elsewhere. */
const data = [
  ['Place codes and Ukrainian names (KATOTTG, edition of 16 May 2025)', 'CC BY 4.0', 'server, sdk (`testing`)'],
  ['English names and coordinates of places (common operational dataset)', 'CC BY-IGO', 'server, sdk (`testing`)'],
  ['Outlines of the oblasts (Olesia Ladanai, MapSVG)', 'CC BY 4.0', 'elements, and the folder for a CDN'],
];

/** What `pnpm licenses` tells of a package in all its versions. */
interface Listed {
  name: string;
  versions: string[];
  paths: string[];
  homepage?: string;
}

/** Every package that is installed with those of the kit, in order; what only the work on the kit needs is not among them. */
export function installedPackages(): LicensedPackage[] {
  const filters = publishedPackages.flatMap((name) => ['--filter', `@resilience-kit/${name}`]);
  const output = execFileSync('pnpm', ['licenses', 'list', '--prod', '--json', ...filters], {
    cwd: workspaceFolder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  });
  const byLicence = JSON.parse(output) as Record<string, Listed[]>;
  return Object.entries(byLicence)
    .flatMap(([licence, packages]) =>
      packages.flatMap(({ name, versions, paths, homepage = '' }) =>
        versions.map((version, index) => ({ name, version, licence, homepage, text: textIn(paths[index] ?? '') })),
      ),
    )
    .toSorted((one, other) => (`${one.name}@${one.version}` < `${other.name}@${other.version}` ? -1 : 1));
}

/** Why packages must not come along, a sentence each: the licence is not known, or asks more of users than the kit's own does. */
export function licenceFaults(packages: readonly LicensedPackage[]): string[] {
  if (packages.length === 0) return ['no package was found: the dependencies are not installed'];
  return packages.flatMap(({ name, version, licence }) => {
    const exception = allowedFor[name]?.licences ?? [];
    try {
      if (satisfies(licence, [...allowed, ...exception])) return [];
    } catch {
      return [`${name} ${version}: “${licence}” is no SPDX licence, so nobody knows what it asks`];
    }
    return [`${name} ${version}: ${licence} is not among the licences that may come along`];
  });
}

/**
 * Writes `licences.md`.
 *
 * @returns how many packages come along under each licence, most first
 */
export function writeLicencesReport(
  folder: string,
  packages: readonly LicensedPackage[],
  version: string,
): Record<string, number> {
  writeFileSync(join(folder, 'licences.md'), licencesReport(packages, version));
  return Object.fromEntries(countByLicence(packages));
}

/** A report for whoever has to know: which licences, which packages, and the text of each. */
export function licencesReport(packages: readonly LicensedPackage[], version: string): string {
  const exceptions = packages.filter(({ name }) => name in allowedFor);
  return [
    `# Licences of what comes with Resilience Kit ${version}`,
    'The kit itself: Apache-2.0. What is installed with its packages, without what only the work on the kit needs:',
    table(
      ['licence', 'packages'],
      countByLicence(packages).map(([licence, count]) => [licence, String(count)]),
    ),
    'For a reason:',
    exceptions.map(({ name, licence }) => `- ${name} (${licence}): ${allowedFor[name]?.because ?? ''}.`).join('\n'),
    'Data:',
    table(['what', 'licence', 'in'], data),
    '## Packages',
    table(
      ['package', 'version', 'licence', 'from'],
      packages.map(({ name, version: its, licence, homepage }) => [name, its, licence, homepage]),
    ),
    '## Texts',
    ...packages.map(({ name, version: its, licence, text }) =>
      [
        `### ${name} ${its} (${licence})`,
        text === '' ? 'The package has no text of its licence.' : `\`\`\`\`text\n${text}\n\`\`\`\``,
      ].join('\n\n'),
    ),
  ]
    .join('\n\n')
    .concat('\n');
}

function countByLicence(packages: readonly LicensedPackage[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { licence } of packages) counts.set(licence, (counts.get(licence) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one);
}

function textIn(folder: string): string {
  return readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice|ofl)(?!.*\.(js|ts)$)/i.test(file))
    .toSorted()
    .map((file) => readFileSync(join(folder, file), 'utf8').trim())
    .join('\n\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
