import { type RunnerTask, type SerializedConfig, TestRunner } from 'vitest';
import { setupCommonEnv, startTests } from 'vitest/internal/browser';

type Load = (path: string) => Promise<unknown>;

/** Loads tests from the bundle that they are part of. */
class BundledRunner extends TestRunner {
  readonly #load: Load;

  constructor(config: SerializedConfig, load: Load) {
    super(config);
    this.#load = load;
  }

  override importFile(path: string): Promise<unknown> {
    return this.#load(path);
  }
}

/** There are no files for snapshots, and no test wants any. */
const snapshotEnvironment = {
  getVersion: () => '1',
  getHeader: () => '',
  resolvePath: () => Promise.resolve(''),
  resolveRawPath: () => Promise.resolve(''),
  readSnapshotFile: () => Promise.resolve(null),
  saveSnapshotFile: () => Promise.resolve(),
  removeSnapshotFile: () => Promise.resolve(),
};

/** Runs one file of tests and says what became of each. */
export async function run(file: string, config: SerializedConfig, load: Load) {
  config.snapshotOptions = { ...config.snapshotOptions, snapshotEnvironment };
  await setupCommonEnv(config);
  const runner = new BundledRunner(config, load);
  runner.__setTraces({
    $: (_name: string, options: unknown, work?: () => unknown) => (work ?? (options as () => unknown))(),
  } as never);
  const [result] = await startTests([{ filepath: file, testLocations: undefined }] as never, runner);
  if (!result) throw new Error(`${file} was not found in the bundle.`);
  return { errors: (result.result?.errors ?? []).map(told), tests: testsIn(result) };
}

function testsIn(task: RunnerTask): { name: string; state: string; errors: string[] }[] {
  if (task.type !== 'test') return task.tasks.flatMap(testsIn);
  const { state = task.mode, errors = [] } = task.result ?? {};
  return [{ name: task.fullTestName, state, errors: errors.map(told) }];
}

function told({ message, stack }: { message: string; stack?: string }): string {
  return stack?.includes(message) ? stack : `${message}\n${stack ?? ''}`;
}
