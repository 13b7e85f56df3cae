/** The embedded database has stopped and cannot be started at the moment. */
export class DatabaseStopped extends Error {
  override name = 'DatabaseStopped';
}

/** Codes of the operating system for a server that is not there or went away, and for a disk that cannot be written. */
const SYSTEM_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EPIPE',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT',
  'ENOSPC',
  'EDQUOT',
  'EROFS',
  'EIO',
]);
/** Classes of SQLSTATE: the connection failed; no disk, memory or connections left; an error of the system, such as of a disk. */
const SERVER_CLASSES = new Set(['08', '53', '58']);
/** SQLSTATEs besides: the same request may succeed soon. */
const SERVER_CODES = new Set([
  '25006', // The server only reads: it has just become, or still is, a replica.
  '25P03', // A transaction was idle for too long.
  '40001', // Transactions were in each other's way,
  '40P01', // or waited for each other.
  '55P03', // A lock was not to be had in time.
  '57014', // A statement took too long.
  '57P01', // The server shuts down,
  '57P02', // crashed,
  '57P03', // or starts up.
  '57P05', // A session was idle for too long.
]);
const DRIVER_MESSAGES =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed and is not queryable|PGlite is closed|PGlite instance is already closed)/;

/** True when the database could not be reached or could not work, so that the same request may succeed later. */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof AggregateError && error.errors.some(isDatabaseUnavailable)) return true;
  if (error instanceof DatabaseStopped || error instanceof WebAssembly.RuntimeError) return true;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (SYSTEM_CODES.has(code) || DRIVER_MESSAGES.test(error.message)) return true;
  // Any other error of the system also has a code of five characters, such as EPERM; those of PostgreSQL have digits.
  return 'severity' in error && (SERVER_CODES.has(code) || SERVER_CLASSES.has(code.slice(0, 2)));
}
