import eslint from '@eslint/js';
import astro from 'eslint-plugin-astro';
import boundaries from 'eslint-plugin-boundaries';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { ROOMS } from './config/rooms.mjs';

/** `src/domain` runs in the build and in the browser alike. */
const NOT_IN_DOMAIN = [
  { group: ['astro:*', 'astro', 'astro/*', '@astrojs/*'], message: 'src/domain is pure: nothing of Astro.' },
  { group: ['node:*'], message: 'src/domain also runs in the browser: nothing of Node.' },
];

/** The table of rooms as policies; what none of them allows is an error. */
const policies = [
  ...ROOMS.map(({ name, imports }) => ({ from: room(name), allow: { to: room(imports) } })),
  ...ROOMS.map(({ name }) => ({
    from: room(name),
    allow: { to: room(name, name === 'client' ? '{{ from.element.captured.folder }}' : undefined) },
  })),
  { from: room('client'), allow: { to: room('client', 'shared') } },
  { from: room('client', 'frame'), allow: { to: room('client') } },
];

/** A room as the plug-in names it, or several; of `client` one folder. */
function room(type, folder) {
  return { element: { type, ...(folder && { captured: { folder } }) } };
}

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
      // The type check (npm run lint, npm test) answers these: it knows what is unused and what is deprecated, refuses enums
      // (erasableSyntaxOnly), and takes nothing but its own instances for a class with private fields. They cost a fifth of all.
      '@typescript-eslint/no-deprecated': 'off',
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
  {
    // The language server's types for Astro's virtual modules are not visible to ESLint's type service;
    // `astro check` type-checks these files in full.
    files: ['**/*.astro', '**/*.js', '**/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
  },
  {
    // A service worker as it is served, and as docs/offline.md shows it.
    files: ['src/client/offline/removal.js'],
    languageOptions: { globals: { self: 'readonly', caches: 'readonly', URL: 'readonly' } },
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
    // Their markup is written in the project: scripts, and tags and data that hold no vendor's word unescaped.
    files: ['frame/Head', 'frame/PageFrame', 'frame/ThemeProvider', 'code/CopyMenu'].map(
      (name) => `src/components/${name}.astro`,
    ),
    rules: { 'astro/no-set-html-directive': 'off' },
  },
  {
    files: ['src/domain/**'],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: NOT_IN_DOMAIN }] },
  },
  {
    // Commands are loose files, which the plug-in cannot tell from others.
    files: ['scripts/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '(?:^|/)tests/', message: 'Nobody imports tests: see scripts/verify.' }] },
      ],
    },
  },
  {
    files: ['{src,scripts,config}/**'],
    ignores: ['**/*.test.ts'],
    plugins: { boundaries },
    settings: {
      'boundaries/elements': ROOMS.map(({ name, files }) => ({
        type: name,
        pattern: files,
        partialMatch: false,
        ...(name === 'client' && { capture: ['folder'] }),
      })),
      'import/resolver': { node: true },
    },
    rules: { 'boundaries/dependencies': ['error', { default: 'disallow', policies }] },
  },
);
