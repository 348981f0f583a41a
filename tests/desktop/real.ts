import { _electron as electron, test } from '@playwright/test';
import { findRuntime } from '../../build/electron-runtime.ts';
import type { Running } from './running.ts';
import type { MenuLine, Question } from './stand-in/control.ts';

/**
 * The same specs on Electron itself, where MAILLAGE_REAL_ELECTRON is set and its runtime is there. What only the
 * stand-in can be asked is skipped, with its name.
 */

/** Electron's executable, when the specs are to run on it. */
export const REAL = process.env.MAILLAGE_REAL_ELECTRON ? executable() : undefined;

function executable(): string {
  const runtime = findRuntime();
  if ('missing' in runtime) throw new Error(`MAILLAGE_REAL_ELECTRON is set, but ${runtime.missing}`);
  return runtime.executable;
}

type Electron = typeof import('electron');
type Dialogs = { kind: 'open' | 'save' | 'message' | 'error'; options: unknown }[];
interface Watched {
  watched: {
    dialogs: Dialogs;
    outside: string[];
    shown: string[];
    open: string[][];
    save: string[];
    message: number[];
  };
}

/** Runs in the main process: the system's own dialogs and programs are answered for, and what they are asked is kept. */
function watch({ dialog, shell }: Electron): void {
  const watched: Watched['watched'] = {
    dialogs: [],
    outside: [],
    shown: [],
    open: [],
    save: [],
    message: [],
  };
  (globalThis as unknown as Watched).watched = watched;
  Object.assign(dialog, {
    showOpenDialog: async (...args: unknown[]) => {
      watched.dialogs.push({ kind: 'open', options: args.at(-1) });
      const filePaths = watched.open.shift();
      return { canceled: filePaths === undefined, filePaths: filePaths ?? [] };
    },
    showSaveDialog: async (...args: unknown[]) => {
      watched.dialogs.push({ kind: 'save', options: args.at(-1) });
      const filePath = watched.save.shift();
      return { canceled: filePath === undefined, filePath: filePath ?? '' };
    },
    showMessageBox: async (...args: unknown[]) => {
      const options = args.at(-1) as Electron.MessageBoxOptions;
      watched.dialogs.push({ kind: 'message', options });
      return { response: watched.message.shift() ?? options.cancelId ?? 0, checkboxChecked: false };
    },
    showErrorBox: (title: string, content: string) => {
      watched.dialogs.push({ kind: 'error', options: { title, content } });
    },
  });
  Object.assign(shell, {
    openExternal: async (url: string) => void watched.outside.push(url),
    openPath: async (path: string) => {
      watched.shown.push(path);
      return '';
    },
  });
}

/** What Electron can be asked as the stand-in is; each runs in the main process. */
const ANSWERS: Partial<Record<Question, (electron: Electron, argument: never) => unknown>> = {
  menu: ({ Menu }) => {
    const lines = (menu: Electron.Menu | null | undefined): MenuLine[] =>
      (menu?.items ?? [])
        .filter(({ type }) => type !== 'separator')
        .map(({ label, enabled, submenu }) => ({ label, enabled, items: lines(submenu) }));
    return lines(Menu.getApplicationMenu());
  },
  clickMenu: ({ Menu }, labels: string[]) => {
    let menu: Electron.Menu | null | undefined = Menu.getApplicationMenu();
    let item: Electron.MenuItem | undefined;
    for (const label of labels) {
      item = menu?.items.find((candidate) => candidate.label === label);
      menu = item?.submenu;
    }
    if (!item) throw new Error(`no menu item ${labels.join(' > ')}`);
    if (item.enabled) item.click();
  },
  answerOpen: (_electron, paths: string[]) =>
    void (globalThis as unknown as Watched).watched.open.push(paths),
  answerSave: (_electron, path: string) => void (globalThis as unknown as Watched).watched.save.push(path),
  answerMessage: (_electron, button: number) =>
    void (globalThis as unknown as Watched).watched.message.push(button),
  dialogs: () => (globalThis as unknown as Watched).watched.dialogs,
  outside: () => (globalThis as unknown as Watched).watched.outside,
  shown: () => (globalThis as unknown as Watched).watched.shown,
  visible: ({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isVisible()),
  quit: ({ app }) => app.quit(),
};

export async function launchReal(
  executablePath: string,
  userData: string,
  args: readonly string[],
  folder: string,
): Promise<Running> {
  const ofStandIn = args.find((argument) => argument.startsWith('--stand-in-'));
  test.skip(ofStandIn !== undefined, `only the stand-in takes ${ofStandIn}`);
  const app = await electron.launch({
    executablePath,
    args: [folder, `--user-data-dir=${userData}`, '--lang=fr-FR', ...args],
    env: { ...definedEnvironment(), LANGUAGE: 'fr', LC_ALL: 'fr_FR.UTF-8' },
  });
  await app.evaluate(watch);
  const page = await app.firstWindow();
  const ask = async (question: Question, argument?: unknown) => {
    const answer = ANSWERS[question];
    test.skip(!answer, `only the stand-in can be asked: ${question}`);
    return answer && app.evaluate(answer as (electron: Electron, argument: unknown) => unknown, argument);
  };
  const endSession = async () => test.skip(true, 'only the stand-in has sessions that a test can end');
  return { page, ask, endSession, quit: () => app.close() };
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
