/**
 * Imports a module, also after that has failed. Browsers remember the failure of an import under the address of the
 * module for as long as the page is open, so a bad moment of the network would last; each further try is made under
 * another address of the same file.
 *
 * @param load `() => import('./module.ts')`, as it is written in the code: the address is read off it
 * @param base `import.meta.url` of the same file
 */
export function importAgain<Module>(load: () => Promise<Module>, base: string): () => Promise<Module> {
  let failures = 0;
  return async () => {
    const [, file] = /import\(\s*["'`]([^"'`]+)/.exec(String(load)) ?? [];
    try {
      if (!failures || !file) return await load();
      const address = `${new URL(file, base).href}?again=${failures}`;
      return (await import(/* @vite-ignore */ address)) as Module;
    } catch (error) {
      failures++;
      throw error;
    }
  };
}
