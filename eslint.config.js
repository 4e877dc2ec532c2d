import eslint from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * The layering that docs/architecture.md draws, as import bans: folder → the imports that it must not make.
 * Relative specifiers are matched as written, so a pattern names the folder with any number of `../` before it.
 */
const layers = [
  {
    files: ['src/**'],
    banned: [
      { group: ['**/scripts/**'], message: 'src never imports scripts: move the shared part to src/domain.' },
    ],
  },
  {
    files: ['src/domain/**'],
    banned: [
      {
        group: ['astro:*', 'astro', 'astro/*', '@astrojs/*'],
        message: 'src/domain is pure: nothing of Astro.',
      },
      { group: ['node:*'], message: 'src/domain also runs in the browser: nothing of Node.' },
      {
        group: ['**/scripts/**', '**/components/**', '**/pages/**'],
        message: 'src/domain depends on nothing above it.',
      },
    ],
  },
  {
    files: ['scripts/convert/parse/**'],
    banned: [
      {
        group: ['**/normalise/**', '**/emit/**', '**/manifest/**', '**/schemas/**'],
        message: 'scripts/convert/parse knows no system and no manifest.',
      },
    ],
  },
];

/** Texts become elements by textContent and by the templates' own escaping; nothing else makes markup of a text. */
const MARKUP_FROM_TEXT = [
  ...['innerHTML', 'outerHTML', 'srcdoc'].map((property) => ({ property })),
  ...['insertAdjacentHTML', 'setHTMLUnsafe', 'createContextualFragment'].map((property) => ({ property })),
  ...['write', 'writeln'].map((property) => ({ object: 'document', property })),
].map((item) => ({ ...item, message: "Vendors' words are never read as markup: see docs/security.md." }));

export default defineConfig(
  globalIgnores(['dist/', '.dist-*/', '.astro/', '.cache/', 'content/', '**/fixtures/']),
  eslint.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  astro.configs.recommended,
  {
    languageOptions: {
      parserOptions: {
        projectService: true,
        extraFileExtensions: ['.astro'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Spreading a string into its code points is what is meant here: vendor text is counted by characters.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
    },
  },
  {
    // The language server's types for Astro's virtual modules are not visible to ESLint's type service;
    // `astro check` type-checks these files in full.
    files: ['**/*.astro', '**/*.js', '**/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
  },
  {
    // Examples run in any Node, as a reader would copy them.
    files: ['docs/examples/**'],
    languageOptions: { globals: { console: 'readonly', fetch: 'readonly', URL: 'readonly' } },
  },
  {
    files: ['src/**'],
    rules: {
      'no-restricted-properties': ['error', ...MARKUP_FROM_TEXT],
      'no-eval': 'error',
      'no-new-func': 'error',
      'astro/no-set-html-directive': 'error',
    },
  },
  {
    // Their markup is written in the project: two scripts, and tags that hold no vendor's word unescaped.
    files: ['Head', 'PageFrame', 'ThemeProvider'].map((name) => `src/components/frame/${name}.astro`),
    rules: { 'astro/no-set-html-directive': 'off' },
  },
  ...layers.map(({ files, banned }) => ({
    files,
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: banned }] },
  })),
);
