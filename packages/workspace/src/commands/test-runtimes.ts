// The SDK's own suite in every runtime that it is for, and the packed SDK in each; the last lines are a table and the verdict. Names of
// runtimes choose some: `-- deno chromium`; `-- more` is what is no runtime: the tests with ky, and the packed SDK.
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromiumPath } from '../chromium.ts';
import { closingLine, countTests, forgetReport, readReport, reportFile, type Counts } from '../results.ts';
import { run, workspaceFolder } from '../run.ts';
import { leftOutLines, runtimeTable, type LeftOut, type RuntimeResult } from '../runtime-table.ts';

const vitest = join(
  dirname(createRequire(join(workspaceFolder, 'package.json')).resolve('vitest/package.json')),
  'vitest.mjs',
);
const consumers = createRequire(join(workspaceFolder, 'packages', 'sdk', 'consumers', 'package.json'));
const folderOf = (name: string) => dirname(consumers.resolve(`${name}/package.json`));
const versionOf = (name: string) => (consumers(`${name}/package.json`) as { version: string }).version;

const workerdSuite = 'packages/sdk/src/runtimes/workerd/suite.test.support.ts';
const vitestIn = ['run', '--reporter=default', '--reporter=json'];
const project = (...names: string[]) => names.flatMap((name) => ['--project', name]);
// Other runtimes start more slowly than Node.
const patient = '--testTimeout=30000';

const runtimes: { name: string; version: string; program: string; programArguments: (report: string) => string[] }[] = [
  {
    name: 'Node 22',
    version: versionOf('node-22'),
    program: join(folderOf('node-22'), 'bin', 'node'),
    programArguments: () => [vitest, ...vitestIn, ...project('sdk')],
  },
  {
    name: 'Node 24',
    version: process.versions.node,
    program: process.execPath,
    programArguments: () => [vitest, ...vitestIn, ...project('sdk')],
  },
  {
    name: 'Deno',
    version: versionOf('deno'),
    program: process.execPath,
    programArguments: () => [
      ...[consumers.resolve('deno/bin.cjs'), 'run', '-A', '--quiet', '--no-check', '--node-modules-dir=manual'],
      ...[vitest, ...vitestIn, ...project('sdk'), patient],
    ],
  },
  {
    name: 'Bun',
    version: versionOf('bun'),
    program: join(folderOf('bun'), 'bin', 'bun.exe'),
    programArguments: () => ['--bun', vitest, ...vitestIn, ...project('sdk'), patient],
  },
  {
    name: 'Chromium',
    // Tells of itself as `Chromium 153.0.8010.0`.
    version: execFileSync(await chromiumPath(), ['--version'], { encoding: 'utf8' }).replaceAll(/[^\d.]/g, ''),
    program: process.execPath,
    programArguments: () => [
      ...[vitest, ...vitestIn, '--root', join(workspaceFolder, 'packages', 'sdk'), '--config', 'chromium.config.js'],
      patient,
    ],
  },
  {
    name: 'workerd',
    version: versionOf('workerd'),
    program: process.execPath,
    programArguments: (report) => [join(workspaceFolder, workerdSuite), report],
  },
];

const wanted = process.argv.slice(2).map((name) => name.toLowerCase());
const names = [...runtimes.map(({ name }) => name), 'more'];
if (wanted.some((name) => !names.some((known) => known.toLowerCase() === name))) {
  console.error(`There is no such runtime. There are: ${names.join(', ')}.`);
  process.exit(2);
}
const isWanted = (name: string) => wanted.length === 0 || wanted.includes(name.toLowerCase());

const results: RuntimeResult[] = [];
const counts: Counts[] = [];
for (const { name, version, program, programArguments } of runtimes) {
  if (isWanted(name)) {
    const result = await suiteOn(name, program, programArguments);
    results.push({ ...result, runtime: name.replace(/ \d+$/, ''), version });
  }
}
if (isWanted('more')) {
  for (const { name, program } of runtimes.filter(({ name }) => name.startsWith('Node '))) {
    await suiteOn(`${name}, ky`, program, () => [vitest, ...vitestIn, ...project('sdk with ky')]);
  }
  await suiteOn('packed', process.execPath, () => [vitest, ...vitestIn, ...project('sdk consumers')]);
}
const list = join(workspaceFolder, 'packages', 'sdk', 'src', 'runtimes', 'left-out.test.support.ts');
const { leftOut } = (await import(pathToFileURL(list).href)) as { leftOut: LeftOut[] };
console.log(`\n${leftOutLines(leftOut, results)}\n\n${runtimeTable(results)}`);
process.exitCode = closingLine(counts) ? 0 : 1;

async function suiteOn(name: string, program: string, programArguments: (report: string) => string[]) {
  console.log(`\n── ${name} ──`);
  const suite = `runtimes-${name.replaceAll(/[ ,]+/g, '-')}`;
  forgetReport(suite);
  const given = programArguments(reportFile(suite));
  const report = given.includes('--reporter=json') ? [`--outputFile.json=${reportFile(suite)}`] : [];
  const succeeded = await run(program, [...given, ...report]);
  const { passed, failed } = countTests(readReport(suite) ?? { files: [] });
  const result = { passed, failed: succeeded ? failed : Math.max(1, failed) };
  counts.push({ suite: name, ...result });
  return result;
}
