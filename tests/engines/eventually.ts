/**
 * Tries until it works.
 * @throws Error that names what was waited for and why it failed last, after half a minute
 */
export async function eventually<T>(what: string, attempt: () => T | Promise<T>): Promise<T> {
  const end = Date.now() + 30_000;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > end) throw new Error(`no ${what}: ${String(error)}`, { cause: error });
      await new Promise((done) => setTimeout(done, 100));
    }
  }
}
