/**
 * The packages of others whose code, markup or styles are part of the pages. config/vite-plugins.mjs stops the build
 * when a script of the site holds code of any other.
 */
export const SHIPPED_PACKAGES = ['@astrojs/starlight', 'astro', 'pagefind'];
