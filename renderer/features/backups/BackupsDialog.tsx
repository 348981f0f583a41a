import { Button, Group } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { Dialog } from '#renderer/kit/Dialog.tsx';
import { showFault, showProblem } from '#renderer/kit/feedback.tsx';
import { useT } from '#renderer/kit/i18n.ts';
import { platform } from '#renderer/platform/platform.ts';
import { withCopies } from '#renderer/workers/copies-client.ts';
import type { Copy } from '#shared/backups/copies.ts';
import type { FileOutcome } from '#shared/base/file-fault.ts';
import type { BackupFile } from '#shared/bridge.ts';
import { BackupList } from './BackupList.tsx';
import { BackupPreview } from './BackupPreview.tsx';
import { refreshFolder, useBackups } from './backup-state.ts';
import classes from './backups.module.css';
import { downloadCopies } from './copies.ts';
import { FolderBox } from './FolderBox.tsx';

/** A file of the user's own with the networks that are in it. */
interface OpenedCopy {
  file: string;
  copies: readonly Copy[];
}

/** What is looked at before it is restored, and how its bytes are had. */
interface Previewed {
  backup: BackupFile;
  read: () => Promise<FileOutcome<{ bytes: Uint8Array<ArrayBuffer> }>>;
}

/** Where the backups are, what they hold, and how to have a network back. */
export function BackupsDialog({ onClose }: { onClose: () => void }) {
  const t = useT();
  const folder = useBackups(({ folder }) => folder);
  const [opened, setOpened] = useState<OpenedCopy | null>(null);
  const [previewed, setPreviewed] = useState<Previewed | null>(null);
  const desktop = platform().kind === 'desktop';

  useEffect(() => {
    if (platform().backups !== 'never') void refreshFolder();
  }, []);

  async function openCopy(): Promise<void> {
    const chosen = await platform().openFiles([
      { label: t('backups.copyType'), extensions: ['maillage', 'zip'] },
    ]);
    if (!chosen.ok) {
      showFault(chosen.fault);
      return;
    }
    const [file] = chosen.value;
    if (!file) return;
    const { name, bytes } = file;
    await findCopiesIn(name, bytes);
  }

  async function findCopiesIn(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const found = await withCopies((worker) => worker.find({ name, bytes }));
    if (!found.ok) {
      showFault(found.fault, { retry: () => void findCopiesIn(name, bytes) });
      return;
    }
    const copies = found.value;
    if (copies.length === 0) showProblem(t('backups.noCopyIn', { file: name }), t('backups.unreadable'));
    setOpened(copies.length === 0 ? null : { file: name, copies });
  }

  return (
    <Dialog onClose={onClose} title={t('backups.title')} size={780}>
      {previewed ? (
        <BackupPreview
          backup={previewed.backup}
          read={previewed.read}
          onBack={() => setPreviewed(null)}
          onDone={onClose}
        />
      ) : (
        <>
          <p className={classes.quiet}>{t(desktop || folder ? 'backups.intro' : 'backups.introBrowser')}</p>
          {platform().backups !== 'never' && <FolderBox />}
          <Group gap={8} mt={10}>
            <Button
              variant={desktop ? 'default' : 'filled'}
              size="compact-md"
              leftSection={<IconDownload size={16} />}
              onClick={() => void downloadCopies()}
            >
              {t('backups.downloadAll')}
            </Button>
            <Button
              variant="default"
              size="compact-md"
              title={t('backups.openCopyHint')}
              onClick={() => void openCopy()}
            >
              {t('backups.openCopy')}
            </Button>
          </Group>
          {opened && (
            <BackupList
              title={t('backups.inCopy', { file: opened.file })}
              backups={opened.copies}
              onPreview={(backup) => {
                const copy = opened.copies.find(({ name }) => name === backup.name);
                if (copy) setPreviewed({ backup, read: async () => ({ ok: true, value: copy }) });
              }}
            />
          )}
          {folder && folder.backups.length > 0 && (
            <BackupList
              title={t('backups.list')}
              backups={folder.backups}
              onPreview={(backup) => setPreviewed({ backup, read: () => platform().readBackup(backup.name) })}
            />
          )}
          {folder?.backups.length === 0 && <p className={classes.quiet}>{t('backups.none')}</p>}
        </>
      )}
    </Dialog>
  );
}
