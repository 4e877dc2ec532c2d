import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answer } from '../../scripts/build/host/answer.ts';

/** A server that goes away, comes back at the same address, and may have another site then. */
export interface ChangingHost {
  /** Address of the home page. */
  url: string;
  /** Paths below the base that were asked for, in order, with their queries. */
  asked: string[];
  /** Serves the site in that folder from now on. */
  show: (root: string) => void;
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
  const make = (port: number) =>
    new Promise<ReturnType<typeof createServer>>((done) => {
      const server = createServer((request, response) => {
        asked.push(String(request.url).slice(base.length - 1));
        answer(site, request, response).catch(() => response.destroy());
      });
      server.listen(port, 'localhost', () => {
        done(server);
      });
    });
  let server = await make(0);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}${base}`,
    asked,
    show: (folder) => {
      site.root = folder;
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
