import type { APIRoute } from 'astro';
import { hrefOf } from '../data/href.ts';
import { textResponse } from '../data/api.ts';
import { browsePath, decodePath, homePath, iconPath } from '../domain/model/address.ts';

const icon = (name: string, size: number, purpose: string) => ({
  src: hrefOf(iconPath(name)),
  sizes: `${size}x${size}`,
  type: 'image/png',
  purpose,
});

/** By which browsers install the site as an app; scripts/build/stages/icons.ts draws the icons. */
export const GET: APIRoute = ({ locals: { messages } }) =>
  textResponse(
    JSON.stringify({
      id: hrefOf(homePath()),
      name: messages.site.name,
      short_name: messages.site.shortName,
      description: messages.site.line,
      lang: messages.site.language,
      start_url: hrefOf(homePath()),
      scope: hrefOf(homePath()),
      // With a way back: the pages are linked to one another.
      display: 'minimal-ui',
      background_color: '#fbfaf7',
      theme_color: '#fbfaf7',
      icons: [icon('192', 192, 'any'), icon('512', 512, 'any'), icon('maskable', 512, 'maskable')],
      shortcuts: [
        { name: messages.navigation.decode, url: hrefOf(decodePath()) },
        { name: messages.navigation.browse, url: hrefOf(browsePath()) },
      ],
    }),
    'application/manifest+json',
  );
