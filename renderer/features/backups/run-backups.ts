import { notifications } from '@mantine/notifications';
import { doBeforeClosing } from '#renderer/kit/before-closing.ts';
import { showProblem } from '#renderer/kit/feedback.tsx';
import { formatDay } from '#renderer/kit/format.ts';
import { platform } from '#renderer/platform/platform.ts';
import { preference } from '#renderer/store/preferences.ts';
import { useMaillage } from '#renderer/store/store.ts';
import { withCopies } from '#renderer/workers/copies-client.ts';
import { dueAt, momentAhead, networksToBackUp } from '#shared/backups/schedule.ts';
import { translator } from '#shared/i18n/translate.ts';
import { type BackupFault, refreshFolder, useBackups } from './backup-state.ts';
import { backupFaultWords } from './backup-words.ts';

const NOTICE = 'backup-fault';
const CLOCK = 'clock-went-back';

/** After a backup that failed, the next one is tried so much later. */
const RETRY = 10 * 60_000;

/** The networks whose last change is in no backup; none where there is no folder, or no change. */
function waiting() {
  const { folder } = useBackups.getState();
  const { networks, readOnly } = useMaillage.getState();
  // What a newer version stored, this one may not know whole: its backups are that version's own.
  return folder && !readOnly ? networksToBackUp(networks, folder.backups, Date.now()) : [];
}

let running: Promise<boolean> | null = null;

/** Writes what no backup holds; whether all of it could be written. A second call waits for the first. */
export function backUpNow(): Promise<boolean> {
  running ??= backUp().finally(() => {
    running = null;
    watchForMore();
  });
  return running;
}

async function backUp(): Promise<boolean> {
  lastTry = Date.now();
  await refreshFolder();
  const networks = waiting();
  if (networks.length === 0) {
    const { folder, folderFault } = useBackups.getState();
    if (folder) useBackups.setState({ unsaved: null, fault: null });
    else if (folderFault) sayFault(folderFault);
    return folder !== null;
  }
  useBackups.setState({ running: true });
  const outcome = await withCopies(async (worker) => {
    for (const { id } of networks) {
      const bytes = await worker.write(id, new Date().toISOString());
      const written = bytes && (await platform().writeBackup(bytes));
      if (written && !written.ok) return written.fault;
    }
    return null;
  });
  useBackups.setState({ running: false });
  const fault = outcome.ok ? outcome.value : outcome.fault;
  if (fault) {
    sayFault(fault);
    return false;
  }
  await refreshFolder();
  useBackups.setState({ fault: null, unsaved: null });
  notifications.hide(NOTICE);
  return true;
}

/** Reports a fault once, until a backup succeeds: work goes on, and the status line keeps saying it. */
function sayFault(fault: BackupFault): void {
  const reported = useBackups.getState().fault?.why === fault.why;
  useBackups.setState({ fault });
  if (reported || fault.why === 'locked') return;
  const t = translator(preference('language'));
  showProblem(t('backups.failed'), backupFaultWords(fault, t), NOTICE);
}

/** Says once that the clock has gone back: backups go on all the same, but their dates mislead. */
function sayClock(): void {
  const backups = useBackups.getState().folder?.backups ?? [];
  const ahead = momentAhead(useMaillage.getState().networks, backups, Date.now());
  if (ahead === null) return;
  const language = preference('language');
  const t = translator(language);
  showProblem(t('backups.clock.title'), t('backups.clock.text', { date: formatDay(ahead, language) }), CLOCK);
}

let timer: ReturnType<typeof setTimeout> | undefined;
let lastTry = 0;

/** Whether there is something to write, or a folder to try again. */
function isDue(): boolean {
  const { folder, folderFault } = useBackups.getState();
  return folder ? waiting().length > 0 : folderFault !== null && folderFault.why !== 'locked';
}

/** Looks whether anything has changed that no backup holds, and sets the clock to the next backup. */
function watchForMore(): void {
  if (!isDue()) return;
  const now = Date.now();
  const { unsaved, fault } = useBackups.getState();
  const changed = { first: unsaved?.first ?? now, last: now };
  useBackups.setState({ unsaved: changed });
  clearTimeout(timer);
  const due = fault ? Math.max(dueAt(changed), lastTry + RETRY) : dueAt(changed);
  timer = setTimeout(() => void backUpNow(), Math.max(0, due - now));
}

/** Backs up after changes and before the window closes; returns how to stop. */
export function keepBackups(): () => void {
  if (platform().backups === 'never') return () => undefined;
  let begun = false;
  const begin = () => {
    // macOS asks its user before a program looks into the documents: that must not be the first thing one sees of it.
    if (begun || useMaillage.getState().networks.length === 0) return;
    begun = true;
    void refreshFolder().then(() => {
      const { folderFault } = useBackups.getState();
      if (folderFault) sayFault(folderFault);
      sayClock();
      watchForMore();
    });
  };
  begin();
  const stopWatching = useMaillage.subscribe((state, before) => {
    if (state.networks === before.networks) return;
    begin();
    watchForMore();
  });
  const stopClosing = doBeforeClosing(async () => begun && backUpNow());
  // A page that is hidden may be closed without another word.
  const hide = () => {
    if (document.visibilityState === 'hidden' && waiting().length > 0) void backUpNow();
  };
  document.addEventListener('visibilitychange', hide);
  return () => {
    stopWatching();
    stopClosing();
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', hide);
  };
}
