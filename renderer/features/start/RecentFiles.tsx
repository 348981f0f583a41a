import { UnstyledButton } from '@mantine/core';
import { useEffect, useState } from 'react';
import { showFault } from '#renderer/kit/feedback.tsx';
import { useT } from '#renderer/kit/i18n.ts';
import { platform } from '#renderer/platform/platform.ts';
import type { ChosenFile, RecentFile } from '#shared/bridge.ts';
import classes from './start.module.css';

/** Known to the desktop only; a browser has none. */
export function RecentFiles({ onFiles }: { onFiles: (files: readonly ChosenFile[]) => void }) {
  const t = useT();
  const [files, setFiles] = useState<readonly RecentFile[]>([]);
  useEffect(() => {
    let shown = true;
    void platform()
      .recentFiles()
      .then((recent) => {
        if (shown) setFiles(recent);
      });
    return () => {
      shown = false;
    };
  }, []);
  if (files.length === 0) return null;
  const openRecent = async (path: string) => {
    const outcome = await platform().openRecent(path);
    if (outcome.ok) onFiles([outcome.value]);
    else showFault({ ...outcome.fault, detail: '' });
  };
  return (
    <section>
      <h2 className={classes.heading}>{t('shell.start.recent')}</h2>
      <ul className={classes.list}>
        {files.map(({ path, name }) => (
          <li key={path}>
            <UnstyledButton className={classes.file} onClick={() => void openRecent(path)}>
              <span className={classes.fileName}>{name}</span>
              <span className={classes.filePath}>{path}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
