import { type App, dialog } from 'electron';
import { desktopWords } from './desktop-words.ts';
import { preferredLanguage } from './settings.ts';

/** Options by which another program could read or steer the app, or that take its sandbox away. */
const REFUSED = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'inspect',
  'inspect-brk',
  'inspect-wait',
  'inspect-port',
  'js-flags',
  'disable-web-security',
  'disable-site-isolation-trials',
] as const;

/** The first option of the command line that an installed app does not start with. */
export function refusedSwitch({ isPackaged, commandLine }: App): string | undefined {
  return isPackaged ? REFUSED.find((name) => commandLine.hasSwitch(name)) : undefined;
}

/** Takes the options back before they work, says why the app does not start, and ends it. */
export function refuseToStart(app: App, name: string): void {
  for (const other of REFUSED) app.commandLine.removeSwitch(other);
  const say = async () => {
    const { debugging: words } = desktopWords(await preferredLanguage());
    dialog.showErrorBox(words.title, words.text.replace('{{name}}', name));
  };
  // Whether or not it could be said, the app must not go on.
  const end = () => app.exit(1);
  app.whenReady().then(say).then(end, end);
}
