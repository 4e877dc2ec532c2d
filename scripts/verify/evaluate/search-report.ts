import { parseArgs } from 'node:util';
import { bytesOf, evaluate, type Evaluation } from './search.ts';
import { launchBrowser } from '../testing/browser.ts';
import { startServer } from '../../build/host/server.ts';

function print({ rates, times, misses }: Evaluation, quiet: boolean): void {
  const percent = ({ hits, of }: { hits: number; of: number }) =>
    `${((100 * hits) / of).toFixed(1)} % (${hits} of ${of})`;
  console.log(`numbers, rank 1         ${percent(rates.numbers)}   aim 95 %`);
  console.log(`numbers, at once        ${percent(rates.atOnce)}   aim 100 %`);
  console.log(`words, rank 1           ${percent(rates.wordsFirst)}`);
  console.log(`words, rank 3           ${percent(rates.wordsThree)}   aim 90 %`);
  console.log(`unknown, false answers  ${rates.falseAnswers}   aim 0`);
  for (const [kind, rate] of Object.entries(rates.world)) {
    console.log(`${`world, ${kind}`.padEnd(24)}${percent(rate)}`);
  }
  console.log(
    `number, key to answer   ${times.number.toFixed(1)} ms, 95 % within ${times.number95.toFixed(1)}   aim 16`,
  );
  console.log(
    `words, warm             ${times.words.toFixed(1)} ms, 95 % within ${times.words95.toFixed(1)}   aim 100`,
  );
  if (!quiet) for (const miss of misses) console.log(`- ${miss}`);
}

/** Evaluates the search of the built site, and prints rates, times, bytes and every query that missed. */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { quiet: { type: 'boolean', default: false } } });
  const { OUT_DIR = 'dist', BASE_PATH = '/' } = process.env;
  const server = await startServer({ root: OUT_DIR, base: BASE_PATH, port: 0 });
  const browser = await launchBrowser();
  try {
    print(await evaluate(browser, server.url), values.quiet);
    for (const query of ['6206', '签名过期', 'zzzz']) {
      const size = await bytesOf(browser, server.url, query);
      console.log(`bytes, search opened, ${query.padEnd(9)} ${(size / 1024).toFixed(1)} KB   aim 90`);
    }
  } finally {
    await browser.close();
    await server.close();
  }
}
