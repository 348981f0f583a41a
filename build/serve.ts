import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { respondWithFile } from '../electron/static-files.ts';

export interface Serving {
  address: string;
  close(): Promise<void>;
}

/** Serves a folder to this computer alone, from `firstPort` or the next free one (0: any). */
export async function serveFolder(folder: string, firstPort: number): Promise<Serving> {
  const server = createServer(async (request, response) => {
    const reply = await respondWithFile(folder, request.method ?? '', request.url ?? '');
    response.writeHead(reply.status, reply.headers).end(reply.body ?? undefined);
  });
  await listen(server, firstPort, firstPort === 0 ? 1 : 50);
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number, tries: number): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      server.removeAllListeners('listening');
      if (error.code === 'EADDRINUSE' && tries > 1) listen(server, port + 1, tries - 1).then(done, fail);
      else fail(error);
    });
    server.listen(port, '127.0.0.1', () => done());
  });
}
