import { EventEmitter } from 'node:events';
import { beforeEach, expect, it, vi } from 'vitest';

const { system, quit } = vi.hoisted(() => ({ system: { on: vi.fn() }, quit: vi.fn() }));
vi.mock('electron', () => ({ app: { quit }, powerMonitor: system }));

/** A window of Electron's, as far as its end goes. */
function fakeWindow() {
  const contents = Object.assign(new EventEmitter(), { send: vi.fn() });
  let destroyed = false;
  return Object.assign(new EventEmitter(), {
    webContents: contents,
    isDestroyed: () => destroyed,
    destroy: vi.fn(() => {
      destroyed = true;
    }),
  });
}
type FakeWindow = ReturnType<typeof fakeWindow>;

// Each test has a process of its own, as far as these two remember anything.
const load = async () => ({
  ...(await import('../../../electron/closing.ts')),
  ...(await import('../../../electron/session-end.ts')),
});
const asElectron = (window: FakeWindow) => window as unknown as Electron.BrowserWindow;
const event = (reasons: string[] = []) => ({ reasons, preventDefault: vi.fn() });

let window: FakeWindow;
beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers();
  system.on.mockClear();
  window = fakeWindow();
  return () => vi.useRealTimers();
});

it('Windows is held back while the page finishes, which is cut after a few seconds', async () => {
  const { closeWithWindowsSession, delayClosing, keepOpen } = await load();
  closeWithWindowsSession(asElectron(window));
  const asked = event(['logoff']);
  window.emit('query-session-end', asked);
  expect(asked.preventDefault).toHaveBeenCalledOnce();
  expect(window.webContents.send).toHaveBeenCalledExactlyOnceWith('app:closing', true);
  delayClosing();
  keepOpen();
  await vi.advanceTimersByTimeAsync(4_999);
  expect(window.destroy).toHaveBeenCalledOnce();
});

it('a session that ends for want of power is not held back', async () => {
  const { closeWithWindowsSession } = await load();
  closeWithWindowsSession(asElectron(window));
  const asked = event(['shutdown', 'critical']);
  window.emit('query-session-end', asked);
  expect(asked.preventDefault).not.toHaveBeenCalled();
  expect(window.webContents.send).toHaveBeenCalledExactlyOnceWith('app:closing', true);
});

it('Linux and macOS are held back once, and the app ends by itself as soon as the page is ready', async () => {
  const { closeWindow, endWithSession } = await load();
  endWithSession(() => asElectron(window));
  const [, shutDown] = system.on.mock.calls[0] as [string, (event: unknown) => void];
  const asked = event();
  shutDown(asked);
  shutDown(event());
  expect(asked.preventDefault).toHaveBeenCalledOnce();
  expect(window.webContents.send).toHaveBeenCalledOnce();
  closeWindow();
  expect(window.destroy).toHaveBeenCalledOnce();
});

it('a page that asks its user before closing is asked no more when the session ends', async () => {
  const { askBeforeClosing, closeWithSession, closeWindow, keepOpen } = await load();
  askBeforeClosing(asElectron(window));
  window.emit('close', event());
  keepOpen();
  closeWithSession(asElectron(window));
  expect(window.webContents.send.mock.calls).toEqual([
    ['app:closing', false],
    ['app:closing', true],
  ]);
  closeWindow();
  expect(window.destroy).toHaveBeenCalledOnce();
});
