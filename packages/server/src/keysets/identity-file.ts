/** What an identity file holds. Plain `age -d -i` reads the file as well: all but the identity are comments to it. */
export interface IdentityFile {
  /** `AGE-SECRET-KEY-1…`. */
  identity: string;
  recipient?: string;
  organizationId?: string;
  /** What the API gives submissions out for; they are still encrypted then. */
  accessKey?: string;
}

const names = { recipient: 'public key', organizationId: 'organization', accessKey: 'access key' } as const;

/** The text of an identity file. `about` says in plain words what the file is and how to keep it. */
export function writeIdentityFile(file: IdentityFile & { about: readonly string[] }): string {
  const values = (['organizationId', 'accessKey', 'recipient'] as const).flatMap((name) => {
    const value = file[name];
    return value === undefined ? [] : [`${names[name]}: ${value}`];
  });
  return `${[...file.about, ...values].map((line) => `# ${line}`).join('\n')}\n${file.identity}\n`;
}

/** Reads an identity file, of this kit or of `age-keygen`; undefined when it holds no identity of the kind used here. */
export function readIdentityFile(text: string): IdentityFile | undefined {
  const identity = /^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}(?=\s*$)/im.exec(text)?.[0];
  if (identity === undefined) return undefined;
  const comment = (name: string) => new RegExp(`^#\\s*${name}:\\s*(\\S+)\\s*$`, 'im').exec(text)?.[1];
  const [recipient, organizationId, accessKey] = [names.recipient, names.organizationId, names.accessKey].map(comment);
  return {
    identity: identity.toUpperCase(),
    ...(recipient === undefined ? {} : { recipient }),
    ...(organizationId === undefined ? {} : { organizationId }),
    ...(accessKey === undefined ? {} : { accessKey }),
  };
}
