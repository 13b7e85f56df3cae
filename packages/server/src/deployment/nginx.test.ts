import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { LARGEST_IMPORT } from '@resilience-kit/contract';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const site = readFileSync(fileURLToPath(new URL('../../deploy/nginx.conf', import.meta.url)), 'utf8');
const installed = spawnSync('nginx', ['-v'], { env: { PATH: `${process.env['PATH'] ?? ''}:/usr/sbin` } }).status === 0;

test('nginx lets through whatever the API takes', () => {
  const [, megabytes] = /client_max_body_size (\d+)m;/.exec(site) ?? [];
  expect(Number(megabytes) * 1024 * 1024).toBeGreaterThan(LARGEST_IMPORT);
});

describe.skipIf(!installed)('two copies behind nginx', () => {
  let folder: string;
  let address: string;
  let stop: () => Promise<void>;
  let copies: Server[];
  /** What each copy says to `/`, and whom it was told the request is from. */
  let statuses: number[];
  let forwarded: (string | undefined)[];

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rk-nginx-'));
    statuses = [200, 200];
    forwarded = [];
    copies = await Promise.all([0, 1].map((copy) => listening(copy)));
    const port = await freePort();
    address = `http://127.0.0.1:${port}/`;
    const [one = 0, other = 0] = copies.map((copy) => (copy.address() as AddressInfo).port);
    const here = site
      .replace('4010', `${one}`)
      .replace('4011', `${other}`)
      .replace('listen 80', `listen 127.0.0.1:${port}`);
    const own = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (kind) => `${kind}_temp_path ${folder}/${kind};`,
    );
    const user = process.getuid?.() === 0 ? 'user root;' : '';
    writeFileSync(
      join(folder, 'nginx.conf'),
      `${user} daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/errors; events {} http { access_log off; ${own.join(' ')} ${here} }`,
    );
    const nginx = spawn('nginx', ['-c', join(folder, 'nginx.conf'), '-e', join(folder, 'errors')], {
      env: { PATH: `${process.env['PATH'] ?? ''}:/usr/sbin` },
      stdio: 'ignore',
    });
    stop = async () => {
      if (nginx.exitCode === null) {
        nginx.kill('SIGTERM');
        await once(nginx, 'exit');
      }
    };
    await taken(port);
  });
  afterEach(async () => {
    await stop();
    for (const copy of copies) copy.close().closeAllConnections();
    rmSync(folder, { recursive: true, force: true });
  });

  test('are both asked', async () => {
    expect(new Set([await ask(), await ask()])).toEqual(new Set(['0 200', '1 200']));
  });

  test('answer when one of them stops or has lost its database', async () => {
    statuses = [503, 200];
    expect([await ask(), await ask(), await ask()]).toEqual(['1 200', '1 200', '1 200']);
  });

  test('answer when one of them is gone', async () => {
    copies[1]?.close().closeAllConnections();
    expect([await ask(), await ask(), await ask()]).toEqual(['0 200', '0 200', '0 200']);
  });

  test('are not both given what must not be made twice', async () => {
    statuses = [503, 503];
    expect(await ask({ method: 'POST' })).toMatch(/503$/);
    expect(forwarded).toHaveLength(1);
  });

  test('are told whom nginx saw last, whatever the visitor claims', async () => {
    await ask({ headers: { 'X-Forwarded-For': '203.0.113.7' } });
    expect(forwarded).toEqual(['203.0.113.7, 127.0.0.1']);
  });

  async function ask(init?: RequestInit): Promise<string> {
    const response = await fetch(address, init);
    return `${await response.text()} ${response.status}`;
  }

  async function listening(copy: number): Promise<Server> {
    const server = createServer((request, response) => {
      forwarded.push(request.headers['x-forwarded-for'] as string | undefined);
      response.writeHead(statuses[copy] ?? 200).end(`${copy}`);
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    return server;
  }
});

async function freePort(): Promise<number> {
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** Waits until somebody listens. */
async function taken(port: number): Promise<void> {
  for (;;) {
    const socket = connect(port, '127.0.0.1');
    const heard = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'error').then(() => false),
    ]).catch(() => false);
    socket.destroy();
    if (heard) return;
    await pause(20);
  }
}
