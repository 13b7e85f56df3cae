// Keeps a copy of a whole directory, a service a line. The first night it reads everything, later what has changed.
//   node nightly-export.ts services.ndjson
import { createReadStream, existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { ResilienceClient, type Service } from '@resilience-kit/sdk';
import { directory, readNdjson } from '@resilience-kit/sdk/hsds';

const file = process.argv[2] ?? 'services.ndjson';
const resumeFile = `${file}.resume`;
const client = new ResilienceClient({ baseUrl: process.env.RK_API_URL ?? 'http://127.0.0.1:4010', language: 'uk' });

const services = new Map<string, Service>();
let modifiedAfter: string | undefined;
if (existsSync(file) && existsSync(resumeFile)) {
  for await (const service of readNdjson<Service>(createReadStream(file))) services.set(service.id, service);
  modifiedAfter = await readFile(resumeFile, 'utf8');
}

const changed = directory(client, { modified_after: modifiedAfter });
let read = 0;
for await (const service of changed) {
  read++;
  if (service.status === 'defunct') services.delete(service.id);
  else services.set(service.id, service);
}

// Written beside and moved, so that whoever reads the file never sees half of it. The moment comes last: should the machine
// stop in between, the same changes are read once more.
const lines = [...services.values()].map((service) => `${JSON.stringify(service)}\n`);
await writeFile(`${file}.new`, lines);
await rename(`${file}.new`, file);
await writeFile(resumeFile, changed.resumeFrom ?? '');
console.log(`${services.size} services, ${read} of them read${modifiedAfter ? ` since ${modifiedAfter}` : ''}`);
