import { readFileSync } from 'node:fs';
import { SHIPPED_PACKAGES } from './shipped-packages.mjs';

/** What the build changes in the packages that it is made with; each says what the change saves. */

/** How a finished chunk asks for Vite's helper. */
const HELPER_IMPORT = /import ?\{ ?(?:\w+ as )?(\w+) ?\} ?from ?"[^"]*preload-helper[^"]*";?/u;

/**
 * Vite wraps every dynamic import in a helper that preloads style sheets and further chunks: 0.9 KB compressed in
 * the script of every page, for imports that have no style sheets; and in a file of its own, since scripts share it,
 * hence one request more in every page. What is left of it goes into each script.
 */
export const plainImports = {
  name: 'plain-dynamic-imports',
  apply: 'build',
  enforce: 'pre',
  load: (id) =>
    id.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load();' : undefined,
  renderChunk: (code) =>
    HELPER_IMPORT.test(code)
      ? { code: code.replace(HELPER_IMPORT, 'const $1 = (load) => load();'), map: null }
      : undefined,
  generateBundle(_, files) {
    for (const [name, { code = '' }] of Object.entries(files)) {
      if (name.includes('preload-helper')) Reflect.deleteProperty(files, name);
      else if (/from ?"[^"]*preload-helper/u.test(code)) {
        throw new Error(`${name} still asks for Vite's preload helper: see config/vite-plugins.mjs`);
      }
    }
  },
};

/** Lines of Starlight's page that the site replaces: src/styles has its own tokens and its own rules for paper, the
 * side list (src/components/frame/Sidebar.astro) no folds. */
const UNUSED = [
  "import '../style/props.css';",
  "import '../style/asides.css';",
  "import '../style/util.css';",
  "import printHref from '../style/print.css?url&no-inline';",
  '<link rel="stylesheet" href={printHref} media="print" />',
  '<script src="../components-internals/SidebarPersistState"></script>',
];

/**
 * Takes Starlight's own colours, asides and print sheet out of its page: 2.5 KB compressed before the first paint of
 * every page, and one request; and the script that remembers folds of the side list, of which ours has none.
 * @throws Error where a new Starlight has its page written in another way
 */
export const leanStarlight = {
  name: 'lean-starlight',
  enforce: 'pre',
  load(id) {
    if (!/starlight\/dist\/components\/Page\.astro$/u.test(id)) return undefined;
    const code = readFileSync(id, 'utf8');
    const lost = UNUSED.find((line) => !code.includes(line));
    if (lost) throw new Error(`Starlight's page no longer has the line ${lost}: see config/vite-plugins.mjs`);
    return UNUSED.reduce((text, line) => text.replace(line, ''), code);
  },
};

/** The last package in the path of a module. */
const PACKAGE = /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//u;

/**
 * Stops a build whose scripts hold code of a package that the site names no terms of.
 * @throws Error that names the package
 */
export const licensedScripts = {
  name: 'licensed-scripts',
  apply: 'build',
  generateBundle(_, files) {
    if (this.environment.name !== 'client') return;
    for (const { fileName, modules = {} } of Object.values(files)) {
      for (const id of Object.keys(modules)) {
        const name = PACKAGE.exec(id)?.[1];
        if (name === undefined || SHIPPED_PACKAGES.includes(name)) continue;
        throw new Error(
          `${fileName} holds code of the package ${name}: add it to SHIPPED_PACKAGES in config/shipped-packages.mjs`,
        );
      }
    }
  },
};
