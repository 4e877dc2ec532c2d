/** The engines that the flows run in, where the machine has them. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { startFirefox } from './firefox.ts';
import type { Send } from './webdriver.ts';
import { startWebKit } from './webkit.ts';

export interface RunningEngine {
  /** Name and version, for the reader of the results. */
  version: string;
  send: Send;
  close: () => Promise<void>;
}

export interface Engine {
  name: string;
  /** Null where the machine lacks something. */
  start: (() => Promise<RunningEngine>) | null;
  /** Debian's packages that are missing. */
  missing: string[];
}

export function firefox(): Engine {
  const program = findProgram('firefox-esr', 'firefox');
  return {
    name: 'Firefox',
    start: program ? () => startFirefox(program) : null,
    missing: program ? [] : ['firefox-esr'],
  };
}

export function webKit(): Engine {
  const driver = findProgram('WebKitWebDriver');
  const screen = findProgram('Xvfb');
  return {
    name: 'WebKitGTK',
    start: driver && screen ? () => startWebKit(driver, screen) : null,
    missing: [...(driver ? [] : ['webkit2gtk-driver']), ...(screen ? [] : ['xvfb'])],
  };
}

/** The first of the programs that is in PATH. */
function findProgram(...names: string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path));
}
