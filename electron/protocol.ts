import { join } from 'node:path';
import { app, protocol } from 'electron';
import { respondWithFile } from './static-files.ts';

export const SCHEME = 'maillage';
/** The one origin the app's pages have. */
export const ORIGIN = `${SCHEME}://app`;

/** To be called before the app is ready: a standard, secure scheme has an origin, storage and workers. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Answers maillage://app/ from the built renderer, and nothing else. */
export function serveRenderer(): void {
  const folder = join(app.getAppPath(), 'build/out/renderer');
  protocol.handle(SCHEME, async (request) => {
    const rest = request.url.slice(ORIGIN.length);
    if (!request.url.startsWith(`${ORIGIN}/`)) return new Response(null, { status: 404 });
    const { status, headers, body } = await respondWithFile(folder, request.method, rest);
    // A page that is not there would be an empty one; as an error it is heard of, and another is shown.
    if (status !== 200 && isPage(rest)) return Response.error();
    return new Response(body, { status, headers });
  });
}

const isPage = (path: string) => /^\/(?:$|[?#]|[^/]*\.html)/.test(path);
