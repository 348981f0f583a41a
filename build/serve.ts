import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { respondWithFile } from '../electron/static-files.ts';

export interface Serving {
  address: string;
  close(): Promise<void>;
}

/** A page keeps its data by its address: on another port the app would begin with an empty database. */
export class PortTaken extends Error {}

/** Serves a folder to this computer alone, on that port and no other; 0 for any, where nothing is kept. */
export async function serveFolder(folder: string, fixedPort: number): Promise<Serving> {
  let own = '';
  const server = createServer(async (request, response) => {
    if (request.headers.host !== own) {
      response.writeHead(308, { Location: `http://${own}/` }).end();
      return;
    }
    const reply = await respondWithFile(folder, request.method ?? '', request.url ?? '');
    response.writeHead(reply.status, reply.headers).end(reply.body ?? undefined);
  });
  await listen(server, fixedPort);
  const { port } = server.address() as AddressInfo;
  // `localhost` is the same place and another origin, with another database; any other name is somebody's trick.
  own = `127.0.0.1:${port}`;
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      fail(error.code === 'EADDRINUSE' ? new PortTaken(`port ${port} is taken`) : error);
    });
    server.listen(port, '127.0.0.1', () => done());
  });
}
