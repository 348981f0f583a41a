import { join } from 'node:path';
import { CHANNELS } from '../../electron/channels.ts';
import { expect, test } from './fixtures.ts';
import { type Desktop, launch, spawnApp } from './launch.ts';

/**
 * Electron's security checklist (https://www.electronjs.org/docs/latest/tutorial/security) and what we ask
 * beyond it, one test a point. Fuses and what is in the package: package.desktop.ts. Single instance:
 * window.desktop.ts. Which files are opened: tests/unit/electron/files.test.ts.
 */

const HOME = 'maillage://app/';

async function preferences(desktop: Desktop): Promise<Record<string, unknown>> {
  const [first = {}] = (await desktop.ask('preferences')) as Record<string, unknown>[];
  return first;
}

async function questions(desktop: Desktop): Promise<unknown[]> {
  return (await desktop.ask('dialogs')) as unknown[];
}

test('the page and all it loads come from the app’s own scheme', async ({ shared: { page } }) => {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const loaded = await page.evaluate(() =>
    performance
      .getEntries()
      .flatMap(({ name, entryType }) => (/resource|navigation/.test(entryType) ? name : [])),
  );
  const { origin } = new URL(page.url());
  expect(loaded.length).toBeGreaterThan(2);
  expect(loaded.filter((url) => !url.startsWith(`${origin}/`) && !/^(?:data|blob):/.test(url))).toEqual([]);
});

test('no Node.js in the page, its frames and its workers', async ({ shared }) => {
  expect(await preferences(shared)).toMatchObject({
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
  });
  const types = await shared.page.evaluate(() => {
    const world = globalThis as { process?: unknown; require?: unknown; Buffer?: unknown };
    return [typeof world.process, typeof world.require, typeof world.Buffer];
  });
  expect(types).toEqual(['undefined', 'undefined', 'undefined']);
});

test('context isolation is on', async ({ shared }) => {
  expect(await preferences(shared)).toMatchObject({ contextIsolation: true });
});

test('the sandbox is on, for every window there may be', async ({ shared }) => {
  expect(await preferences(shared)).toMatchObject({ sandbox: true });
  expect(await shared.ask('sandboxed')).toBe(true);
});

test('the safeguards of the web stay on, and nothing experimental is', async ({ shared }) => {
  const own = await preferences(shared);
  expect(own).toMatchObject({
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
  });
  expect(own).not.toHaveProperty('enableBlinkFeatures');
});

test('no webview: none is allowed, and one that came all the same would be stopped', async ({ shared }) => {
  expect(await preferences(shared)).toMatchObject({ webviewTag: false });
  expect(await shared.ask('prevents', { event: 'will-attach-webview', url: HOME })).toBe(true);
});

test('every permission is denied but what a presentation and a copy need, and those to the app alone', async ({
  shared,
}) => {
  const names = [
    'geolocation',
    'media',
    'notifications',
    'clipboard-read',
    'openExternal',
    'fileSystem',
    'usb',
  ];
  for (const name of names) {
    expect(await shared.ask('permission', { name, origin: 'maillage://app' }), name).toEqual({
      requested: false,
      checked: false,
    });
  }
  for (const name of ['fullscreen', 'keyboardLock', 'clipboard-sanitized-write']) {
    expect(await shared.ask('permission', { name, origin: 'maillage://app' }), name).toEqual({
      requested: true,
      checked: true,
    });
    expect(await shared.ask('permission', { name, origin: 'https://example.org' }), name).toEqual({
      requested: false,
      checked: false,
    });
  }
});

test('the content security policy allows the app’s own scripts and no connection', async ({
  shared: { page },
}) => {
  const response = await page.reload();
  const policy = response?.headers()['content-security-policy'] ?? '';
  const of = (directive: string) => policy.match(new RegExp(`(?<=${directive} )[^;]*`))?.[0];
  expect(of('default-src')).toBe("'none'");
  expect(of('script-src')).toBe("'self'");
  expect(of('connect-src')).toBe("'none'");
  expect(of('base-uri')).toBe("'none'");
  expect(of('form-action')).toBe("'none'");
  // And it works: neither a script in the page nor evaluated text runs.
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.ran = true';
    document.body.append(script);
    return (globalThis as { ran?: boolean }).ran ?? false;
  });
  expect(ran).toBe(false);
});

test('the scheme serves files of the app’s folder only, by whatever path', async ({ desktop: { page } }) => {
  const { origin } = new URL(page.url());
  // Chromium shows its own page for an answer without a body, which ends the navigation with an error.
  const statusOf = async (url: string) => {
    const answered = page.waitForResponse(url);
    await page.goto(url).catch(() => undefined);
    return (await answered).status();
  };
  for (const path of ['/%2e%2e%2fpackage.json', '/..%2f..%2f..%2fpackage.json', '/%5c..%5cpackage.json']) {
    expect(await statusOf(origin + path), path).toBe(400);
  }
  expect(await statusOf(`${origin}/etc/passwd`)).toBe(404);
});

test('no page leads away from the app, also not to a file', async ({ shared }) => {
  const { page } = shared;
  const before = page.url();
  await page.evaluate(() => {
    location.href = 'https://example.org/away';
  });
  await expect.poll(() => shared.ask('blocked')).toContain('https://example.org/away');
  expect(page.url()).toBe(before);
  for (const url of [
    'file:///etc/passwd',
    'maillage://other/',
    'maillage://app.example.org/',
    'data:text/html,x',
  ]) {
    expect(await shared.ask('prevents', { event: 'will-navigate', url }), url).toBe(true);
    expect(await shared.ask('prevents', { event: 'will-redirect', url }), url).toBe(true);
  }
  expect(await shared.ask('prevents', { event: 'will-navigate', url: HOME })).toBe(false);
});

test('no window is opened by a page', async ({ shared: { page } }) => {
  await page.evaluate(() => window.open('about:blank#other'));
  await expect.poll(() => page.context().pages().length).toBe(1);
});

test('no download begins by itself', async ({ shared }) => {
  const address = await shared.page.evaluate(() => {
    const anchor = document.createElement('a');
    anchor.href = URL.createObjectURL(new Blob(['x']));
    anchor.download = 'x.txt';
    document.body.append(anchor);
    anchor.click();
    anchor.remove();
    return anchor.href;
  });
  await expect.poll(() => shared.ask('blocked')).toContain(address);
});

test('no request leaves the computer, by page, session, name or call', async ({ shared }) => {
  const foreign = ['https://example.org/', 'http://127.0.0.1/', 'ws://example.org/', 'ftp://example.org/'];
  for (const url of [...foreign, 'file:///etc/passwd', 'maillage://app.example.org/']) {
    expect(await shared.ask('wouldLoad', url), url).toBe(false);
  }
  expect(await shared.ask('wouldLoad', `${HOME}index.html`)).toBe(true);
  expect(await shared.ask('switches')).toMatchObject({
    'host-resolver-rules': 'MAP * ~NOTFOUND',
    'webrtc-ip-handling-policy': 'disable_non_proxied_udp',
  });
  const refused = await shared.page.evaluate(async () => {
    const fetched = await fetch('https://example.org/').then(String, () => 'refused');
    const image = await new Promise((done) => {
      const element = new Image();
      element.onload = () => done('loaded');
      element.onerror = () => done('refused');
      element.src = 'https://example.org/a.png';
    });
    const socket = await new Promise((done) => {
      const opened = new WebSocket('wss://example.org/');
      opened.onopen = () => done('opened');
      opened.onerror = () => done('refused');
    });
    return [fetched, image, socket];
  });
  expect(refused).toEqual(['refused', 'refused', 'refused']);
});

test('every message is refused from a foreign page or frame', async ({ shared }) => {
  const channels = (await shared.ask('channels')) as string[];
  expect(channels.length).toBeGreaterThanOrEqual(7);
  expect(Object.values(CHANNELS)).toEqual(expect.arrayContaining(channels));
  for (const channel of channels) {
    for (const [url, top] of [
      ['https://example.org/', true],
      ['maillage://app.example.org/', true],
      ['maillage://app@example.org/', true],
      [HOME, false],
    ] as const) {
      const asked = shared.ask('invokeAs', { url, top, channel, args: [] });
      await expect(asked, `${channel} from ${url}`).rejects.toThrow(/foreign sender/);
    }
  }
});

test('every message is refused with arguments of the wrong form', async ({ shared }) => {
  for (const channel of (await shared.ask('channels')) as string[]) {
    const args = [{ path: '/etc/passwd' }, ['x'], 3, null, 'more'];
    const asked = shared.ask('invokeAs', { url: HOME, top: true, channel, args });
    await expect(asked, channel).rejects.toThrow(/ZodError|"code"/);
  }
  const language = (args: unknown[]) =>
    shared.ask('invokeAs', { url: HOME, top: true, channel: CHANNELS.setLanguage, args });
  await expect(language(['de'])).rejects.toThrow();
  await expect(language([])).rejects.toThrow();
  await expect(language(['fr'])).resolves.toEqual({ ok: true, value: null });
});

test('the page gets a few functions of the bridge and no part of Electron', async ({ shared: { page } }) => {
  const world = await page.evaluate(() => ({
    kind: window.maillage?.kind,
    others: Object.entries(window.maillage ?? {}).filter(
      ([name, value]) => name !== 'kind' && typeof value !== 'function',
    ),
    electron: ['electron', 'ipcRenderer', 'require'].filter((name) => name in globalThis),
    frozen: Object.isFrozen(window.maillage),
  }));
  expect(world).toEqual({ kind: 'desktop', others: [], electron: [], frozen: true });
});

test('an address leaves the app only after a question that shows it whole', async ({ shared }) => {
  const open = (address: string) => shared.page.evaluate((url) => window.maillage?.openLink(url), address);
  const address = 'https://www.exemple.fr/a?b=c#d';
  expect(await open(address)).toEqual({ ok: true, value: 'declined' });
  expect(await shared.ask('outside')).toEqual([]);
  expect((await questions(shared)).at(-1)).toMatchObject({
    kind: 'message',
    options: {
      buttons: ['Ouvrir', 'Annuler'],
      defaultId: 1,
      cancelId: 1,
      detail: expect.stringContaining(address),
    },
  });
  await shared.ask('answerMessage', 0);
  expect(await open(address)).toEqual({ ok: true, value: 'opened' });
  expect(await shared.ask('outside')).toEqual([address]);
});

test('addresses that are neither of the web nor of a mailbox are refused without a question', async ({
  shared,
}) => {
  const asked = await questions(shared);
  for (const address of [
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://server/share',
    'ms-msdt:/id',
    'data:text/html,x',
    'https://user:secret@exemple.fr/',
    'mailto:a@exemple.fr?attach=/etc/passwd',
    '\\\\server\\share',
  ]) {
    const outcome = await shared.page.evaluate((url) => window.maillage?.openLink(url), address);
    expect(outcome, address).toEqual({
      ok: false,
      fault: { of: 'link', why: 'refused', detail: address },
    });
  }
  expect(await questions(shared)).toEqual(asked);
});

test('an installed app does not start for a debugger', async ({ folder }) => {
  const refused = ['--remote-debugging-port=9222', '--inspect-brk=0', '--js-flags=--expose-gc'];
  const starts = refused.map(async (option, index) => {
    const child = spawnApp(join(folder, `${index}`), ['--stand-in-packaged', option]);
    let said = '';
    child.stderr?.on('data', (bytes: Buffer) => {
      said += bytes.toString();
    });
    const code = await new Promise((done) => child.once('exit', done));
    expect({ option, code }).toEqual({ option, code: 1 });
    expect(said).toContain(option.replace(/=.*/, ''));
  });
  await Promise.all(starts);
});

test('an installed app has no developer tools', async ({ folder }) => {
  const installed = await launch(join(folder, 'data'), ['--stand-in-packaged']);
  expect(await preferences(installed)).toMatchObject({ devTools: false });
  await installed.quit();
});
