/**
 * The one script tag of a page in a copy (scripts/build/pack): loads the page's own scripts. From a web server these are
 * the modules of the site; from disk, where browsers load no modules, the same as classic scripts.
 */
import { readFromDisk } from './disk.ts';

const script = document.currentScript as HTMLScriptElement;
const root = new URL('../', script.src);
const names = (script.dataset.modules ?? '').split(' ').filter(Boolean);

// The switch for offline use: this copy is on the reader's machine already, and has no worker.
document.querySelector('[data-offline]')?.remove();

if (location.protocol === 'file:') {
  readFromDisk(root);
  for (const name of names) {
    const element = document.createElement('script');
    element.src = new URL(`_copy/${name}`, root).href;
    element.async = false;
    document.head.append(element);
  }
} else {
  for (const name of names) void import(new URL(`_astro/${name}`, root).href);
}
