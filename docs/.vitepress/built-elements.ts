import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Behaviours, Release } from '@resilience-kit/server/builder';

const NAME = 'virtual:built-elements';
const behaviour = createRequire(import.meta.url).resolve('@resilience-kit/elements/behaviour.json');
const manifest = fileURLToPath(new URL('dist/cdn/manifest.json', pathToFileURL(behaviour)));

/**
 * A plugin of Vite: `virtual:built-elements` is what the elements declare that they do, and the release that is built beside the
 * site, as files of the elements' package tell of both.
 */
export function builtElements() {
  return {
    name: 'built-elements',
    resolveId: (id: string) => (id === NAME ? `\0${NAME}` : undefined),
    load: (id: string) => (id === `\0${NAME}` ? moduleText() : undefined),
  };
}

function moduleText(): string {
  const { elements } = read(behaviour) as { elements: Behaviours };
  const { version, loader, mending, elements: filesOf, files } = read(manifest) as Release;
  const release: Release = {
    version,
    loader,
    mending,
    elements: mapped(filesOf, (element) => ({ files: element.files })),
    files: mapped(files, ({ integrity }) => ({ integrity })),
  };
  return `export const behaviours = ${JSON.stringify(elements)};\nexport const release = ${JSON.stringify(release)};\n`;
}

function read(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new Error(`The elements are not built. First: pnpm --filter @resilience-kit/elements run build:cdn`, {
      cause,
    });
  }
}

function mapped<From, To>(record: Readonly<Record<string, From>>, map: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value)]));
}
