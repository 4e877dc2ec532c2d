import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { answer } from '../../scripts/build/host/answer.ts';

/** What a host that has its faults answers with. */
export interface Fault {
  status: number;
  headers?: Record<string, string>;
  body?: string;
}

/** A server that goes away, comes back at the same address, and may have another site, or faults, then. */
export interface ChangingHost {
  /** Address of the home page. */
  url: string;
  /** Paths below the base that were asked for, in order, with their queries. */
  asked: string[];
  /** Bytes that were sent so far, headers and all. */
  sent: () => number;
  /** Serves the site in that folder from now on. */
  show: (root: string) => void;
  /** Answers with a fault where there is one for a path below the base; null: no more faults. */
  fail: (fault: ((path: string) => Fault | null) | null) => void;
  goAway: () => Promise<void>;
  comeBack: () => Promise<void>;
}

/** Starts a server of a site on any free port. */
export async function startChangingHost({
  root,
  base,
}: {
  root: string;
  base: string;
}): Promise<ChangingHost> {
  const site = { root, base };
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  let faultFor: Parameters<ChangingHost['fail']>[0] = null;
  const make = (port: number) =>
    new Promise<ReturnType<typeof createServer>>((done) => {
      const server = createServer((request, response) => {
        const path = String(request.url).slice(base.length - 1);
        asked.push(path);
        const fault = faultFor?.(path);
        if (fault) response.writeHead(fault.status, fault.headers).end(fault.body);
        else answer(site, request, response).catch(() => response.destroy());
      });
      server.on('connection', (socket) => sockets.add(socket));
      server.listen(port, 'localhost', () => {
        done(server);
      });
    });
  let server = await make(0);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}${base}`,
    asked,
    sent: () => [...sockets].reduce((sum, { bytesWritten }) => sum + bytesWritten, 0),
    show: (folder) => {
      site.root = folder;
    },
    fail: (fault) => {
      faultFor = fault;
    },
    goAway: () =>
      new Promise((done) => {
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      }),
    comeBack: async () => {
      server = await make(port);
    },
  };
}
