import { Alert, Button, Group, UnstyledButton } from '@mantine/core';
import {
  IconAlertTriangle,
  IconFileImport,
  IconFolderOpen,
  IconHelp,
  IconPlus,
  IconRoute,
  IconSparkles,
} from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { showFault } from '#renderer/kit/feedback.tsx';
import { formatDay } from '#renderer/kit/format.ts';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { openDialog, useNavigation } from '#renderer/kit/navigation.ts';
import { RawExport } from '#renderer/kit/RawExport.tsx';
import { platform } from '#renderer/platform/platform.ts';
import { useMaillage } from '#renderer/store/store.ts';
import type { ChosenFile, RecentFile } from '#shared/bridge.ts';
import classes from './start.module.css';

interface Props {
  onOpen: (networkId: string) => void;
  onFiles: (files: readonly ChosenFile[]) => void;
  onSample: () => void;
  onImport: () => void;
  onTour: () => void;
  onGuide: () => void;
}

/** No network is open: make one, look at an example, bring a file, or go on with an earlier one. */
export function StartScreen({ onOpen, onSample, onImport, onFiles, onTour, onGuide }: Props) {
  const t = useT();
  const language = useLanguage();
  const filesOver = useNavigation((navigation) => navigation.filesOver);
  const networks = useMaillage((state) => state.networks).filter(({ deletedAt }) => deletedAt === null);

  async function chooseFile(): Promise<void> {
    const chosen = await platform().openFiles([
      { label: t('shell.start.fileFilter'), extensions: ['maillage'] },
    ]);
    if (!chosen.ok) showFault(chosen.fault);
    else if (chosen.value.length > 0) onFiles(chosen.value);
  }

  return (
    <main className={classes.start} id="content" data-over={filesOver || undefined}>
      <div className={classes.inner}>
        <div className={classes.brand}>{t('shell.product')}</div>
        <h1 className={classes.title}>{t('shell.start.title')}</h1>
        <p className={classes.intro}>{t('shell.start.intro')}</p>
        <NotOpened onOpen={onOpen} />
        <div className={classes.cards}>
          <Card
            icon={<IconPlus />}
            title={t('shell.start.create')}
            hint={t('shell.start.createHint')}
            primary
            onClick={() => openDialog('create-network')}
          />
          <Card
            icon={<IconSparkles />}
            title={t('shell.start.sample')}
            hint={t('shell.start.sampleHint')}
            onClick={onSample}
          />
          <Card
            icon={<IconFileImport />}
            title={t('shell.start.import')}
            hint={t('shell.start.importHint')}
            onClick={onImport}
          />
          <Card
            icon={<IconFolderOpen />}
            title={t('shell.start.openFile')}
            hint={t('shell.start.openFileHint')}
            onClick={() => void chooseFile()}
          />
        </div>
        <div className={classes.help}>
          <Button size="compact-sm" variant="subtle" leftSection={<IconRoute size={16} />} onClick={onTour}>
            {t('shell.start.tour')}
          </Button>
          <Button size="compact-sm" variant="subtle" leftSection={<IconHelp size={16} />} onClick={onGuide}>
            {t('shell.start.guide')}
          </Button>
        </div>
        <p className={classes.dropHint} role="status">
          {t(filesOver ? 'shell.start.dropNow' : 'shell.start.dropHint')}
        </p>
        {networks.length > 0 && (
          <section>
            <h2 className={classes.heading}>{t('shell.start.networks')}</h2>
            <ul className={classes.list}>
              {networks.map(({ id, name, actorCount, cooperationCount, updatedAt, damaged }) => (
                <li key={id}>
                  <UnstyledButton className={classes.network} onClick={() => onOpen(id)}>
                    <span className={classes.networkName}>{name}</span>
                    <span className={classes.networkCounts}>
                      {t('shell.actorCount', { count: actorCount })} ·{' '}
                      {t('shell.cooperationCount', { count: cooperationCount })} ·{' '}
                      {damaged
                        ? t('recovery.damagedRow')
                        : t('networks.changedAt', { date: formatDay(updatedAt, language) })}
                    </span>
                  </UnstyledButton>
                </li>
              ))}
            </ul>
          </section>
        )}
        <RecentFiles onFiles={onFiles} />
        <footer className={classes.help}>
          <Button size="compact-sm" variant="subtle" onClick={() => openDialog('privacy')}>
            {t('about.privacy.title')}
          </Button>
          <Button size="compact-sm" variant="subtle" onClick={() => openDialog('about')}>
            {t('about.open')}
          </Button>
        </footer>
      </div>
    </main>
  );
}

/** The network that did not come up the last time, which may be opened all the same. */
function NotOpened({ onOpen }: Pick<Props, 'onOpen'>) {
  const t = useT();
  const id = useMaillage(({ notOpened }) => notOpened);
  const network = useMaillage(({ networks }) =>
    networks.find((one) => one.id === id && one.deletedAt === null),
  );
  if (!network) return null;
  return (
    <Alert
      my="lg"
      role="alert"
      color="orange"
      icon={<IconAlertTriangle />}
      title={t('recovery.notOpened.title', { name: network.name })}
    >
      <p>{t('recovery.notOpened.text')}</p>
      <Group mt="sm" gap="xs">
        <Button size="compact-md" onClick={() => onOpen(network.id)}>
          {t('recovery.notOpened.anyway')}
        </Button>
        <RawExport compact />
      </Group>
    </Alert>
  );
}

interface CardProps {
  icon: ReactNode;
  title: string;
  hint: string;
  primary?: boolean;
  onClick: () => void;
}

function Card({ icon, title, hint, primary, onClick }: CardProps) {
  return (
    <UnstyledButton className={classes.card} onClick={onClick} {...(primary && { 'data-primary': true })}>
      <span className={classes.icon}>{icon}</span>
      <span>
        <span className={classes.cardTitle}>{title}</span>
        <span className={classes.cardHint}>{hint}</span>
      </span>
    </UnstyledButton>
  );
}

/** Known to the desktop only; a browser has none. */
function RecentFiles({ onFiles }: Pick<Props, 'onFiles'>) {
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
            <UnstyledButton className={classes.network} onClick={() => void openRecent(path)}>
              <span className={classes.networkName}>{name}</span>
              <span className={classes.networkCounts}>{path}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
