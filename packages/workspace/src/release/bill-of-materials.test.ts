import { describe, expect, it } from 'vitest';
import { billFaults, type BillOfMaterials, repeatable } from './bill-of-materials.ts';

const licenses = [{ license: { id: 'MIT' } }];
const ky = { 'bom-ref': 'pkg:npm/ky@2.1.0', name: 'ky', version: '2.1.0', licenses };
const hashes = {
  'bom-ref': 'pkg:npm/%40noble/hashes@2.0.1',
  group: '@noble',
  name: 'hashes',
  version: '2.0.1',
  licenses,
};
const bill: BillOfMaterials = {
  serialNumber: 'urn:uuid:dd666082-228a-4f6e-8c81-c8a9312695d8',
  metadata: { timestamp: '2026-11-22T06:12:03.231Z', component: { name: 'sdk', version: '1.2.0' } },
  components: [ky, hashes],
  dependencies: [
    { ref: 'sdk', dependsOn: ['ky', 'hashes'] },
    { ref: 'ky', dependsOn: [] },
  ],
};
const manifest = {
  name: '@resilience-kit/sdk',
  version: '1.2.0',
  dependencies: { ky: '2.1.0' },
  optionalDependencies: { '@noble/hashes': '2.0.1' },
};

describe('a bill of materials', () => {
  it('is the same for the same content, whenever and in whatever order it was made', () => {
    const later: BillOfMaterials = {
      serialNumber: 'urn:uuid:40a57d83-dd79-4bee-8db0-5f9f6b2704b5',
      metadata: { ...bill.metadata, timestamp: '2027-01-01T00:00:00.000Z' },
      components: [hashes, ky],
      dependencies: [
        { ref: 'ky', dependsOn: [] },
        { ref: 'sdk', dependsOn: ['hashes', 'ky'] },
      ],
    };
    const moment = '2026-11-21T10:00:00.000Z';
    expect(JSON.stringify(repeatable(later, moment))).toBe(JSON.stringify(repeatable(bill, moment)));
    expect(repeatable(bill, moment).metadata.timestamp).toBe(moment);
  });

  it('has a serial number of its own for other content', () => {
    const moment = '2026-11-21T10:00:00.000Z';
    const { serialNumber } = repeatable(bill, moment);
    expect(serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(repeatable({ ...bill, components: [ky] }, moment).serialNumber).not.toBe(serialNumber);
  });

  it('is about the package and lists all that it needs, with licences', () => {
    expect(billFaults(bill, manifest)).toEqual([]);
    expect(billFaults({ ...bill, components: [{ ...ky, licenses: [] }] }, { ...manifest, version: '1.3.0' })).toEqual([
      'is about version 1.2.0 of @resilience-kit/sdk, not 1.3.0',
      'does not list @noble/hashes',
      'has no licence of ky',
    ]);
  });
});
