import type { Measurement } from './site.ts';

type Row = [name: string, ...cells: string[]];

/** The table in Markdown: a line per measure, a column per data set. */
export function printBench(all: readonly Measurement[]): string {
  const line = (name: string, cell: (one: Measurement, before: Measurement | undefined) => string): Row => [
    name,
    ...all.map((one, at) => cell(one, all[at - 1])),
  ];
  const kinds = Object.keys(all[0]?.weights.pages ?? {});
  const rows: Row[] = [
    line('codes × versions', ({ codes }) => `${count(codes)} × 10`),
    line('systems', ({ systems }) => String(systems)),
    line('pages', ({ pages }) => count(pages)),
    line('files of the site', ({ weights }) => count(weights.files)),
    line('size of the site', ({ weights }) => `${count(Math.round(weights.size))} MB`),
    line('convert', ({ convert }) => `${convert.seconds.toFixed(1)} s, ${megabytes(convert.peak)}`),
    line('build, whole', ({ build }) => `${build.seconds.toFixed(0)} s, ${megabytes(build.peak)}`),
    line('- site', ({ stages, sitePeak }) => `${(stages.site ?? 0).toFixed(1)} s, ${megabytes(sitePeak)}`),
    line('- site, objects in use', ({ siteHeap }) => megabytes(siteHeap)),
    line('- search index', ({ stages }) => `${(stages['search index'] ?? 0).toFixed(1)} s`),
    line('- offline lists', ({ stages }) => `${(stages.offline ?? 0).toFixed(1)} s`),
    line('site, each page more', (one, before) => {
      if (!before) return '–';
      const pages = one.pages - before.pages;
      const ms = (1000 * ((one.stages.site ?? 0) - (before.stages.site ?? 0))) / pages;
      const more = (key: 'sitePeak' | 'siteHeap') =>
        ((1024 * ((one[key] ?? NaN) - (before[key] ?? NaN))) / pages).toFixed(0);
      return `${ms.toFixed(1)} ms, ${more('sitePeak')} KB (objects in use ${more('siteHeap')} KB)`;
    }),
    ...kinds.map((kind) =>
      line(kind, ({ weights }) => {
        const weight = weights.pages[kind];
        if (!weight) return '–';
        const { median, most } = weight;
        return median === most ? kilobytes(most) : `${kilobytes(median)}, at most ${kilobytes(most)}`;
      }),
    ),
    ...(['number', 'words'] as const).flatMap((what): Row[] => [
      line(`search, one ${what === 'words' ? 'word' : 'number'}: data loaded`, (one) => {
        return `${kilobytes(one[what].bytes)}, ${one[what].requests} files`;
      }),
      line(`search, one ${what === 'words' ? 'word' : 'number'}: first, later`, (one) => {
        return `${one[what].cold.toFixed(0)} ms, ${one[what].warm.toFixed(0)} ms`;
      }),
    ]),
  ];
  const head = ['', ...all.map(({ factor }) => `${factor}×`)];
  return [head, head.map((_, at) => (at === 0 ? '---' : '---:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

const count = (number: number) => number.toLocaleString('en');
const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;
const megabytes = (size: number | null) => (size === null ? 'memory unknown' : `${count(size)} MB`);
