/** Where a file with keys lies, or why there is none. */
export type KeyFile = { path: string } | { missing: string };

/** The file that is made or found; a server whose disk cannot be written is still one that answers. */
export async function keyFileFrom<File extends KeyFile | undefined>(
  keep: () => Promise<File>,
): Promise<File | KeyFile> {
  try {
    return await keep();
  } catch (error) {
    return { missing: error instanceof Error ? error.message : String(error) };
  }
}
