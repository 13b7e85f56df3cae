import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publishedPackages, type PackageManifest, type PublishedPackage } from '../published-packages.ts';
import { mustRun } from '../run.ts';

/** What is read of a CycloneDX document. */
export interface BillOfMaterials {
  serialNumber?: string;
  metadata: { timestamp?: string; component?: { name: string; version: string } };
  components: Component[];
  dependencies?: { ref: string; dependsOn?: string[] }[];
}

interface Component {
  'bom-ref': string;
  group?: string;
  name: string;
  version: string;
  licenses?: unknown[];
}

/** The CycloneDX specification that the documents follow: the newest that scanners in wide use read. */
const SPECIFICATION = '1.6';

/**
 * Writes what each package brings along when it is installed, itself included: a CycloneDX document each, `<package>.cdx.json`.
 *
 * @param moment of the release, RFC 3339
 */
export async function writeBillsOfMaterials(
  folder: string,
  moment: string,
): Promise<Map<PublishedPackage, BillOfMaterials>> {
  const filters = publishedPackages.flatMap((name) => ['--filter', `@resilience-kit/${name}`]);
  const format = ['--sbom-format', 'cyclonedx', '--sbom-spec-version', SPECIFICATION];
  await mustRun('pnpm', ['sbom', '--prod', ...format, ...filters, '--split', '--out', join(folder, '%s.cdx.json')]);
  return new Map(
    publishedPackages.map((name) => {
      const file = join(folder, `resilience-kit-${name}.cdx.json`);
      const bill = repeatable(JSON.parse(readFileSync(file, 'utf8')) as BillOfMaterials, moment);
      writeFileSync(file, `${JSON.stringify(bill, null, 2)}\n`);
      return [name, bill];
    }),
  );
}

/** The same for the same content: with the moment of the release, in order, and with a serial number that follows from the rest. */
export function repeatable(bill: BillOfMaterials, moment: string): BillOfMaterials {
  const content: BillOfMaterials = {
    ...bill,
    serialNumber: '',
    metadata: { ...bill.metadata, timestamp: moment },
    components: bill.components.toSorted((one, other) => inOrder(one['bom-ref'], other['bom-ref'])),
    ...(bill.dependencies && {
      dependencies: bill.dependencies
        .map(({ dependsOn = [], ...rest }) => ({ ...rest, dependsOn: dependsOn.toSorted(inOrder) }))
        .toSorted((one, other) => inOrder(one.ref, other.ref)),
    }),
  };
  const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  // Version 8 of RFC 9562: the bits are ours.
  const uuid = `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(12, 15)}-a${hash.slice(15, 18)}-${hash.slice(18, 30)}`;
  return { ...content, serialNumber: `urn:uuid:${uuid}` };
}

/** What a document lacks, a sentence each. */
export function billFaults(bill: BillOfMaterials, { name, version, ...manifest }: PackageManifest): string[] {
  const subject = bill.metadata.component;
  const listed = new Set(bill.components.map(fullName));
  const needed = Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies });
  return [
    ...(subject?.version === version ? [] : [`is about version ${subject?.version ?? '?'} of ${name}, not ${version}`]),
    ...needed.filter((dependency) => !listed.has(dependency)).map((dependency) => `does not list ${dependency}`),
    ...bill.components
      .filter(({ licenses = [] }) => licenses.length === 0)
      .map((component) => `has no licence of ${fullName(component)}`),
  ];
}

function fullName({ group, name }: Component): string {
  return group ? `${group}/${name}` : name;
}

function inOrder(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
