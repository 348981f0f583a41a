import { ActionIcon, Button, NumberInput, TextInput, Tooltip } from '@mantine/core';
import { IconPlayerPlay, IconPrinter, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { perform, performDeletion } from '#renderer/kit/feedback.tsx';
import { useT } from '#renderer/kit/i18n.ts';
import { ask } from '#renderer/kit/intents.ts';
import { useDraft } from '#renderer/kit/use-draft.ts';
import { deleteStory, updateStory } from '#shared/changes/commands/stories.ts';
import type { StoryPage } from '#shared/documents/page/story-pages.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { LEAST_SECONDS, MOST_SECONDS, type Story } from '#shared/model/story.ts';
import { PrintDialog } from './PrintDialog.tsx';
import { storyPagesOf } from './print-story.ts';
import classes from './story.module.css';

interface Props {
  state: NetworkState;
  story: Story;
  readOnly: boolean;
}

/** The title of a story, its pace, and what can be done with all of it. */
export function StoryHead({ state, story, readOnly }: Props) {
  const t = useT();
  const { id, title, seconds, steps } = story;
  const [making, setMaking] = useState(false);
  const [pages, setPages] = useState<readonly StoryPage[] | null>(null);
  const print = async () => {
    setMaking(true);
    setPages(await storyPagesOf(state, story).finally(() => setMaking(false)));
  };
  const name = useDraft(title, (text) => {
    const given = text.trim();
    if (given === '') return false;
    void perform(updateStory(id, { title: given }, given));
    return true;
  });
  const pace = useDraft(String(seconds), (text) => {
    const given = Math.round(Number(text));
    if (!(given >= LEAST_SECONDS && given <= MOST_SECONDS)) return false;
    void perform(updateStory(id, { seconds: given }, title));
    return true;
  });
  return (
    <div className={classes.head}>
      <TextInput
        className={classes.name}
        label={t('stories.name')}
        value={name.text}
        readOnly={readOnly}
        onChange={({ currentTarget }) => name.onChange(currentTarget.value)}
        onBlur={name.onBlur}
        onKeyDown={name.onKeyDown}
      />
      <NumberInput
        className={classes.pace}
        label={t('stories.seconds')}
        title={t('stories.secondsHint')}
        value={pace.text}
        readOnly={readOnly}
        min={LEAST_SECONDS}
        max={MOST_SECONDS}
        hideControls
        onChange={(value) => pace.onChange(String(value))}
        onBlur={pace.onBlur}
        onKeyDown={pace.onKeyDown}
      />
      <div className={classes.headActions}>
        <Button
          leftSection={<IconPlayerPlay size={16} />}
          disabled={steps.length === 0}
          onClick={() => ask({ what: 'tell-story', story: id })}
        >
          {t('stories.play')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconPrinter size={16} />}
          disabled={steps.length === 0}
          loading={making}
          onClick={() => void print()}
        >
          {t('stories.print')}
        </Button>
        <Tooltip label={t('stories.remove')}>
          <ActionIcon
            data-edits
            size={36}
            variant="subtle"
            color="gray"
            aria-label={t('stories.remove')}
            onClick={() => void performDeletion(deleteStory(id, title))}
          >
            <IconTrash size={18} />
          </ActionIcon>
        </Tooltip>
      </div>
      {pages && <PrintDialog state={state} story={story} pages={pages} onClose={() => setPages(null)} />}
    </div>
  );
}
