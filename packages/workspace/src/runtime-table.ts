/** A test, or a file of them, that does not run in some runtimes: an entry of the SDK's `src/runtimes/left-out.test.support.ts`. */
export interface LeftOut {
  readonly in: readonly string[];
  readonly file: string;
  readonly test?: string;
  readonly because: string;
}

/** What became of the SDK's suite in one runtime. */
export interface RuntimeResult {
  readonly runtime: string;
  readonly version: string;
  readonly passed: number;
  readonly failed: number;
}

/** A table of the runtimes. What Node, which leaves nothing out, has more of than another was left out there: not known without it. */
export function runtimeTable(results: readonly RuntimeResult[]): string {
  const all = Math.max(
    ...results.filter(({ runtime }) => runtime === 'Node').map(({ passed, failed }) => passed + failed),
  );
  const rows = results.map(({ runtime, version, passed, failed }) =>
    [runtime, version, passed, failed, Number.isFinite(all) ? all - passed - failed : ''].map(String),
  );
  const lines = [['runtime', 'version', 'passed', 'failed', 'left out'], ...rows];
  const widthOf = (column: number) => Math.max(...lines.map((line) => line[column]?.length ?? 0));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widthOf(column)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** What is left out in these runtimes, and why. */
export function leftOutLines(leftOut: readonly LeftOut[], results: readonly RuntimeResult[]): string {
  return leftOut
    .flatMap((one) => {
      const where = results.map(({ runtime }) => runtime).filter((name) => one.in.includes(name));
      const what = one.test === undefined ? one.file : `${one.file} > ${one.test}`;
      return where.length === 0 ? [] : [`Left out in ${where.join(', ')}: ${what} — ${one.because}`];
    })
    .join('\n');
}
