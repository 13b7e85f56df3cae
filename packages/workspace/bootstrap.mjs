// Runs one of the workspace's commands on a machine that has only Node 20.19+ and npm:
// brings pnpm, installs the dependencies (with the pinned Node 24), then hands over to src/commands/<command>.ts.
// Runs on the Node that is there, so it stays plain JavaScript without dependencies.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PNPM_VERSION = '12.21.0';
const OLDEST_NODE = [20, 19];

const root = fileURLToPath(new URL('../../', import.meta.url));
const pnpmFolder = join(root, '.cache', 'pnpm');
const [command = 'help', ...commandArguments] = process.argv.slice(2);

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
  fail(`Node ${OLDEST_NODE.join('.')} or newer is needed; this is Node ${process.versions.node}.`);
}

const environment = cleanEnvironment();
installPnpm();
run(
  join(pnpmFolder, 'node_modules', '.bin', 'pnpm'),
  ['install', '--frozen-lockfile', '--prefer-offline', '--reporter=append-only', ...leftOut()],
  {
    quietWhenFine: true,
  },
);
handOver();

/** The environment without what an outer `npm run` put there: pnpm would read it as its own settings. */
function cleanEnvironment() {
  const kept = Object.entries(process.env).filter(([name]) => !/^npm_(config|package|lifecycle)_/i.test(name));
  const path = [join(root, 'node_modules', '.bin'), join(pnpmFolder, 'node_modules', '.bin'), process.env.PATH];
  return { ...Object.fromEntries(kept), PATH: path.join(delimiter) };
}

/** Who only wants to see it does not wait for 400 MB of other runtimes, which some tests of the SDK run. */
function leftOut() {
  return ['start', 'storybook', 'docs', 'help'].includes(command) ? ['--filter', '!@resilience-kit/sdk-consumers'] : [];
}

function installPnpm() {
  const manifest = join(pnpmFolder, 'node_modules', 'pnpm', 'package.json');
  if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version === PNPM_VERSION) return;
  console.log('Setting up: pnpm and the dependencies, once.');
  run('npm', [
    'install',
    '--prefix',
    pnpmFolder,
    '--no-save',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    `pnpm@${PNPM_VERSION}`,
  ]);
}

function run(program, programArguments, { quietWhenFine = false } = {}) {
  const result = spawnSync(program, programArguments, {
    cwd: root,
    env: environment,
    encoding: 'utf8',
    stdio: quietWhenFine ? 'pipe' : 'inherit',
    shell: process.platform === 'win32',
  });
  if (result.status === 0) return;
  if (quietWhenFine) console.error(result.stdout, result.stderr);
  fail(
    `${program} ${programArguments[0]} did not succeed${result.error ? `: ${result.error.message}` : ''}. Nothing else was started.`,
  );
}

function handOver() {
  const node = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  const script = join(root, 'packages', 'workspace', 'src', 'commands', `${command}.ts`);
  if (!existsSync(script)) fail(`There is no command "${command}". See the scripts in package.json.`);
  const child = spawn(node, [script, ...commandArguments], { cwd: root, env: environment, stdio: 'inherit' });
  // Ctrl-C reaches the child by itself; a signal sent to this process alone is passed on.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (signal ? constants.signals[signal] : 1)));
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
