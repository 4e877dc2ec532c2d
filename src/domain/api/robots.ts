/**
 * `robots.txt`: everything may be read.
 * @param sitemap full address of the sitemap, where there is one
 */
export const robotsText = (sitemap: string | null) =>
  ['User-agent: *', 'Allow: /', ...(sitemap === null ? [] : ['', `Sitemap: ${sitemap}`]), ''].join('\n');
