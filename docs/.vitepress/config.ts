import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitepress';
import { builtElements } from './built-elements.ts';
import { anchorOf } from './heading-anchors.ts';
import { english, ukrainian } from './interface-words.ts';
import { liveBlocks } from './live-blocks.ts';
import { writeForMachines } from './for-machines.ts';
import { repositoryLinks } from './repository-links.ts';
import { searchTerms } from './search-terms.ts';
import { alignmentClasses, codeColors, withoutInline, writeCodeColors } from './strict-policy.ts';
import { writeFrontDoor } from './front-door.ts';

const searchBox = fileURLToPath(new URL('theme/search-box.ts', import.meta.url));
const isBuilt = process.argv.includes('build') || process.env['NODE_ENV'] === 'production';

/** Where the site lies: by default in any folder of any server; `RK_DOCS_BASE=/docs/` for absolute addresses. */
const base = process.env['RK_DOCS_BASE'] ?? './';

export default defineConfig({
  base,
  srcExclude: ['README.md', 'reference/**', 'checks/**'],
  outDir: 'dist',
  cacheDir: '../.cache/vitepress',
  title: 'Resilience Kit',
  // Without transitions switched off by a style that is made in the page: a strict policy refuses it.
  appearance: { disableTransition: false },
  head: [['meta', { name: 'resilience-kit-api', content: 'https://demo-api.invalid' }]],
  locales: {
    uk: {
      label: 'Українська',
      lang: 'uk',
      description: 'Послуги стійкості на сайті кожної громади: пошук, безпечне звернення по допомогу, результати.',
      themeConfig: ukrainian,
    },
    en: {
      label: 'English',
      lang: 'en',
      description:
        'Resilience services on the site of every community: find help, ask for it safely, see what was achieved.',
      themeConfig: english,
    },
  },
  themeConfig: {
    logo: '/logo.svg',
    i18nRouting: true,
    search: {
      provider: 'local',
      // The search box has them from the same module; what is passed on to browsers of these is never called.
      options: {
        miniSearch: { options: { tokenize: searchTerms, processTerm: (term: string) => term } },
        locales: { uk: { translations: { button: { buttonText: 'Пошук', buttonAriaLabel: 'Пошук у документації' } } } },
      },
    },
  },
  markdown: {
    anchor: { slugify: anchorOf },
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    ...(isBuilt ? { codeTransformers: [codeColors] } : {}),
    config(markdown) {
      markdown.use(repositoryLinks);
      markdown.use(liveBlocks);
      markdown.use(alignmentClasses);
    },
  },
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('rk-') } } },
  vite: {
    plugins: [builtElements()],
    resolve: { alias: [{ find: /^.*\/VPLocalSearchBox\.vue$/, replacement: searchBox }] },
    // Elements, the fake API with its records: what a live example needs is asked for by pages that have one.
    build: { chunkSizeWarningLimit: 1500 },
  },
  transformHtml: (html, page, { siteConfig: { outDir } }) => {
    const path = page.startsWith(outDir) ? page.slice(outDir.length + 1) : page;
    return withoutInline(html, path, outDir);
  },
  buildEnd({ outDir, srcDir }) {
    writeCodeColors(outDir);
    writeFrontDoor(outDir);
    writeForMachines(srcDir, outDir);
  },
});
