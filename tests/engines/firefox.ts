/** Firefox, driven by its own socket (Marionette): no driver program is needed. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunningEngine } from './engines.ts';
import { eventually } from './eventually.ts';

/** Firefox chooses a free port and writes it into its profile. */
const PREFERENCES = `user_pref('marionette.port', 0);
user_pref('datareporting.policy.dataSubmissionEnabled', false);
`;

/** Starts Firefox with an empty profile and without a window. */
export async function startFirefox(program: string): Promise<RunningEngine> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  writeFileSync(join(profile, 'user.js'), PREFERENCES);
  const args = ['--headless', '--marionette', '--no-remote', '--profile', profile, 'about:blank'];
  const firefox = spawn(program, args, { stdio: 'ignore', env: { ...process.env, HOME: profile } });
  const ended = new Promise((done) => firefox.on('close', done).on('error', done));
  try {
    const port = await eventually('the port of Firefox', () =>
      Number(readFileSync(join(profile, 'MarionetteActivePort'), 'utf8')),
    );
    const ask = speak(connect(port, '127.0.0.1'));
    const { capabilities } = (await ask('WebDriver:NewSession', {})) as {
      capabilities: { browserVersion: string };
    };
    return {
      version: `Firefox ${capabilities.browserVersion}`,
      send: async (command, parameters) => {
        const answer = await ask(`WebDriver:${command}`, parameters);
        return Array.isArray(answer) ? answer : (answer as { value: unknown }).value;
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }

  async function close(): Promise<void> {
    firefox.kill();
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Messages are `<bytes>:<JSON>`; a question is `[0, number, command, parameters]`, its answer `[1, number, error, result]`. */
function speak(socket: Socket): (command: string, parameters: object) => Promise<unknown> {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let received = Buffer.alloc(0);
  let asked = 0;
  socket.on('data', (data) => {
    received = Buffer.concat([received, data]);
    for (;;) {
      const colon = received.indexOf(':');
      const end = colon + 1 + Number(received.subarray(0, Math.max(colon, 0)));
      if (colon < 0 || received.length < end) return;
      const message = JSON.parse(received.subarray(colon + 1, end).toString()) as unknown;
      received = received.subarray(end);
      // The first message is a greeting.
      if (Array.isArray(message)) answer(message as Answer);
    }
  });
  socket.on('error', () => undefined);
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox has ended'));
  });

  function answer([, number, error, result]: Answer): void {
    const question = waiting.get(number);
    waiting.delete(number);
    if (error) question?.reject(new Error(`${error.error}: ${error.message}`));
    else question?.resolve(result);
  }

  return (command, parameters) => {
    const question = Promise.withResolvers<unknown>();
    asked += 1;
    waiting.set(asked, question);
    const message = JSON.stringify([0, asked, command, parameters]);
    socket.write(`${Buffer.byteLength(message)}:${message}`);
    return question.promise;
  };
}

type Answer = [kind: 1, number: number, error: { error: string; message: string } | null, result: unknown];
