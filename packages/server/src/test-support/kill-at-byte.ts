// Loaded before a program (`killing`): ends it in the middle of one of the bytes that it writes to files, as `kill -9` would. A
// program that comes to its end tells how many bytes it has written.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

type Write = (file: number, data: Uint8Array, offset: number, length: number, at: number) => number;

const { KILL_AFTER_BYTES: wanted = 'Infinity', KILL_WHEN_TOLD: whenTold } = process.env;
const write = fs.writeSync as Write;
let bytes = 0;
let last = whenTold === undefined ? Number(wanted) : Number.POSITIVE_INFINITY;
if (whenTold !== undefined) process.once('SIGUSR2', () => (last = bytes + Number(wanted)));
Object.assign(fs, {
  writeSync: (...[file, data, offset, length, at]: Parameters<Write>) => {
    if (bytes + length > last) {
      write(file, data, offset, last - bytes, at);
      process.kill(process.pid, 'SIGKILL');
    }
    bytes += length;
    return write(file, data, offset, length, at);
  },
});
syncBuiltinESMExports();
process.on('exit', () => {
  const text = Buffer.from(`bytes written: ${bytes}\n`);
  write(2, text, 0, text.length, undefined as never);
});
