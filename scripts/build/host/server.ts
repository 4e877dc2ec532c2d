import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { answer } from './answer.ts';

const DEFAULT_PORT = 4321;

/** Ports that are tried, one after the other, when the wanted one is taken. */
const ATTEMPTS = 20;

export interface RunningServer {
  /** Address of the home page, with base and trailing slash. */
  url: string;
  port: number;
  close: () => Promise<void>;
}

interface Options {
  /** Folder of the built site. */
  root: string;
  /** Base path of the build: `/`, `/handbook` or `/handbook/`. */
  base?: string;
  /** 0 for any free port. When it is taken, the next free one is used. */
  port?: number;
  /** What answers a request. */
  respond?: typeof answer;
}

/**
 * Starts a server on this machine only.
 * @throws Error where the folder holds no site or no port is free
 */
export async function startServer({
  root,
  base = '/',
  port = DEFAULT_PORT,
  respond = answer,
}: Options): Promise<RunningServer> {
  if (!existsSync(resolve(root, 'index.html'))) {
    throw new Error(`no built site in ${resolve(root)}: run \`npm run build\` first`);
  }
  const site = { root: resolve(root), base: withSlashes(base) };
  const server = createServer((request, response) => {
    respond(site, request, response).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  });
  const taken = await listen(server, port);
  return {
    url: `http://localhost:${taken}${site.base}`,
    port: taken,
    close: () =>
      new Promise((done) => {
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      }),
  };
}

/** A base path with one slash at both ends. */
export const withSlashes = (base: string): string => `/${base}/`.replace(/\/{2,}/gu, '/');

/** Listens on the first free port from `port` on; returns it. */
async function listen(server: Server, port: number): Promise<number> {
  for (let candidate = port; candidate < port + ATTEMPTS; candidate++) {
    const free = await new Promise<boolean>((done, fail) => {
      server.once('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'EADDRINUSE') done(false);
        else fail(error);
      });
      server.listen(candidate, 'localhost', () => {
        server.removeAllListeners('error');
        done(true);
      });
    });
    if (free) return (server.address() as AddressInfo).port;
  }
  throw new Error(`no free port between ${port} and ${port + ATTEMPTS - 1}: name one with --port`);
}

/**
 * A port as an option or the environment has it; the usual one where that is missing or empty.
 * @throws Error for what is no port
 */
export function readPort(text: string | undefined): number {
  if (text === undefined || text === '') return DEFAULT_PORT;
  const port = Number(text);
  if (!/^\d+$/u.test(text) || port > 65_535) {
    throw new Error(`"${text}" is no port: a whole number from 0 to 65535`);
  }
  return port;
}
