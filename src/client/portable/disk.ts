/** What the page scripts need of the browser and don't get on pages from disk. */

declare global {
  /** Path of the copy's root, with a slash at both ends. */
  var copyRoot: string;
  /** Goes to an address of the copy. */
  var copyGo: (address: string) => void;
  /** Files that were loaded as scripts (scripts/build/pack/portable.ts): path below the root → text. */
  var copyFiles: Record<string, string> | undefined;
}

/** Call it before any script of the page. */
export function readFromDisk(root: URL): void {
  globalThis.copyRoot = root.pathname;
  globalThis.copyGo = (address) => {
    location.assign(fileOf(new URL(address, location.href)));
  };
  globalThis.fetch = async (input) => {
    const address = input instanceof Request ? input.url : String(input);
    return new Response(await readFile(root, new URL(address, location.href)));
  };
  // The scripts do without a worker where there is none; here there is one that loads nothing.
  Reflect.deleteProperty(globalThis, 'Worker');
  new MutationObserver(completeLinks).observe(document.body, { childList: true, subtree: true });
}

/** The text of a file of the copy. Rejects where the copy has it not as a script. */
async function readFile(root: URL, { pathname }: URL): Promise<string> {
  const path = pathname.startsWith(root.pathname) ? pathname.slice(root.pathname.length) : '';
  if (path.endsWith('.json') && globalThis.copyFiles?.[path] === undefined) {
    await loadScript(new URL(`_copy/data/${path}.js`, root).href);
  }
  const text = globalThis.copyFiles?.[path];
  if (text === undefined) throw new Error(`${pathname} can't be read from disk`);
  return text;
}

function loadScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const element = document.createElement('script');
    element.src = address;
    element.onload = () => {
      resolve();
    };
    element.onerror = () => {
      reject(new Error(`${address} did not load`));
    };
    document.head.append(element);
  });
}

/** No server puts `index.html` behind a folder here. */
function fileOf(address: URL): string {
  if (address.protocol === 'file:' && address.pathname.endsWith('/')) address.pathname += 'index.html';
  return address.href;
}

/** Links that scripts put into the page lead to folders. */
function completeLinks(changes: readonly MutationRecord[]): void {
  for (const { addedNodes } of changes) {
    for (const node of addedNodes) {
      if (!(node instanceof Element)) continue;
      const links = [
        ...node.querySelectorAll<HTMLAnchorElement>('a[href$="/"], a[href*="/#"], a[href*="/?"]'),
      ];
      if (node instanceof HTMLAnchorElement) links.push(node);
      for (const link of links) if (link.href !== '') link.href = fileOf(new URL(link.href));
    }
  }
}
