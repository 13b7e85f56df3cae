#!/usr/bin/env node
// Starts the program on a Node that can run it. Plain JavaScript: whatever Node is there must be able to read it.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

const source = new URL('../src/command-line/main.ts', import.meta.url);
const inWorkspace = existsSync(source);
// The sources are TypeScript, which Node reads from 22.18 on; the embedded database needs 22.
const oldest = inWorkspace ? [22, 18] : [22, 0];
const [major, minor] = process.versions.node.split('.').map(Number);

// Whoever reads the output may have enough of it (`… | head`): that is no failure, and no reason for a stack trace.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) {
  const { main } = await import(
    inWorkspace ? source.href : new URL('../dist/command-line/main.js', import.meta.url).href
  );
  process.exitCode = await main(process.argv.slice(2));
} else {
  runOnWorkspaceNode();
}

/** The workspace brings its own Node; it takes over with the same arguments. */
function runOnWorkspaceNode() {
  const node = fileURLToPath(new URL('../../../node_modules/.bin/node', import.meta.url));
  if (!inWorkspace || !existsSync(node)) {
    console.error(`resilience-kit needs Node ${oldest.join('.')} or newer; this is Node ${process.versions.node}.`);
    process.exitCode = 1;
    return;
  }
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  // Ctrl-C reaches the child by itself; a signal sent to this process alone is passed on.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (signal ? constants.signals[signal] : 1)));
}
