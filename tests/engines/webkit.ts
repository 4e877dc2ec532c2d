/** WebKitGTK's small browser, driven by its WebDriver program on a screen that nobody sees. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../support/fixtures.ts';
import type { RunningEngine } from './engines.ts';
import { eventually } from './eventually.ts';
import { COMMANDS } from './webdriver.ts';

/** Starts the screen, the driver and, with a session, the browser. */
export async function startWebKit(driverProgram: string, screenProgram: string): Promise<RunningEngine> {
  const home = mkdtempSync(join(tmpdir(), 'webkit-'));
  const started: ReturnType<typeof spawn>[] = [];
  try {
    // It chooses a free number and writes it down.
    const screenArgs = ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'];
    const screen = spawn(screenProgram, screenArgs, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    started.push(screen);
    const display = await new Promise((done, fail) => {
      screen.on('error', fail).on('close', () => {
        fail(new Error(`${screenProgram} has ended`));
      });
      screen.stdio[3]?.once('data', done);
    });
    const port = await freePort();
    const env = { ...process.env, HOME: home, XDG_RUNTIME_DIR: home, DISPLAY: `:${String(display).trim()}` };
    const driver = spawn(driverProgram, [`--port=${port}`, '--host=127.0.0.1'], { stdio: 'ignore', env });
    started.push(driver);
    const ask = async (method: string, path: string, body: object) => {
      const response = await fetch(`http://127.0.0.1:${port}/session${path}`, {
        method,
        ...(method === 'POST' && { body: JSON.stringify(body) }),
      });
      const { value } = (await response.json()) as { value: unknown };
      if (!response.ok) throw new Error(JSON.stringify(value));
      return value;
    };
    const { sessionId, capabilities } = await eventually('a session of WebKit', async () => {
      const session = await ask('POST', '', { capabilities: {} });
      return session as { sessionId: string; capabilities: { browserName: string; browserVersion: string } };
    });
    return {
      version: `WebKitGTK (${capabilities.browserName} ${capabilities.browserVersion})`,
      send: (command, parameters) => {
        const [method = '', path = ''] = COMMANDS[command].split(' ');
        return ask(method, `/${sessionId}${path}`, parameters);
      },
      close: async () => {
        // Closes the browser too.
        await ask('DELETE', `/${sessionId}`, {}).catch(() => undefined);
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }

  async function close(): Promise<void> {
    for (const program of started.toReversed()) {
      const ended = new Promise((done) => program.once('close', done));
      if (program.exitCode === null && program.kill()) await ended;
    }
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
}
