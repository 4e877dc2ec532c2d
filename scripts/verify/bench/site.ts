import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { latestRecords } from '../../../src/domain/model/entry.ts';
import { writeMadeUpContent, type ContentSize } from './synthetic-content.ts';
import { heapInUse, runStep, type Step } from './run-step.ts';
import { measureSearch, type SearchCost } from './search.ts';
import { printBench } from './print.ts';
import { weighSite, type Weights } from './weigh.ts';
import { readSystems } from '../../convert/read/project.ts';

const PROJECT = resolve(import.meta.dirname, '../../..');

const SIZES: Readonly<Record<string, ContentSize>> = {
  1: { systems: 1, codes: 900, versions: 10 },
  10: { systems: 10, codes: 900, versions: 10 },
  50: { systems: 15, codes: 3000, versions: 10 },
};

export interface Measurement {
  factor: string;
  codes: number;
  systems: number;
  pages: number;
  convert: Step;
  build: Step;
  /** Of the build: seconds of each of its stages. */
  stages: Record<string, number>;
  /** Megabytes that the process had taken, at most, when the site was there and the search index was not. */
  sitePeak: number | null;
  /** Megabytes of JavaScript objects that the site needed: what was left after garbage was collected, at most. */
  siteHeap: number | null;
  weights: Weights;
  number: SearchCost;
  words: SearchCost;
}

async function measure(factor: string, folder: string): Promise<Measurement> {
  const size = SIZES[factor];
  if (!size) throw new Error(`--factor ${factor}: there are ${Object.keys(SIZES).join(', ')}`);
  const [content, site] = [join(folder, 'content'), join(folder, 'site')];
  writeMadeUpContent(content, size, realTexts());
  const convert = await runStep('scripts/convert.ts', ['--content', content, '--quiet'], {});
  const env = { CONTENT_DIR: content, OUT_DIR: site, PREVIEW_IMAGES: '0', SITE_URL: '', BASE_PATH: '/' };
  const build = await runStep('scripts/build.ts', [], env);
  const systems = readSystems(content);
  const search = await measureSearch(site, '/', systems);
  const stages = build.lines.flatMap(({ text }) => {
    const [, name, seconds] = /^build: (\S.*?)\s+([\d.]+) s /u.exec(text) ?? [];
    return name ? [[name, Number(seconds)] as const] : [];
  });
  const siteAt = build.lines.findIndex(({ text }) => text.startsWith('build: site'));
  const siteLine = build.lines[siteAt];
  return {
    factor,
    codes: systems.reduce((sum, { entries }) => sum + entries.length, 0),
    systems: systems.length,
    pages: Number(/(\d+) pages/.exec(siteLine?.text ?? '')?.[1]),
    convert,
    build,
    stages: Object.fromEntries(stages),
    sitePeak: siteLine?.peak ?? null,
    siteHeap: heapInUse(build.lines.slice(0, siteAt)),
    weights: weighSite(site, systems),
    ...search,
  };
}

/** What the documents of this site say, for made-up ones to say the like. */
const realTexts = () =>
  readSystems(join(PROJECT, 'content')).flatMap(({ entries }) =>
    entries.flatMap((entry) => latestRecords(entry).map(({ text }) => text.text)),
  );

/** Makes content of the wanted sizes, builds each in a process of its own, and prints a table in Markdown. */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { factor: { type: 'string', default: '1,10,50' }, keep: { type: 'boolean', default: false } },
  });
  process.chdir(PROJECT);
  mkdirSync(join(PROJECT, '.cache'), { recursive: true });
  const root = mkdtempSync(join(PROJECT, '.cache/bench-'));
  const measurements: Measurement[] = [];
  for (const factor of values.factor.split(',')) {
    const folder = join(root, factor);
    measurements.push(await measure(factor, folder));
    // The largest takes long, and should it fail, these were not in vain.
    console.error(`\n${printBench(measurements)}\n`);
    if (!values.keep) rmSync(folder, { recursive: true, force: true });
  }
  console.log(printBench(measurements));
  if (values.keep) console.error(root);
  else rmSync(root, { recursive: true, force: true });
}
