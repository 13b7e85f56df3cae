import { fileURLToPath } from 'node:url';
import type { SiteFiles } from '@resilience-kit/example-frameworks/site';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The page, and beside it the folder that a webmaster puts on the server: what `npm run build` made of the components. */
export const files: SiteFiles = {
  folder: folder('./site'),
  beside: { '/resilience-kit': folder('../../packages/elements/dist/cdn') },
};
