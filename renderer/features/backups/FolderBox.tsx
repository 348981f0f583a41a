import { Button } from '@mantine/core';
import { IconFolder, IconFolderOpen } from '@tabler/icons-react';
import { useState } from 'react';
import { tellBriefly, tellFault } from '#renderer/kit/feedback.tsx';
import { useT } from '#renderer/kit/i18n.ts';
import { platform } from '#renderer/platform/platform.ts';
import type { FileOutcome } from '#shared/base/file-fault.ts';
import { refreshFolder, useBackups } from './backup-state.ts';
import { backupFaultWords } from './backup-words.ts';
import classes from './backups.module.css';
import { backUpNow } from './run-backups.ts';

/** Where the backups go: shown, opened, changed, and written to at once if wanted. */
export function FolderBox() {
  const t = useT();
  const { folder, folderFault, fault, running } = useBackups();
  const desktop = platform().kind === 'desktop';
  const [busy, setBusy] = useState(false);

  async function ask(work: () => Promise<FileOutcome<unknown>>): Promise<void> {
    setBusy(true);
    const outcome = await work();
    setBusy(false);
    if (!outcome.ok) tellFault(outcome.fault);
  }
  async function choose(): Promise<FileOutcome<unknown>> {
    const chosen = await platform().chooseBackupFolder();
    if (!chosen.ok || !chosen.value) return chosen;
    useBackups.setState({ fault: null });
    await backUpNow();
    return chosen;
  }
  async function backUp(): Promise<void> {
    if (await backUpNow()) tellBriefly(t('backups.done'));
  }
  async function unlock(): Promise<void> {
    if (!(await platform().unlockBackupFolder())) return;
    await refreshFolder();
    await backUp();
  }

  if (folderFault?.why === 'locked') {
    return (
      <div className={classes.folder}>
        <span className={classes.path}>{t('backups.unlockWhy')}</span>
        <Button size="compact-sm" onClick={() => void unlock()}>
          {t('backups.unlock')}
        </Button>
      </div>
    );
  }
  const told = fault ?? folderFault;
  return (
    <div className={classes.folder}>
      <IconFolder size={18} aria-hidden />
      <span className={classes.path}>
        {folder ? t('backups.folder', { path: folder.path }) : t('backups.introFolder')}
      </span>
      {folder && desktop && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconFolderOpen size={15} />}
          onClick={() => void ask(() => platform().openBackupFolder())}
        >
          {t('backups.openFolder')}
        </Button>
      )}
      <Button size="compact-sm" variant="default" loading={busy} onClick={() => void ask(choose)}>
        {t(folder || desktop ? 'backups.choose' : 'backups.chooseFirst')}
      </Button>
      {(folder || desktop) && (
        <Button size="compact-sm" loading={running} onClick={() => void backUp()}>
          {t('backups.now')}
        </Button>
      )}
      {told && (
        <p role="alert" className={classes.fault}>
          {backupFaultWords(told, t)}
        </p>
      )}
    </div>
  );
}
