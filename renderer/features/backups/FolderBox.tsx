import { Button } from '@mantine/core';
import { IconFolder, IconFolderOpen } from '@tabler/icons-react';
import { useState } from 'react';
import { isDone, showFault, showNotice } from '#renderer/kit/feedback.tsx';
import { useT } from '#renderer/kit/i18n.ts';
import { platform } from '#renderer/platform/platform.ts';
import type { FileFault } from '#shared/base/file-fault.ts';
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
  const [notChosen, setNotChosen] = useState<FileFault | null>(null);

  async function show(): Promise<void> {
    const shown = await platform().openBackupFolder();
    if (!shown.ok) showFault(shown.fault);
  }
  async function choose(): Promise<void> {
    const chosen = await platform().chooseBackupFolder();
    setNotChosen(chosen.ok ? null : chosen.fault);
    if (!chosen.ok || !chosen.value) return;
    useBackups.setState({ fault: null });
    await backUpNow();
  }
  async function backUp(): Promise<void> {
    if (await backUpNow()) showNotice(t('backups.done'));
  }
  async function unlock(): Promise<void> {
    if (!isDone(await platform().unlockBackupFolder(), { title: t('backups.notUnlocked') })) return;
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
  const reported = fault ?? folderFault;
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
          onClick={() => void show()}
        >
          {t('backups.openFolder')}
        </Button>
      )}
      <Button
        size="compact-sm"
        variant="default"
        loading={busy}
        onClick={() => {
          setBusy(true);
          void choose().finally(() => setBusy(false));
        }}
      >
        {t(folder || desktop ? 'backups.choose' : 'backups.chooseFirst')}
      </Button>
      {(folder || desktop) && (
        <Button size="compact-sm" loading={running} onClick={() => void backUp()}>
          {t('backups.now')}
        </Button>
      )}
      {notChosen && (
        <p role="alert" className={classes.fault}>
          {t('backups.notChosen', { why: notChosen.detail })}
        </p>
      )}
      {reported && (
        <p role="alert" className={classes.fault}>
          {backupFaultWords(reported, t)}
        </p>
      )}
    </div>
  );
}
