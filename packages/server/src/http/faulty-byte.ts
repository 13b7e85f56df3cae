/** Where bytes stop being UTF-8, counted from 1. */
export function faultyByte(bytes: Uint8Array): number {
  // The longest beginning that decodes, found by halving: a stream decoder accepts a character that is cut off.
  let sound = 0;
  let faulty = bytes.length + 1;
  while (faulty - sound > 1) {
    const middle = Math.floor((sound + faulty) / 2);
    if (isSound(bytes.subarray(0, middle))) sound = middle;
    else faulty = middle;
  }
  return Math.min(faulty, Math.max(bytes.length, 1));
}

function isSound(beginning: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(beginning, { stream: true });
    return true;
  } catch {
    return false;
  }
}
