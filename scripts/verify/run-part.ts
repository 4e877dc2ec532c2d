/** A part of a command: does its work with the options that follow its name. */
type Part = () => Promise<{ run: (options: string[]) => void | Promise<void> }>;

/** Runs the part of a command that the first argument names; fails with their names where it names none. */
export async function runPart(command: string, parts: Readonly<Record<string, Part>>): Promise<void> {
  const [name = '', ...options] = process.argv.slice(2);
  const load = Object.hasOwn(parts, name) ? parts[name] : undefined;
  if (load) {
    const { run } = await load();
    await run(options);
    return;
  }
  const [first = ''] = Object.keys(parts);
  console.error(
    `"${name}" is none of ${Object.keys(parts).join(', ')}. Say which: npm run ${command} -- ${first}`,
  );
  process.exitCode = 1;
}
