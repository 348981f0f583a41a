import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { respondWithFile } from '#electron/static-files.ts';

let root = '';
let folder = '';

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'maillage-static-'));
  folder = join(root, 'app');
  await mkdir(join(folder, 'assets'), { recursive: true });
  await mkdir(join(root, 'app-other'));
  await writeFile(join(folder, 'index.html'), '<!doctype html>');
  await writeFile(join(folder, 'assets', 'a b.js'), 'export {}');
  await writeFile(join(folder, 'notes.map'), '{}');
  await writeFile(join(root, 'secret.json'), '{}');
  await writeFile(join(root, 'app-other', 'secret.json'), '{}');
  await symlink(join(root, 'secret.json'), join(folder, 'link.json'));
});
afterAll(() => rm(root, { recursive: true }));

const statusOf = async (path: string, method = 'GET') => (await respondWithFile(folder, method, path)).status;

describe('the files of the app', () => {
  it('are served with their type and the policy', async () => {
    const page = await respondWithFile(folder, 'GET', '/');
    expect(page.status).toBe(200);
    expect(page.headers['Content-Type']).toBe('text/html; charset=utf-8');
    expect(page.headers['Content-Security-Policy']).toMatch(/default-src 'none'.*script-src 'self';/);
    expect(await statusOf('/assets/a%20b.js?v=1#x')).toBe(200);
    expect((await respondWithFile(folder, 'HEAD', '/index.html')).body).toBeNull();
  });

  it.each([
    '/../secret.json',
    '/%2e%2e/secret.json',
    '/..%2fsecret.json',
    '/assets/../../secret.json',
    '/%5c..%5csecret.json',
    '/..\\secret.json',
    '/../app-other/secret.json',
    '/index.html%00.json',
    '/%zz',
    'secret.json',
    '/link.json',
  ])('outside their folder stay out of reach: %s', async (path) => {
    expect(await respondWithFile(folder, 'GET', path)).toMatchObject({ status: 400, body: null });
  });

  it('are kept by the browser where their name changes with what is in them, and nowhere else', async () => {
    const kept = async (path: string) =>
      (await respondWithFile(folder, 'GET', path)).headers['Cache-Control'];
    expect(await kept('/assets/a%20b.js')).toMatch(/immutable/);
    expect(await kept('/')).toBe('no-store');
    expect(await kept('/missing.js')).toBe('no-store');
  });

  it('are none but those of known types, and only read', async () => {
    expect(await statusOf('/notes.map')).toBe(404);
    expect(await statusOf('/assets')).toBe(404);
    expect(await statusOf('/missing.js')).toBe(404);
    expect(await statusOf('/', 'POST')).toBe(405);
  });
});
