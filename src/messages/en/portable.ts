import type { portable as original } from '../zh-CN/portable.ts';
import { plural } from './plural.ts';
import { site } from './site.ts';

/** What stands beside the site in a portable archive. */
export const portable: typeof original = {
  readme: (name, systems, codes) => `${site.name} (portable copy) ${name}

Contents: ${systems.join(', ')}; ${plural(codes, 'error code')}.

Open from disk: open site/index.html in a browser; neither network nor installation is needed. Search by number and by words, log decoder and upgrade check all work. Only the search through older wordings needs a server.
Serve on this machine: with Node 18 or newer, run "node serve.mjs" in this folder and open the address that it prints. Options: --port 8080, --base /handbook/.
Put on a web server: upload the folder "site" as it is, under any path.
Copyright: the vendors' documents belong to their vendors, with whom this handbook is not affiliated; see NOTICE. The program is under the terms of LICENSE.
`,
  notice: (documents) => `${site.name} NOTICE

The documents and their words belong to their vendors. They are quoted verbatim, with their origin; this handbook is
not affiliated with any vendor. The English translations are the handbook's own and unofficial.

${documents.map(({ name, vendor, versions }) => `  ${name} (${vendor}): ${versions.join(', ')}`).join('\n')}

Parts of the pages are made with Astro, Starlight and Pagefind, each under the MIT License (site/licenses.txt):
  https://github.com/withastro/astro  https://github.com/withastro/starlight  https://github.com/pagefind/pagefind
`,
};
