import { EventEmitter } from 'node:events';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type BrowserContext, chromium, type Page, type Route } from '@playwright/test';
import type {
  App,
  BrowserWindow as ElectronWindow,
  IpcMain,
  MenuItemConstructorOptions,
  Session,
} from 'electron';
import { BROWSER_FLAGS, ensureBrowser, ensureShell } from '../../../build/browser.ts';
import { appFolder, dataFolder, isPackaged } from './app-folder.ts';
import { type Call, exposeInPage, pack, unpack } from './bridged.ts';
import { lockInstance } from './instance.ts';
import { zoomOf } from './zoom.ts';

export { screen } from './displays.ts';

export const powerMonitor = new EventEmitter();

/** The members a stand-in has must exist, by that name, in Electron's own types. */
type Some<T> = { [Name in keyof T]?: unknown };
type Handler = (...args: never[]) => unknown;

/** Chromium gives a custom scheme no origin of its own; the app's pages get this one. */
const toWeb = (url: string) =>
  url.replace(/^maillage:\/\/(app|print)(?=\/|$)/, 'https://$1.maillage.localhost');
const toApp = (url: string) =>
  url.replace(/^https:\/\/(app|print)\.maillage\.localhost(?=\/)/, 'maillage://$1');

let userData = dataFolder();
mkdirSync(userData, { recursive: true });

/** What a test may look into. */
export const seen = {
  /** Whether the app waits to open a window at all. */
  awaited: false,
  blocked: [] as string[],
  menu: [] as MenuItemConstructorOptions[],
  windows: [] as Electron.BrowserWindowConstructorOptions[],
  dialogs: [] as { kind: 'open' | 'save' | 'message' | 'error'; options: unknown }[],
  sandboxed: false,
  switches: {} as Record<string, string>,
  outside: [] as string[],
  /** Folders shown in the file manager. */
  shown: [] as string[],
  contents: [] as EventEmitter[],
  relaunched: 0,
};
export const scripted: { open: string[][]; save: string[]; message: number[] } = {
  open: [],
  save: [],
  message: [],
};

let context: BrowserContext | undefined;
export const windows: BrowserWindow[] = [];
/** Closing the last window quits too: the browser must end in its own time, or it loses what it stores. */
let quitting = false;
const handlers = new Map<string, Handler>();
const fromMain = new EventEmitter();
const ready = Promise.withResolvers<void>();
const shown = Promise.withResolvers<void>();

function end(code: number): void {
  if (quitting) return;
  quitting = true;
  void (context?.close() ?? Promise.resolve()).finally(() => process.exit(code));
}

/** An event of Electron's, and whether a listener has prevented what it announces. */
export function preventable() {
  const event = {
    prevented: false,
    preventDefault: () => {
      event.prevented = true;
    },
  };
  return event;
}

const events = new EventEmitter();
export const app = Object.assign(events, {
  isPackaged: isPackaged(),
  commandLine: {
    hasSwitch: (name: string) =>
      process.argv.some((argument) => argument === `--${name}` || argument.startsWith(`--${name}=`)),
    appendSwitch: (name: string, value = '') => {
      seen.switches[name] = value;
    },
    removeSwitch: (name: string) => void delete seen.switches[name],
  } satisfies Some<Electron.CommandLine>,
  getVersion: () => '0.0.0',
  whenReady: () => {
    seen.awaited = true;
    return ready.promise;
  },
  enableSandbox: () => {
    seen.sandboxed = true;
  },
  getAppPath: appFolder,
  getPath: () => userData,
  setPath: (_name: string, path: string) => {
    userData = path;
  },
  getLocale: () => 'fr-FR',
  addRecentDocument: () => undefined,
  requestSingleInstanceLock: () =>
    lockInstance(userData, (argv, folder) => events.emit('second-instance', {}, argv, folder)),
  quit: () => {
    if (windows.every((window) => window.close())) end(0);
  },
  exit: end,
  relaunch: () => {
    seen.relaunched += 1;
  },
  disableHardwareAcceleration: () => {
    seen.switches['disable-gpu'] = '';
  },
} satisfies Some<App>);

/** What a session lets through, and what it answers itself. */
interface Guards {
  protocols: Map<string, (request: Request) => Promise<Response>>;
  request?: (details: { url: string }, answer: (verdict: { cancel?: boolean }) => void) => void;
  permission?: (
    contents: unknown,
    permission: string,
    answer: (granted: boolean) => void,
    details: { requestingUrl: string },
  ) => void;
  check?: (contents: unknown, permission: string, origin: string) => boolean;
}

function createSession() {
  const guards: Guards = { protocols: new Map() };
  return {
    guards,
    session: Object.assign(new EventEmitter(), {
      setPermissionRequestHandler: (handler: NonNullable<Guards['permission']>) => {
        guards.permission = handler;
      },
      setPermissionCheckHandler: (handler: NonNullable<Guards['check']>) => {
        guards.check = handler;
      },
      setDevicePermissionHandler: () => undefined,
      webRequest: {
        onBeforeRequest: (handler: NonNullable<Guards['request']>) => {
          guards.request = handler;
        },
      },
      protocol: {
        handle: (scheme: string, answer: (request: Request) => Promise<Response>) =>
          guards.protocols.set(scheme, answer),
      },
    } satisfies Some<Session>),
  };
}

const { guards, session: defaultSession } = createSession();
const guardsOf = new Map<unknown, Guards>([[defaultSession, guards]]);
export const session = {
  defaultSession,
  fromPartition: () => {
    const created = createSession();
    guardsOf.set(created.session, created.guards);
    return created.session;
  },
};

export const protocol = {
  registerSchemesAsPrivileged: () => undefined,
  handle: defaultSession.protocol.handle,
};

export function askPermission(name: string, origin: string): { requested: boolean; checked: boolean } {
  let requested = true;
  guards.permission?.(
    {},
    name,
    (granted) => {
      requested = granted;
    },
    { requestingUrl: `${origin}/index.html` },
  );
  return { requested, checked: guards.check?.({}, name, `${origin}/`) ?? true };
}

function lets(url: string, { request }: Guards): boolean {
  let cancelled = false;
  request?.({ url }, ({ cancel }) => {
    cancelled = cancel ?? false;
  });
  return !cancelled;
}

/** Whether the app's session would let a request go out. */
export function wouldLoad(url: string): boolean {
  return lets(url, guards);
}

export function channels(): string[] {
  return [...handlers.keys()];
}

export const ipcMain = {
  handle: (channel: string, handler: Handler) => void handlers.set(channel, handler),
} satisfies Some<IpcMain>;

/** Calls a handler of main as a frame of that address; arguments and answer are cloned as between processes. */
export async function invokeAs(
  url: string,
  top: boolean,
  channel: string,
  args: unknown[],
): Promise<unknown> {
  const handler = handlers.get(channel);
  if (!handler) throw new Error(`No handler registered for '${channel}'`);
  const event = { senderFrame: { url, parent: top ? null : {} } };
  return structuredClone(await handler(...([event, ...structuredClone(args)] as never[])));
}

let page: Page | undefined;
export const ipcRenderer = {
  invoke: (channel: string, ...args: unknown[]) => invokeAs(toApp(page?.url() ?? ''), true, channel, args),
  on: (channel: string, listener: (...values: unknown[]) => void) => fromMain.on(channel, listener),
  off: (channel: string, listener: (...values: unknown[]) => void) => fromMain.off(channel, listener),
};

const exposed = new Map<string, Record<string, unknown>>();
export const contextBridge = {
  exposeInMainWorld: (world: string, api: Record<string, unknown>) => void exposed.set(world, api),
};

export const dialog = {
  showOpenDialog: async (...args: unknown[]) => {
    seen.dialogs.push({ kind: 'open', options: args.at(-1) });
    const filePaths = scripted.open.shift();
    return { canceled: filePaths === undefined, filePaths: filePaths ?? [] };
  },
  showSaveDialog: async (...args: unknown[]) => {
    seen.dialogs.push({ kind: 'save', options: args.at(-1) });
    const filePath = scripted.save.shift();
    return { canceled: filePath === undefined, filePath: filePath ?? '' };
  },
  showMessageBox: async (...args: unknown[]) => {
    const options = args.at(-1) as Electron.MessageBoxOptions;
    seen.dialogs.push({ kind: 'message', options });
    return { response: scripted.message.shift() ?? options.cancelId ?? 0, checkboxChecked: false };
  },
  showErrorBox: (title: string, content: string) => {
    seen.dialogs.push({ kind: 'error', options: { title, content } });
    console.error(`${title}: ${content}`);
  },
} satisfies Some<Electron.Dialog>;

export const shell = {
  openExternal: async (url: string) => void seen.outside.push(url),
  openPath: async (path: string) => {
    seen.shown.push(path);
    return existsSync(path) ? '' : 'no such folder';
  },
} satisfies Some<Electron.Shell>;

export const Menu = {
  buildFromTemplate: (template: MenuItemConstructorOptions[]) => template,
  setApplicationMenu: (menu: MenuItemConstructorOptions[]) => {
    seen.menu = menu;
  },
};

/** Pages that the app opened itself; any other was opened by a page. */
const ownPages = new Set<Page>();
let openingOwn = false;

async function openOwnPage(): Promise<Page> {
  if (!context) throw new Error('the app is not ready');
  openingOwn = true;
  const opened = (ownPages.size === 0 && context.pages()[0]) || (await context.newPage());
  ownPages.add(opened);
  openingOwn = false;
  return opened;
}

export class BrowserWindow extends EventEmitter {
  readonly webContents;
  #windowOpen: () => { action: string } = () => ({ action: 'allow' });
  #page: Page | undefined;
  /** What main itself loads, of which `will-navigate` does not report. */
  #loading = '';
  #crashed = false;
  readonly #options: Electron.BrowserWindowConstructorOptions;
  #visible: boolean;
  #bounds: Electron.Rectangle;
  #maximized = false;
  readonly #guards: Guards;

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super();
    this.#options = options;
    this.#visible = options.show ?? true;
    const { x = 0, y = 0, width = 800, height = 600 } = options;
    this.#bounds = { x, y, width, height };
    this.#guards = guardsOf.get(options.webPreferences?.session) ?? guards;
    seen.windows.push(options);
    windows.push(this);
    const isolated = options.webPreferences?.zoomMode === 'isolated';
    this.webContents = Object.assign(new EventEmitter(), {
      ...zoomOf(() => new URL(this.#page?.url() ?? 'about:blank').origin, isolated),
      send: (channel: string, ...values: unknown[]) => {
        fromMain.emit(channel, {}, ...structuredClone(values));
      },
      setWindowOpenHandler: (handler: () => { action: string }) => {
        this.#windowOpen = handler;
      },
      setWebRTCIPHandlingPolicy: (policy: string) => {
        seen.switches['webrtc-ip-handling-policy'] = policy;
      },
      getURL: () => toApp(this.#page?.url() ?? ''),
      forcefullyCrashRenderer: () => void killProcesses('renderer'),
      printToPDF: async (options: Electron.PrintToPDFOptions) =>
        await this.#page?.pdf({
          preferCSSPageSize: options.preferCSSPageSize ?? false,
          printBackground: options.printBackground ?? false,
          tagged: options.generateTaggedPDF ?? false,
          outline: options.generateDocumentOutline ?? false,
        }),
    } satisfies Some<Electron.WebContents>);
    seen.contents.push(this.webContents);
    events.emit('web-contents-created', {}, this.webContents);
    events.emit('browser-window-created', {}, this);
  }

  async loadURL(url: string): Promise<void> {
    if (!context) throw new Error('the app is not ready');
    if (!this.#page) {
      context.on('page', (other) => {
        if (!openingOwn && this.#windowOpen().action === 'deny') void other.close();
      });
    }
    const own = this.#page && !this.#crashed ? this.#page : await this.#newPage(context);
    this.#loading = url;
    try {
      await own.goto(toWeb(url));
    } finally {
      shown.resolve();
    }
    this.#loading = '';
    // As under Wayland, where a window that is hidden may never be painted.
    if (!process.argv.includes('--stand-in-silent')) {
      this.webContents.emit('did-finish-load');
      this.emit('ready-to-show');
    }
  }

  /** A page for this window, in the place of one that has crashed. */
  async #newPage(context: BrowserContext): Promise<Page> {
    const { preload, javascript } = this.#options.webPreferences ?? {};
    if (preload) createRequire(import.meta.url)(preload);
    const own = await openOwnPage();
    const before = this.#page;
    this.#page = own;
    this.#crashed = false;
    if (before) {
      ownPages.delete(before);
      await before.close().catch(() => undefined);
    }
    if (preload) await this.#join(own);
    if (javascript === false) {
      const protocolSession = await context.newCDPSession(own);
      await protocolSession.send('Emulation.setScriptExecutionDisabled', { value: true });
    }
    await own.route('**/*', (route) => this.#answer(route));
    own.on('requestfailed', (request) => {
      if (!request.isNavigationRequest() || request.frame().parentFrame() !== null) return;
      const text = request.failure()?.errorText ?? '';
      const code = text.includes('ERR_ABORTED') ? -3 : -2;
      this.webContents.emit('did-fail-load', {}, code, text, toApp(request.url()), true);
    });
    own.on('crash', () => {
      this.#crashed = true;
      this.webContents.emit('render-process-gone', {}, { reason: 'killed', exitCode: 9 });
    });
    if (process.argv.includes('--stand-in-watchful')) void this.#watchHanging(own);
    own.on('download', (download) => {
      const event = preventable();
      (this.#options.webPreferences?.session ?? defaultSession).emit('will-download', event);
      if (!event.prevented) return;
      seen.blocked.push(download.url());
      void download.cancel();
    });
    own.on('close', () => {
      if (this.#page !== own) return;
      ownPages.delete(own);
      this.#page = undefined;
      this.emit('closed');
      if (ownPages.size === 0) events.emit('window-all-closed');
    });
    return own;
  }

  /** Says when the page stops answering, much sooner than Electron does, and when it answers again. */
  async #watchHanging(own: Page): Promise<void> {
    let answers = true;
    while (this.#page === own && !this.#crashed) {
      const answered = own.evaluate('1').then(
        () => true,
        () => true,
      );
      const now = await Promise.race([answered, setTimeout(3000, false)]);
      if (now !== answers) this.emit(now ? 'responsive' : 'unresponsive');
      answers = now;
      await (now ? setTimeout(300) : answered);
    }
  }

  /** Gives the page what its preload script exposed. */
  async #join(own: Page): Promise<void> {
    page = own;
    await own.exposeBinding('standInCall', (_source, text: string) =>
      respondToPage(own, unpack(text) as Call),
    );
    for (const [world, api] of exposed) {
      const members = Object.fromEntries(
        Object.entries(api).map(([name, value]) => [name, typeof value === 'function' ? null : value]),
      );
      await own.addInitScript(exposeInPage, { world, members });
    }
  }

  async #answer(route: Route): Promise<void> {
    const request = route.request();
    const url = toApp(request.url());
    const navigates = request.isNavigationRequest() && request.frame().parentFrame() === null;
    if (navigates && url !== this.#loading) {
      const event = preventable();
      this.webContents.emit('will-navigate', event, url);
      if (event.prevented) {
        seen.blocked.push(url);
        await route.abort('aborted');
        return;
      }
    }
    const answer = this.#guards.protocols.get(new URL(url).protocol.slice(0, -1));
    if (!lets(url, this.#guards) || !answer) {
      seen.blocked.push(url);
      await route.abort('blockedbyclient');
      return;
    }
    const response = await answer(new Request(url, { method: request.method() }));
    if (response.type === 'error') {
      await route.abort('failed');
      return;
    }
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  }

  isDestroyed = () => this.#page === undefined;
  /** The page is not asked, nor told: neither `beforeunload` nor `pagehide` comes, as Electron's documentation says. */
  destroy = () => void this.#cutOff();
  async #cutOff(): Promise<void> {
    const own = this.#page;
    if (!own || !context) return;
    if (!this.#crashed) {
      const protocolSession = await context.newCDPSession(own);
      await protocolSession.send('Emulation.setScriptExecutionDisabled', { value: true });
    }
    await own.close();
  }
  /** Asks the app first, as the user's click does; whether the window goes. */
  close = () => {
    if (this.isDestroyed()) return true;
    const event = preventable();
    this.emit('close', event);
    if (!event.prevented) void this.#page?.close();
    return !event.prevented;
  };
  isMinimized = () => false;
  restore = () => undefined;
  focus = () => void this.#page?.bringToFront();
  isVisible = () => this.#visible;
  show = () => {
    this.#visible = true;
    this.emit('show');
  };
  getBounds = () => this.#bounds;
  getNormalBounds = () => this.#bounds;
  setBounds = (bounds: Electron.Rectangle) => {
    this.#bounds = bounds;
    this.emit('move');
    this.emit('resize');
  };
  isMaximized = () => this.#maximized;
  maximize = () => {
    this.#maximized = true;
    this.#visible = true;
    this.emit('maximize');
  };
  unmaximize = () => {
    this.#maximized = false;
    this.emit('unmaximize');
  };
}
// The names of the members are checked against Electron's own class.
BrowserWindow satisfies new (
  ...args: never[]
) => Some<ElectronWindow>;

const stops = new Map<number, unknown>();

async function respondToPage(own: Page, { name, call, args }: Call): Promise<string> {
  if (name === '') {
    const stop = stops.get(call);
    if (typeof stop === 'function') stop();
    return pack(null);
  }
  const api = [...exposed.values()].find((members) => typeof members[name] === 'function');
  const member = api?.[name];
  if (typeof member !== 'function') throw new Error(`no ${name} is exposed`);
  const heard = args.map((argument) => {
    const id = (argument as { standInListener?: string } | null)?.standInListener;
    if (id === undefined) return argument;
    return (...values: unknown[]) => {
      void own
        .evaluate(
          ([listener, text]) =>
            (window as unknown as { standInHear(id: string, text: string): void }).standInHear(
              listener,
              text,
            ),
          [id, pack(values)] as const,
        )
        .catch(() => undefined);
    };
  });
  const answer: unknown = member(...heard);
  if (typeof answer === 'function') {
    stops.set(call, answer);
    return pack(null);
  }
  return pack(await answer);
}

/** Kills every process of a kind of Chromium's, as the system does when memory runs out; returns how many. */
export async function killProcesses(kind: 'renderer' | 'GPU'): Promise<number> {
  // Past Playwright, which would wait for a page that does not answer.
  const socket = new WebSocket(debuggingAddress());
  const answer = new Promise<string>((resolve) => {
    socket.onmessage = ({ data }) => resolve(String(data));
  });
  await new Promise((resolve) => {
    socket.onopen = resolve;
  });
  socket.send(JSON.stringify({ id: 1, method: 'SystemInfo.getProcessInfo' }));
  const { result } = JSON.parse(await answer) as {
    result: { processInfo: { type: string; id: number }[] };
  };
  socket.close();
  const ids = result.processInfo.filter(({ type }) => type === kind).map(({ id }) => id);
  for (const id of ids) process.kill(id, 'SIGKILL');
  return ids.length;
}

function debuggingAddress(): string {
  const [port = '', path = ''] = readFileSync(join(userData, 'chromium', 'DevToolsActivePort'), 'utf8').split(
    '\n',
  );
  return `ws://127.0.0.1:${port}${path}`;
}

/** Starts Chromium, tells the test where it is, and lets the app be ready. */
export async function openBrowser(): Promise<void> {
  // A test of an installed package asks for real windows.
  const windows = process.env.STAND_IN_WINDOWS !== undefined;
  context = await chromium.launchPersistentContext(join(userData, 'chromium'), {
    headless: !windows,
    executablePath: windows ? ensureBrowser() : ensureShell(),
    args: [...BROWSER_FLAGS, '--remote-debugging-port=0'],
    viewport: { width: 1440, height: 900 },
    locale: 'fr-FR',
    // Motion is drawn frame by frame in software here.
    reducedMotion: 'reduce',
  });
  ready.resolve();
  await shown.promise;
  process.send?.({ ready: debuggingAddress() });
}
