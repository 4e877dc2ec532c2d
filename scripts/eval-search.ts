/**
 * `npm run eval:search`: what people type, answered in a real browser by the built site (`dist`, or OUT_DIR).
 *
 * Runs scripts/verify/evaluate/queries.yaml and prints rank-1 and rank-3 rates, false answers, times and bytes, then every query
 * that missed. `-- --quiet` leaves the misses out. Environment: OUT_DIR, BASE_PATH (as at the build).
 */
import { parseArgs } from 'node:util';
import { evaluate, type Evaluation } from './verify/evaluate/search.ts';
import { launchBrowser } from '../tests/support/browser.ts';
import { startServer } from './serve.ts';

function print({ rates, times, bytes, misses }: Evaluation, quiet: boolean): void {
  const percent = ({ hits, of }: { hits: number; of: number }) =>
    `${((100 * hits) / of).toFixed(1)} % (${hits} of ${of})`;
  console.log(`numbers, rank 1         ${percent(rates.numbers)}   aim 95 %`);
  console.log(`numbers, at once        ${percent(rates.atOnce)}   aim 100 %`);
  console.log(`words, rank 1           ${percent(rates.wordsFirst)}`);
  console.log(`words, rank 3           ${percent(rates.wordsThree)}   aim 90 %`);
  console.log(`unknown, false answers  ${rates.falseAnswers}   aim 0`);
  console.log(
    `number, key to answer   ${times.number.toFixed(1)} ms, 95 % within ${times.number95.toFixed(1)}   aim 16`,
  );
  console.log(
    `words, warm             ${times.words.toFixed(1)} ms, 95 % within ${times.words95.toFixed(1)}   aim 100`,
  );
  for (const [name, size] of Object.entries(bytes)) {
    console.log(`bytes, ${name.padEnd(24)} ${(size / 1024).toFixed(1)} KB   aim 90`);
  }
  if (!quiet) for (const miss of misses) console.log(`- ${miss}`);
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { quiet: { type: 'boolean', default: false } } });
  const { OUT_DIR = 'dist', BASE_PATH = '/' } = process.env;
  const server = await startServer({ root: OUT_DIR, base: BASE_PATH, port: 0 });
  const browser = await launchBrowser();
  try {
    print(await evaluate(browser, server.url), values.quiet);
  } finally {
    await browser.close();
    await server.close();
  }
}

await main();
