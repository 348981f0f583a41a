import { Button, Group } from '@mantine/core';
import { IconBolt, IconFileImport, IconHelp } from '@tabler/icons-react';
import classes from './empty-screen.module.css';
import { useT } from './i18n.ts';
import { ask } from './intents.ts';
import { openDialog } from './navigation.ts';

/** In place of a screen that has nothing to show yet: what it will show, and how to get there. */
export function EmptyScreen({ title, text }: { title: string; text: string }) {
  const t = useT();
  return (
    <div className={classes.screen}>
      <h2>{title}</h2>
      <p>{text}</p>
      <Group mt="md" gap="xs">
        <Button data-edits leftSection={<IconBolt size={16} />} onClick={() => ask({ what: 'enter' })}>
          {t('guide.empty.enter')}
        </Button>
        <Button
          data-edits
          variant="default"
          leftSection={<IconFileImport size={16} />}
          onClick={() => openDialog('import')}
        >
          {t('guide.empty.import')}
        </Button>
        <Button variant="subtle" leftSection={<IconHelp size={16} />} onClick={() => openDialog('guide')}>
          {t('guide.empty.guide')}
        </Button>
      </Group>
    </div>
  );
}
