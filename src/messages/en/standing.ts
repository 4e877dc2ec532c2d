import type { standing as original } from '../zh-CN/standing.ts';

/** How a number stands in the documents: for pages and scripts that answer a number. */
export const standing: typeof original = {
  names: {
    listed: 'Listed',
    'in-range': 'Listed in range',
    'in-class': 'Belongs to a class',
    retired: 'Retired',
    unlisted: 'Not listed',
  },
  anyDocuments: 'this site',
  inRange: (label, range, whose) =>
    `${label} is listed in the range ${range} (${whose}), not as a code of its own.`,
  inClass: (label, interval, whose) =>
    `No document of ${whose} lists ${label} as a code of its own; it belongs to the class ${interval}.`,
  retired: (label, whose) => `No document of ${whose} lists ${label} any more; it is retired.`,
  unlisted: (label, whose) => `No document of ${whose} lists ${label}.`,
  spelling: {
    unsigned: (shown) => `${shown} is its unsigned form`,
    hexadecimal: (shown) => `${shown} is its hexadecimal form`,
  },
  neighbour: (title, meanings) => (meanings > 1 ? `${title}, one of ${meanings} meanings` : title),
  systems: (names) => names.join(', '),
};
