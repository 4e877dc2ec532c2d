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
  // What needs types is told by oxlint (.oxlintrc.json), in a tenth of the time.
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  astro.configs.recommended,
  {
    rules: {
      // The type check tells what is unused.
      '@typescript-eslint/no-unused-vars': 'off',
    },
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
