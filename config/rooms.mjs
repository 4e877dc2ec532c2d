const SITE = ['config', 'schemas', 'domain', 'messages', 'data', 'client'];
const CONVERT = ['convert/parse', 'convert/read', 'convert/normalise', 'convert/emit', 'convert/checks'];

/**
 * The rooms of the project, and which other rooms each may import. eslint.config.js enforces this table, a test
 * holds docs/architecture.md to it. A file belongs to the first room whose pattern it matches; files of one room may import
 * each other; but in `client` a folder imports itself and `shared` only, and `frame`, which is on every page, all of them.
 */
export const ROOMS = [
  { name: 'config', files: 'config/**', imports: [] },
  { name: 'schemas', files: 'src/schemas/**', imports: [] },
  { name: 'domain', files: 'src/domain/**', imports: ['schemas'] },
  { name: 'messages', files: 'src/messages/**', imports: ['schemas', 'domain'] },
  // Conversion and site read the content in one way.
  { name: 'data', files: 'src/data/**', imports: ['schemas', 'domain', 'messages', 'convert/read'] },
  { name: 'client', files: 'src/client/(*)/**', imports: ['schemas', 'domain', 'messages'] },
  {
    name: 'pages',
    files: 'src/{components,layouts,pages}/**',
    imports: SITE,
  },
  { name: 'scripts/shared', files: 'scripts/shared/**', imports: ['domain'] },
  { name: 'convert/parse', files: 'scripts/convert/parse/**', imports: ['domain', 'scripts/shared'] },
  {
    name: 'convert/read',
    files: 'scripts/convert/read/**',
    imports: ['schemas', 'domain', 'scripts/shared', 'convert/parse'],
  },
  {
    name: 'convert/normalise',
    files: 'scripts/convert/normalise/**',
    imports: ['schemas', 'domain', 'scripts/shared', 'convert/parse', 'convert/read'],
  },
  {
    name: 'convert/emit',
    files: 'scripts/convert/emit/**',
    imports: ['schemas', 'domain', 'scripts/shared', 'convert/normalise'],
  },
  {
    name: 'convert/checks',
    files: 'scripts/convert/checks/**',
    imports: ['schemas', 'domain', 'scripts/shared', ...CONVERT],
  },
  {
    name: 'convert/draft',
    files: 'scripts/convert/draft/**',
    imports: ['schemas', 'domain', 'scripts/shared', ...CONVERT],
  },
  {
    name: 'build',
    files: 'scripts/build/**',
    imports: ['config', 'schemas', 'domain', 'messages', 'scripts/shared', 'convert/read', 'convert/emit'],
  },
  {
    name: 'verify',
    files: 'scripts/verify/**',
    imports: [...SITE, 'scripts/shared', ...CONVERT, 'build'],
  },
  { name: 'tests', files: 'tests/**', imports: [] },
];
