// The main job: the API on embedded data and the demo portal, until Ctrl-C.
import { spawn, type ChildProcess } from 'node:child_process';
import { readPorts, whyNotFree } from '../free-ports.ts';
import { buildComponents } from '../prepare.ts';
import { workspaceFolder } from '../run.ts';

const ports = usablePorts();
const [apiPort, portalPort] = [String(ports.api), String(ports.portal)];

// Asked first: what is in the way should not be told after half a minute of building.
const inTheWay = await whyNotFree(ports);
if (inTheWay !== undefined) giveUp(inTheWay);
await buildComponents();

const running = new Map<string, ChildProcess>();
let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopAll(0));

const apiOutput = await startUntilReady('API', ['packages/server/bin/resilience-kit.mjs', 'serve', '--quiet']);
await startUntilReady('Portal', ['examples/portal/serve.ts']);
const identity = /^Demo identity (.+)$/m.exec(apiOutput)?.[1];
if (identity !== undefined) {
  const api = apiPort === '4010' ? '' : ` --api http://127.0.0.1:${apiPort}`;
  const file = /\s/.test(identity) ? `"${identity}"` : identity;
  console.log(`Requests for help are read with: npx resilience-kit intakes pull --identity ${file}${api}`);
}
const operatorKey = /^Operator key (.+)$/m.exec(apiOutput)?.[1];
if (operatorKey !== undefined)
  console.log(`Records are published with the key in ${operatorKey}: see docs/en/publishing.md`);
console.log('Ctrl-C stops both.');

/**
 * Starts one program and waits for its `<name> ready <url>`; when it ends before that, everything ends.
 *
 * @returns what it wrote until then
 */
function startUntilReady(name: string, programArguments: string[]): Promise<string> {
  return new Promise((resolve) => {
    let ready = false;
    let output = '';
    const child = spawn('node', programArguments, {
      cwd: workspaceFolder,
      env: {
        ...process.env,
        RK_API_PORT: apiPort,
        RK_PORTAL_PORT: portalPort,
        RK_API_URL: `http://127.0.0.1:${apiPort}`,
        // The portal may show the API's forms in a frame, and so may the sites that somebody tries things on.
        RK_EMBED_ORIGINS: [
          `http://127.0.0.1:${portalPort} http://localhost:${portalPort}`,
          process.env['RK_EMBED_ORIGINS'] ?? '',
        ]
          .join(' ')
          .trim(),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
      // Its own group: Ctrl-C comes to this process alone, which then stops the programs in order.
      detached: true,
    });
    running.set(name, child);
    child.stdout.on('data', (chunk: Buffer) => {
      process.stdout.write(chunk);
      if (ready) return;
      output += chunk.toString();
      if (!output.includes(`${name} ready `)) return;
      ready = true;
      resolve(output);
    });
    child.on('exit', (code, signal) => {
      running.delete(name);
      if (stopping) return;
      if (!ready) {
        stopAll(1);
        return;
      }
      const how = signal ? `was stopped (${signal})` : `ended (${code ?? 'unknown'})`;
      console.log(
        name === 'API'
          ? `The API ${how}; the portal goes on without it. Start it again with: npx resilience-kit serve`
          : `The portal ${how}. Ctrl-C stops the rest.`,
      );
      if (running.size === 0) process.exit(1);
    });
  });
}

function stopAll(exitCode: number): void {
  if (stopping) return;
  stopping = true;
  const children = [...running.values()];
  const waits = children.map((child) => new Promise((resolve) => child.once('exit', resolve)));
  for (const child of children) child.kill('SIGTERM');
  void Promise.all(waits).then(() => process.exit(exitCode));
}

function usablePorts(): ReturnType<typeof readPorts> {
  try {
    return readPorts(process.env);
  } catch (error) {
    return giveUp((error as Error).message);
  }
}

function giveUp(reason: string): never {
  console.error(reason);
  process.exit(1);
}
