import { Button, Group } from '@mantine/core';
import { IconBolt, IconFileImport, IconHelp } from '@tabler/icons-react';
import type { guide } from '#shared/i18n/fr/guide.ts';
import classes from './empty-screen.module.css';
import { useT } from './i18n.ts';
import { ask } from './intents.ts';
import { openDialog } from './navigation.ts';

type ExampleName = keyof typeof guide.empty.example.of;

interface Props {
  title?: string;
  text: string;
  example?: ExampleName;
}

/** In place of a screen that has nothing to show yet: what it will show, and how to get there. */
export function EmptyScreen({ title, text, example }: Props) {
  return (
    <div className={classes.screen}>
      {title && <h2>{title}</h2>}
      <p>{text}</p>
      {example && <EmptyExample of={example} />}
      <WayOn />
    </div>
  );
}

/** Lines such as a screen will hold them, drawn as what they are: an example. */
export function EmptyExample({ of }: { of: ExampleName }) {
  const t = useT();
  const words = t(`guide.empty.example.of.${of}`);
  const [head, ...lines] = words.split(' / ').map((line) => line.split(' | '));
  return (
    <div className={classes.example} role="img" aria-label={t('guide.empty.example.label', { words })}>
      <p aria-hidden="true">{t('guide.empty.example.caption')}</p>
      <table aria-hidden="true">
        <thead>
          <tr>
            {head?.map((cell) => (
              <th key={cell}>{cell}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((cells) => (
            <tr key={cells.join()}>
              {cells.map((cell) => (
                <td key={cell}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** How a network without actors gets its first ones. */
function WayOn() {
  const t = useT();
  return (
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
  );
}
