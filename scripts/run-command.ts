import { SourceError, SourceErrors } from './parse/source-error.ts';

/**
 * Runs a command. A fault in an input file is the maintainer's to mend: its message is printed without a stack, and
 * the command fails. Any other error is a fault of the command and is thrown on.
 */
export function runCommand(command: () => void): void {
  try {
    command();
  } catch (error) {
    if (!(error instanceof SourceError || error instanceof SourceErrors)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
