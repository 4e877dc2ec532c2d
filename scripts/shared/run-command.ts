import { explainError, isSystemError } from './explain-error.ts';
import { isSourceError } from './source-error.ts';

/**
 * Runs a command. A fault in an input file, or what the operating system refuses, is the maintainer's to mend: its
 * message is printed without a stack, and the command fails. Any other error is a fault of the command and is thrown on.
 */
export function runCommand(command: () => void): void {
  try {
    command();
  } catch (error) {
    if (!isSourceError(error) && !isSystemError(error)) throw error;
    console.error(explainError(error));
    process.exitCode = 1;
  }
}
