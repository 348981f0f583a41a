import { Alert, Button, Group, UnstyledButton } from '@mantine/core';
import {
  IconAlertTriangle,
  IconFileImport,
  IconFolderOpen,
  IconHelp,
  IconPlus,
  IconRoute,
  IconSettings,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { showFault } from '#renderer/kit/feedback.tsx';
import { useT } from '#renderer/kit/i18n.ts';
import { openDialog, useNavigation } from '#renderer/kit/navigation.ts';
import { RawExport } from '#renderer/kit/RawExport.tsx';
import { platform } from '#renderer/platform/platform.ts';
import { useMaillage } from '#renderer/store/store.ts';
import type { ChosenFile } from '#shared/bridge.ts';
import { LivingMap } from './LivingMap.tsx';
import { NetworkCards } from './NetworkCards.tsx';
import { RecentFiles } from './RecentFiles.tsx';
import classes from './start.module.css';

interface Props {
  onOpen: (networkId: string) => void;
  onFiles: (files: readonly ChosenFile[]) => void;
  onSample: () => void;
  onImport: () => void;
  onTour: () => void;
  onGuide: () => void;
}

/** No network is open: bring a directory, make a network, look at the example, or go on with an earlier one. */
export function StartScreen({ onOpen, onSample, onImport, onFiles, onTour, onGuide }: Props) {
  const t = useT();
  const filesOver = useNavigation((navigation) => navigation.filesOver);

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
        <header className={classes.head}>
          <div className={classes.brand}>{t('shell.product')}</div>
          <Button size="compact-sm" variant="subtle" leftSection={<IconRoute size={16} />} onClick={onTour}>
            {t('shell.start.tour')}
          </Button>
          <Button size="compact-sm" variant="subtle" leftSection={<IconHelp size={16} />} onClick={onGuide}>
            {t('shell.start.guide')}
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconSettings size={16} />}
            onClick={() => openDialog('settings')}
          >
            {t('shell.settings.title')}
          </Button>
          <Button size="compact-sm" variant="subtle" onClick={() => openDialog('privacy')}>
            {t('about.privacy.title')}
          </Button>
          <Button size="compact-sm" variant="subtle" onClick={() => openDialog('about')}>
            {t('about.open')}
          </Button>
        </header>
        <NotOpened onOpen={onOpen} />
        <div className={classes.hero}>
          <div className={classes.begin}>
            <h1 className={classes.title}>{t('shell.start.title')}</h1>
            <p className={classes.intro}>{t('shell.start.intro')}</p>
            <section className={classes.drop} aria-label={t('shell.start.drop')}>
              <IconFileImport size={34} stroke={1.5} aria-hidden />
              <div className={classes.dropWords}>
                <h2 className={classes.dropTitle}>{t('shell.start.drop')}</h2>
                <p className={classes.dropHint} role="status">
                  {t(filesOver ? 'shell.start.dropNow' : 'shell.start.dropHint')}
                </p>
              </div>
              <Button onClick={onImport}>{t('shell.start.import')}</Button>
            </section>
            <div className={classes.others}>
              <Other
                icon={<IconPlus />}
                title={t('shell.start.create')}
                hint={t('shell.start.createHint')}
                onClick={() => openDialog('create-network')}
              />
              <Other
                icon={<IconFolderOpen />}
                title={t('shell.start.openFile')}
                hint={t('shell.start.openFileHint')}
                onClick={() => void chooseFile()}
              />
            </div>
          </div>
          <UnstyledButton className={classes.sample} onClick={onSample}>
            <span className={classes.sampleMap}>
              <LivingMap />
            </span>
            <span className={classes.sampleWords}>
              <span className={classes.otherTitle}>{t('shell.start.sample')}</span>
              <span className={classes.otherHint}>{t('shell.start.sampleHint')}</span>
            </span>
          </UnstyledButton>
        </div>
        <NetworkCards onOpen={onOpen} />
        <RecentFiles onFiles={onFiles} />
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

interface OtherProps {
  icon: ReactNode;
  title: string;
  hint: string;
  onClick: () => void;
}

function Other({ icon, title, hint, onClick }: OtherProps) {
  return (
    <UnstyledButton className={classes.other} onClick={onClick}>
      <span className={classes.icon}>{icon}</span>
      <span>
        <span className={classes.otherTitle}>{title}</span>
        <span className={classes.otherHint}>{hint}</span>
      </span>
    </UnstyledButton>
  );
}
