import { Buffer } from 'buffer';
import { beforeEach } from 'vitest';
import { here, reasonToLeaveOut } from './runtime.test.support.ts';

// Tests write bytes and wait for a turn of the loop as in Node; the SDK itself does not know of either.
if (!('Buffer' in globalThis)) Object.assign(globalThis, { Buffer });
const later = globalThis.setTimeout;
if (!('setImmediate' in globalThis)) Object.assign(globalThis, { setImmediate: (work: () => void) => later(work, 0) });

beforeEach(({ task, skip }) => {
  const file = task.file.name.replace(/^.*?src\//, '');
  const reason = reasonToLeaveOut(here, file, task.fullTestName);
  if (reason) skip(reason.because);
});
