import { site } from './site.ts';

/** What stands beside the site in a portable archive. */
export const portable = {
  /** @param name of the archive, with what tells it from others */
  readme: (name: string, systems: readonly string[], codes: number) => `${site.name}（离线副本） ${name}

收录：${systems.join('、')}，共 ${codes} 个错误码。

从磁盘打开：用浏览器打开 site/index.html，不需要网络，也不需要安装任何东西。按数字和词查询、解码、升级核对都能用；只有“在各版本的全文里继续找”需要服务器。
启动本机服务器：装有 Node 18 或更新版本时，在本文件夹运行 node serve.mjs，再打开它显示的地址。可选参数：--port 8080、--base /handbook/。
放到网站上：把 site 文件夹原样放到任意静态服务器的任意路径下。
版权：厂商文档的权利归各厂商所有，本手册与厂商无隶属关系，见 NOTICE；本手册自己的程序见 LICENSE。

Open from disk: open site/index.html in a browser; neither network nor installation is needed. Only the search through older wordings needs a server.
Serve on this machine: with Node 18 or newer, run "node serve.mjs" in this folder and open the address that it prints. Options: --port 8080, --base /handbook/.
Put on a web server: upload the folder "site" as it is, under any path.
Copyright: the vendors' documents belong to their vendors, with whom this handbook is not affiliated; see NOTICE. The program is under the terms of LICENSE.
`,
  /** Whose the documents are, and which programs of others are part of the pages. */
  notice: (
    documents: readonly { name: string; vendor: string; versions: readonly string[] }[],
  ) => `${site.name} NOTICE

收录的文档及其中的文字，权利归各厂商所有；本手册逐字引用并注明出处，与厂商无隶属关系。
The documents and their words belong to their vendors. They are quoted verbatim, with their origin; this handbook is
not affiliated with any vendor.

${documents.map(({ name, vendor, versions }) => `  ${name}（${vendor}）：${versions.join('、')}`).join('\n')}

Parts of the pages are made with Astro, Starlight and Pagefind, each under the MIT License (site/licenses.txt):
  https://github.com/withastro/astro  https://github.com/withastro/starlight  https://github.com/pagefind/pagefind
`,
};
