import { leftOut, type LeftOut, type Runtime } from './left-out.test.support.ts';

/** Where this runs; found out once, before any test puts a `document` in the place of one. */
export const here: Runtime = runtime();

function runtime(): Runtime {
  if ('Deno' in globalThis) return 'Deno';
  if ('Bun' in globalThis) return 'Bun';
  if ('document' in globalThis) return 'Chromium';
  return 'process' in globalThis ? 'Node' : 'workerd';
}

/** Why a test is left out there; undefined for one that runs. `name` is whole, with the names of what it stands in. */
export function reasonToLeaveOut(where: Runtime, file: string, name: string): LeftOut | undefined {
  return leftOut.find((one) => one.in.includes(where) && one.file === file && name.includes(one.test ?? ''));
}

/** The files of which nothing runs there. */
export function filesLeftOut(where: Runtime): string[] {
  return leftOut.filter((one) => one.in.includes(where) && one.test === undefined).map(({ file }) => file);
}
