// Writes down the public interface of every entry, so that a change of it is read as a diff. `--check` writes nothing and fails
// when what is committed is not what the built declarations say.
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CompilerState, Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor';

const project = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '');
const folder = join(project, 'api');
const checks = process.argv.includes('--check');

/**
 * The entries of the package with their declarations: `resources/*` is one for each of its files. The sources tell which
 * those are, because the declarations of a file that is no more stay where they were built.
 */
function entries() {
  const { exports, publishConfig } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
  return Object.entries(publishConfig.exports).flatMap(([entry, { types }]) => {
    const name = entry === '.' ? 'index' : entry.slice(2).replaceAll('/', '.');
    if (!name.includes('*')) return [{ name, types: join(project, types) }];
    const [sources, ending] = exports[entry].split('*');
    return readdirSync(join(project, sources))
      .filter((file) => file.endsWith(ending) && !file.includes('.test.'))
      .map((file) => file.slice(0, -ending.length))
      .sort()
      .map((one) => ({ name: name.replace('*', one), types: join(project, types.replace('*', one)) }));
  });
}

function configOf({ name, types }, reportFolder) {
  return ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: join(project, 'package.json'),
    configObject: {
      projectFolder: project,
      mainEntryPointFilePath: types,
      compiler: { tsconfigFilePath: join(project, 'tsconfig.json'), skipLibCheck: true },
      apiReport: {
        enabled: true,
        reportFileName: name,
        reportFolder,
        reportTempFolder: join(reportFolder, 'temp'),
        // What a resource is made of stands in the report of `index`.
        includeForgottenExports: !name.startsWith('resources.'),
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      newlineKind: 'lf',
      messages: {
        // The documentation has a test of its own, and there are no release tags.
        extractorMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
        tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
        compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Error } },
      },
    },
  });
}

/** The text of every report by the name of its file. */
function reports(reportFolder) {
  const configs = entries().map((entry) => ({ ...entry, config: configOf(entry, reportFolder) }));
  const [first, ...others] = configs;
  // The declarations are read once for all of them: by itself each entry would take as long as all together.
  const compilerState = CompilerState.create(first.config, {
    additionalEntryPoints: others.map(({ types }) => types),
  });
  return new Map(
    configs.map(({ name, types, config }) => {
      const { errorCount } = Extractor.invoke(config, {
        compilerState,
        localBuild: true,
        messageCallback: (message) => {
          message.handled = message.logLevel !== ExtractorLogLevel.Error;
        },
      });
      if (errorCount > 0) throw new Error(`The declarations of ${types} have ${errorCount} errors.`);
      const file = `${name}.api.md`;
      return [file, readFileSync(join(reportFolder, file), 'utf8')];
    }),
  );
}

const temporary = mkdtempSync(join(tmpdir(), 'rk-api-'));
const faults = [];
try {
  const current = reports(temporary);
  const kept = readdirSync(folder).filter((file) => file.endsWith('.api.md'));
  for (const file of kept.filter((name) => !current.has(name))) {
    if (checks) faults.push(`${file} is of an entry that is no more.`);
    else rmSync(join(folder, file));
  }
  for (const [file, report] of current) {
    const committed = kept.includes(file) ? readFileSync(join(folder, file), 'utf8') : '';
    if (report === committed) continue;
    if (checks) faults.push(`${file} is not what the declarations say.`);
    else writeFileSync(join(folder, file), report);
  }
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
for (const fault of faults) console.error(fault);
if (faults.length > 0) {
  console.error('Run `pnpm --filter @resilience-kit/sdk run api`, and read what has changed before it is committed.');
  process.exitCode = 1;
}
