import { Button, Group } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { Dialog } from '#renderer/kit/Dialog.tsx';
import { Holds, heldWords } from '#renderer/kit/Holds.tsx';
import { useT } from '#renderer/kit/i18n.ts';
import type { StoryPage } from '#shared/documents/page/story-pages.ts';
import { pictureHolds } from '#shared/map/drawing/picture-holds.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import type { Story } from '#shared/model/story.ts';
import { printStory, storyFooter } from './print-story.ts';

interface Props {
  state: NetworkState;
  story: Story;
  pages: readonly StoryPage[];
  onClose: () => void;
}

/** Says what goes on the paper before a story is printed. */
export function PrintDialog({ state, story, pages, onClose }: Props) {
  const t = useT();
  const [busy, setBusy] = useState(false);
  const maps = pages.flatMap(({ map }) => map ?? []);
  const captions = [...new Set(maps.map(({ name, caption }) => [name, caption].filter(Boolean).join(' · ')))];
  const print = () => {
    setBusy(true);
    void printStory(state, story, pages).finally(onClose);
  };
  return (
    <Dialog onClose={onClose} title={t('stories.printTitle', { title: story.title })}>
      <Holds
        title={t('stories.printing.holds', { count: pages.length })}
        lines={[
          t('stories.printing.words'),
          ...heldWords(pictureHolds(...maps.map(({ scene }) => scene)), t, {
            coded: false,
            detail: t('stories.printing.details'),
          }),
          captions.length > 0 && t('exports.holding.heading', { words: captions.join(', ') }),
          t('stories.printing.footer', { words: storyFooter(state, story) }),
          story.steps.some(({ notes }) => notes !== '') && t('stories.printing.notes'),
        ]}
      />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('shell.cancel')}
        </Button>
        <Button data-autofocus leftSection={<IconPrinter size={16} />} loading={busy} onClick={print}>
          {t('stories.print')}
        </Button>
      </Group>
    </Dialog>
  );
}
