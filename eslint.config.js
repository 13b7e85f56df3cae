import globals from 'globals';
import importX from 'eslint-plugin-import-x';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import tseslint from 'typescript-eslint';
import wc from 'eslint-plugin-wc';

const tests = ['**/*.test.ts', '**/*.bench.ts'];

/**
 * The one-way flow of data, contract → text → sdk → elements and contract, text → server: what each package may import
 * of the others. Always by a public entry: a path into another package's folders is refused everywhere.
 */
const mayImport = {
  contract: [],
  text: [],
  sdk: ['contract'],
  elements: ['contract', 'sdk', 'text'],
  server: ['contract', 'text'],
};
const packageNames = ['contract', 'text', 'sdk', 'elements', 'server', 'workspace', 'stories'];

function borders(name, { folder = '', allowed = mayImport[name] } = {}) {
  const forbidden = packageNames.filter((other) => other !== name && !allowed.includes(other));
  return {
    files: [`packages/${name}/src/${folder}**/*.ts`],
    ignores: tests,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: forbidden.flatMap((other) => [`@resilience-kit/${other}`, `@resilience-kit/${other}/*`]),
              message: `${name} is below or beside that package: data flows contract → sdk → elements, contract → server.`,
            },
            {
              regex: '^(\\.\\./)+(contract|text|sdk|elements|server|workspace)/(src|dist)/',
              message: 'Import another package by its public entry.',
            },
            { regex: '^@resilience-kit/[^/]+/(src|dist)/', message: 'Import another package by its public entry.' },
          ],
        },
      ],
    },
  };
}

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '**/.cache/**',
      '**/.data/**',
      'packages/elements/src/locales/generated/**',
      'packages/elements/types/elements.d.ts',
      // Applications of their own, which know only what is installed.
      'examples/{astro,next}/**',
    ],
  },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { 'import-x': importX },
    rules: {
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // `_` takes what is left out on purpose.
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'all' },
      ],
      // `!` is forbidden and `as` with a reason is not, so nothing may ask for the former.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      // The base configuration asks for `process.env['NAME']` where the type has an index signature.
      '@typescript-eslint/dot-notation': 'off',
      // An interface that only names a type keeps the declarations short: they refer to the name.
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      'no-console': 'error',
    },
  },
  {
    files: ['packages/elements/src/**/*.ts', 'stories/**/*.ts'],
    plugins: { lit, 'lit-a11y': litA11y, wc },
    rules: {
      ...lit.configs['flat/recommended'].rules,
      ...wc.configs['flat/best-practice'].rules,
      ...litA11y.configs.recommended.rules,
      // LitElement has every lifecycle callback.
      'wc/guard-super-call': 'off',
      // Listeners with an AbortSignal go with it, which the rule does not see.
      'wc/require-listener-teardown': 'off',
      // VoiceOver forgets that a list without bullets is one, unless it is told.
      'lit-a11y/no-redundant-role': 'off',
    },
    languageOptions: { globals: globals.browser },
    settings: { wc: { elementBaseClasses: ['LitElement'] } },
  },
  ...Object.keys(mayImport).map((name) => borders(name)),
  // Search without the API reads texts as the server's index does. Who does not open a snapshot goes without.
  borders('sdk', { folder: 'snapshot/', allowed: [...mayImport.sdk, 'text'] }),
  // The fake API searches as a snapshot does, and makes the index for it.
  borders('sdk', { folder: 'testing/', allowed: [...mayImport.sdk, 'text'] }),
  // The command line is a client of the API, on the machine of those who read what people sent: it opens submissions with the
  // same code that seals them. The tests send what pages send. The server itself does neither, so it stays without.
  ...['command-line/', 'test-support/'].map((folder) =>
    borders('server', { folder, allowed: [...mayImport.server, 'sdk'] }),
  ),
  {
    // Programs talk to the person at the terminal; elements warn the person who builds the page.
    files: [
      'packages/workspace/**',
      'packages/server/src/command-line/**',
      '**/*.bench.ts',
      'examples/**',
      '**/generate-*.ts',
      '**/write-*.ts',
    ],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['packages/elements/src/**/*.ts'],
    rules: { 'no-console': ['error', { allow: ['warn'] }] },
  },
  {
    files: tests,
    rules: {
      'no-console': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Chai's assertions are properties.
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: globals.node },
    rules: { 'no-undef': 'error', 'no-unused-vars': 'error' },
  },
  {
    files: ['examples/plain-html/site/*.js'],
    languageOptions: { globals: globals.browser },
  },
  {
    // Scripts for the dashboard of WordPress and for the pages of its tests.
    files: ['examples/wordpress/{resilience-kit,real-wordpress}/**/*.js'],
    languageOptions: { globals: globals.browser, sourceType: 'script' },
  },
);
