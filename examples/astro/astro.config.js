import { defineConfig } from 'astro/config';

export default defineConfig({
  devToolbar: { enabled: false },
  redirects: { '/': '/uk' },
  // Scripts and styles in files of their own: a content security policy of `script-src 'self'` is enough.
  build: { inlineStylesheets: 'never' },
  vite: {
    build: { assetsInlineLimit: 0 },
    // The texts that the examples share are TypeScript. What is installed of the kit is not, and needs no line here.
    ssr: { noExternal: ['@resilience-kit/example-frameworks'] },
  },
});
