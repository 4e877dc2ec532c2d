/**
 * Runs one stage of the build and prints one line about it.
 * @param work returns what there is to say: counts
 */
export async function stage(name: string, work: () => Promise<string>): Promise<void> {
  const start = performance.now();
  const counts = await work();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`build: ${name.padEnd(12)} ${seconds.padStart(5)} s  ${counts}`);
}
