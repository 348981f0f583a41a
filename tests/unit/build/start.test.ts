import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { download } from '../../../build/download.ts';
import { progressLine } from '../../../build/electron-download.ts';
import { allowsNamespaces, canHaveSandbox, kernelOf, sandboxAdvice } from '../../../build/sandbox.ts';

describe('before Electron is started', () => {
  const read = (values: Record<string, string>) => (path: string) => values[path] ?? '';

  it('it is known whether its sandbox can work', () => {
    const ubuntu = { '/proc/sys/kernel/apparmor_restrict_unprivileged_userns': '1\n' };
    expect(kernelOf(read(ubuntu))).toBe('apparmor');
    expect(kernelOf(read({ '/proc/sys/kernel/apparmor_restrict_unprivileged_userns': '0\n' }))).toBe('free');
    expect(kernelOf(read({}))).toBe('free');
    expect(kernelOf(read({ ...ubuntu, '/proc/sys/user/max_user_namespaces': '0\n' }))).toBe('off');
    expect(kernelOf(read({ '/proc/sys/kernel/unprivileged_userns_clone': '0\n' }))).toBe('off');
    const needs = { kernel: 'apparmor', helper: false, profile: false } as const;
    expect(canHaveSandbox(needs)).toBe(false);
    expect(canHaveSandbox({ ...needs, profile: true })).toBe(true);
    expect(canHaveSandbox({ ...needs, helper: true })).toBe(true);
    expect(canHaveSandbox({ ...needs, kernel: 'off', profile: true })).toBe(false);
    expect(canHaveSandbox({ ...needs, kernel: 'free' })).toBe(true);
  });

  it('where they cannot, it is said what to do, and what is said helps', () => {
    const executable = '/home/lea/maillage/node_modules/electron/dist/electron';
    const advice = sandboxAdvice(executable, 'apparmor');
    expect(advice).not.toContain('--no-sandbox');
    const [, profile = ''] = /<<'END'\n([\s\S]*?)\nEND/.exec(advice) ?? [];
    expect(allowsNamespaces(profile, executable)).toBe(true);
    expect(allowsNamespaces(profile, '/home/ali/electron')).toBe(false);
    expect(allowsNamespaces(profile.replace('  userns', '  # userns'), executable)).toBe(false);
    expect(sandboxAdvice(executable, 'off')).toContain('chmod 4755');
  });
});

describe('a download', () => {
  let folder = '';
  let close = () => undefined as unknown;
  const whole = Buffer.from('0123456789'.repeat(5_000));
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'maillage-download-'));
  });
  afterEach(async () => {
    close();
    await rm(folder, { recursive: true, force: true });
  });

  async function served(listener: RequestListener): Promise<string> {
    const server = createServer(listener);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    close = () => {
      server.closeAllConnections();
      server.close();
    };
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/electron.zip`;
  }
  const options = { report: () => undefined, stalledAfter: 5_000, attempts: 3 };

  it('goes on where it was cut, in the same start and in the next', async () => {
    const asked: (string | undefined)[] = [];
    let cut = () => undefined as unknown;
    const url = await served(({ headers: { range } }, response) => {
      asked.push(range);
      const from = Number(/\d+/.exec(range ?? '')?.[0] ?? 0);
      const rest = whole.subarray(from);
      response.writeHead(range ? 206 : 200, { 'Content-Length': rest.length });
      if (asked.length > 2) response.end(rest);
      else response.write(rest.subarray(0, 10_000));
      cut = () => asked.length < 3 && response.destroy();
    });
    const path = join(folder, 'electron.zip');
    const steps: [number, number | null][] = [];
    const report = (done: number, all: number | null) => {
      steps.push([done, all]);
      cut();
    };
    await expect(download(url, path, { ...options, report, attempts: 1 })).rejects.toThrow();
    const { size } = await stat(`${path}.part`);
    expect(size).toBeGreaterThan(0);
    await download(url, path, { ...options, report });
    expect(await readFile(path)).toEqual(whole);
    expect(asked.slice(0, 2)).toEqual([undefined, `bytes=${size}-`]);
    expect(steps.at(-1)).toEqual([whole.length, whole.length]);
  });

  it('begins anew on a server that cannot go on, or whose file is another by now', async () => {
    const url = await served(({ headers: { range } }, response) => {
      if (range === 'bytes=60000-') response.writeHead(416).end();
      else response.writeHead(200).end(whole);
    });
    const path = join(folder, 'electron.zip');
    for (const there of [60_000, 7]) {
      await writeFile(`${path}.part`, 'x'.repeat(there));
      await download(url, path, options);
      expect(await readFile(path)).toEqual(whole);
    }
  });

  it('is given up when no byte comes any more, or the server has no such file', async () => {
    const silent = await served((_request, response) => void response.writeHead(200).write('0'));
    await expect(
      download(silent, join(folder, 'silent'), { ...options, stalledAfter: 30, attempts: 2 }),
    ).rejects.toThrow();
    close();
    let times = 0;
    const gone = await served((_request, response) => {
      times++;
      response.writeHead(404).end();
    });
    await expect(download(gone, join(folder, 'gone'), options)).rejects.toThrow('404');
    expect(times).toBe(1);
  });

  it('says how far it is', () => {
    expect(progressLine(27_500_000, 110_000_000)).toBe('  28 of 110 MB (25 %)');
    expect(progressLine(27_500_000, null)).toBe('  28 MB');
  });
});
