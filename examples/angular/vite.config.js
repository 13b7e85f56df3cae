import { transformAsync } from '@babel/core';
import linker from '@angular/compiler-cli/linker/babel';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [linkedAngular()],
  // Packages are bundled on their own while one develops.
  optimizeDeps: { rolldownOptions: { plugins: [linkedAngular()] } },
  build: { outDir: 'dist/site' },
});

/** The packages of Angular come half compiled. Whoever bundles them finishes that, as the Angular CLI does. */
function linkedAngular() {
  return {
    name: 'linked-angular',
    transform: {
      filter: { id: /\.mjs$/, code: 'ɵɵngDeclare' },
      handler: (code, filename) =>
        transformAsync(code, { filename, plugins: [linker], babelrc: false, configFile: false, compact: false }),
    },
  };
}
