import { readFile, realpath } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { CONTENT_SECURITY_POLICY } from './csp.ts';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

export interface StaticResponse {
  status: 200 | 400 | 404 | 405;
  headers: Record<string, string>;
  body: Uint8Array<ArrayBuffer> | null;
}

const COMMON_HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

const KEPT = 'max-age=31536000, immutable';
const NOT_KEPT = 'no-store';

/**
 * Answers a request for a file of the built renderer; `/` is index.html. Whatever is not a plain file inside
 * the folder, by whatever spelling, is refused.
 */
export async function respondWithFile(
  folder: string,
  method: string,
  rawPath: string,
): Promise<StaticResponse> {
  if (method !== 'GET' && method !== 'HEAD') return refusal(405);
  const path = decodedPath(rawPath);
  if (path === null) return refusal(400);
  const root = await realpath(folder);
  const file = resolve(join(root, path === '/' ? 'index.html' : path));
  if (!file.startsWith(root + sep)) return refusal(400);
  const contentType = CONTENT_TYPES[extname(file)];
  if (contentType === undefined) return refusal(404);
  try {
    // A link inside the folder must not lead out of it either.
    if (!(await realpath(file)).startsWith(root + sep)) return refusal(400);
    const body = method === 'HEAD' ? null : new Uint8Array(await readFile(file));
    const headers = { ...COMMON_HEADERS, 'Content-Type': contentType, 'Cache-Control': cacheControl(path) };
    return { status: 200, headers, body };
  } catch {
    return refusal(404);
  }
}

/**
 * A built file bears the hash of what is in it: the browser may keep it, and what it compiled of it, which halves
 * the work of every further start.
 */
function cacheControl(path: string): string {
  return path.startsWith('/assets/') ? KEPT : NOT_KEPT;
}

/** The path without query, decoded once; null for tricks: dot segments, backslashes, null bytes, bad escapes. */
function decodedPath(rawPath: string): string | null {
  try {
    const path = decodeURIComponent(rawPath.split(/[?#]/)[0] ?? '');
    const tricky = path.includes('\0') || path.includes('\\') || path.split('/').includes('..');
    return tricky || !path.startsWith('/') ? null : path;
  } catch {
    return null;
  }
}

function refusal(status: 400 | 404 | 405): StaticResponse {
  return { status, headers: { ...COMMON_HEADERS, 'Cache-Control': NOT_KEPT }, body: null };
}
