import { basename, join } from 'node:path';
import { rolldown, type InputOptions, type OutputOptions } from 'rolldown';

const PROJECT = join(import.meta.dirname, '../../..');

/**
 * Makes one script of a module and all that it imports.
 * @returns its text
 * @throws Error where more than one file would come of it, or the bundler warns of something
 */
export async function bundle(
  input: InputOptions & { input: string },
  output: OutputOptions,
): Promise<string> {
  const warnings: string[] = [];
  const built = await rolldown({
    ...input,
    cwd: PROJECT,
    onLog: (level, { message }) => {
      if (level === 'warn') warnings.push(message);
    },
  });
  try {
    const { output: files } = await built.generate(output);
    if (files.length !== 1 || warnings.length > 0) {
      throw new Error(`${basename(input.input)} gives ${files.length} files; ${warnings.join('; ')}`);
    }
    return files[0].code;
  } finally {
    await built.close();
  }
}
