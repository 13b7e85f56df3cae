import { isWholeIdentity } from './identity-checksum.ts';

/** What an identity file says, besides the key that opens requests. */
export interface IdentityFile {
  /** The text as it is: whatever opens requests finds each of its keys. */
  readonly text: string;
  /** Whose it is, when a comment says so: `# organization: <id>`. */
  readonly organization?: string;
  /** The key that the API hands requests out for, when a comment holds it: `# access key: <key>`. */
  readonly accessKey?: string;
}

/** Longer than any identity file: somebody chose another one. Bytes. */
export const LONGEST_FILE = 65_536;

/** Reads an identity file of the kit or of `age-keygen`; nothing when it holds no key that opens requests, or a mistyped one. */
export function readIdentityFile(text: string): IdentityFile | undefined {
  const identities = text.match(/^[ \t]*AGE-SECRET-KEY-.*$/gm) ?? [];
  if (identities.length === 0 || !identities.every(isWholeIdentity)) return undefined;
  const comment = (name: string) => new RegExp(`^#\\s*${name}:\\s*(\\S+)\\s*$`, 'im').exec(text)?.[1];
  const [organization, accessKey] = [comment('organization')?.toLowerCase(), comment('access key')];
  return {
    text,
    ...(organization !== undefined && { organization }),
    ...(accessKey !== undefined && { accessKey }),
  };
}
