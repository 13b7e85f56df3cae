import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { readPorts, whyNotFree } from './free-ports.ts';

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise((resolve) => server.close(resolve));
});

/** Something that answers everything with this, on a port of its own. */
async function listening(answer = 'something else'): Promise<number> {
  const server = createServer((_, response) => response.end(answer));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

it('says nothing when both ports are free', async () => {
  expect(await whyNotFree({ api: 0, portal: 0 })).toBeUndefined();
});

it('names the port that another program has, and how to choose others', async () => {
  const portal = await listening();
  expect(await whyNotFree({ api: 0, portal })).toBe(
    `Port ${portal} is taken by another program. Stop what is there, or choose other ports: RK_API_PORT=100 RK_PORTAL_PORT=${portal + 100} npm start`,
  );
});

it('tells a second start from other programs, and how to have a second one', async () => {
  const api = await listening(JSON.stringify({ info: { title: 'Resilience services API' } }));
  const portal = await listening();
  const said = await whyNotFree({ api, portal });
  expect(said).toContain(`It runs already: http://127.0.0.1:${portal}`);
  expect(said).toContain('RK_DATA_DIR=');
});

it('does not take two other programs for a first start', async () => {
  const ports = { api: await listening(), portal: await listening() };
  expect(await whyNotFree(ports)).toContain(`Ports ${ports.api} and ${ports.portal} are taken by other programs.`);
});

it('takes the usual ports where none are named', () => {
  expect(readPorts({})).toEqual({ api: 4010, portal: 4000 });
  expect(readPorts({ RK_API_PORT: '0', RK_PORTAL_PORT: '8080' })).toEqual({ api: 0, portal: 8080 });
});

it.each(['abc', '70000', '-1', '', '40.5', '0x10'])('names the setting that is no port: “%s”', (text) => {
  expect(() => readPorts({ RK_API_PORT: text })).toThrow(
    `RK_API_PORT is “${text}”: give it a number from 1 to 65535, such as 4010.`,
  );
});

it('says that two programs cannot have one port', () => {
  expect(() => readPorts({ RK_API_PORT: '4000' })).toThrow('RK_API_PORT and RK_PORTAL_PORT are both 4000');
});
