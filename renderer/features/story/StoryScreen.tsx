import { Button } from '@mantine/core';
import { IconCamera, IconFileText, IconPlus } from '@tabler/icons-react';
import { EmptyExample } from '#renderer/kit/EmptyScreen.tsx';
import type { ScreenProps } from '#renderer/kit/feature.ts';
import { useT } from '#renderer/kit/i18n.ts';
import { useCopies } from '#renderer/kit/story/use-copies.ts';
import { useMaillage } from '#renderer/store/store.ts';
import { orderedStories } from '#shared/documents/story/stories.ts';
import type { Story } from '#shared/model/story.ts';
import { addEmptyStory, addPage, addShown } from './add-steps.ts';
import { StepEditor } from './StepEditor.tsx';
import { StepList } from './StepList.tsx';
import { StoryHead } from './StoryHead.tsx';
import classes from './story.module.css';
import { chooseStory, chosenStory, useStoryChoice } from './story-choice.ts';

const NO_STEPS: Story['steps'] = [];

/** The stories of the network, the steps of one, and one step to be written. */
export function StoryScreen({ state }: ScreenProps) {
  const t = useT();
  const choice = useStoryChoice();
  const readOnly = useMaillage(({ viewing }) => viewing !== null);
  const stories = orderedStories(state);
  const story = chosenStory(state, choice.story);
  const steps = story?.steps ?? NO_STEPS;
  const place = Math.max(
    0,
    steps.findIndex(({ id }) => id === choice.step),
  );
  const step = steps[place];
  const copies = useCopies(steps);
  return (
    <main className={classes.screen} id="content" aria-label={t('stories.title')}>
      <nav className={classes.stories} aria-label={t('stories.title')}>
        <h2>{t('stories.title')}</h2>
        <ul>
          {stories.map(({ id, title, steps }) => (
            <li key={id}>
              <button
                type="button"
                className={classes.story}
                aria-current={id === story?.id || undefined}
                onClick={() => chooseStory(id)}
              >
                <span>{title}</span>
                <small>{t('stories.count', { count: steps.length })}</small>
              </button>
            </li>
          ))}
        </ul>
        <Button
          data-edits
          variant="default"
          size="compact-md"
          leftSection={<IconPlus size={16} />}
          onClick={() => void addEmptyStory(state)}
        >
          {t('stories.add')}
        </Button>
      </nav>
      <section className={classes.middle} aria-label={story?.title ?? t('stories.steps')}>
        {story && <StoryHead key={story.id} state={state} story={story} readOnly={readOnly} />}
        {!story && (
          <>
            <p className={classes.intro}>{t('stories.intro')}</p>
            <EmptyExample of="story" />
          </>
        )}
        {steps.length === 0 && (
          <p className={classes.quiet}>
            {story && t('stories.step.none')} {t('stories.empty')}
          </p>
        )}
        {story && (
          <StepList state={state} story={story} open={step?.id ?? null} copies={copies} readOnly={readOnly} />
        )}
        <div className={classes.adding} data-edits>
          <Button
            variant={steps.length === 0 ? 'filled' : 'default'}
            leftSection={<IconCamera size={16} />}
            disabled={state.actors.size === 0}
            onClick={() => void addShown(state)}
          >
            {t('stories.step.addShown')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconFileText size={16} />}
            onClick={() => void addPage(state)}
          >
            {t('stories.step.addWords')}
          </Button>
        </div>
      </section>
      {story && step && (
        <section
          className={classes.editor}
          aria-label={t('stories.step.place', { place: place + 1, count: steps.length })}
        >
          <StepEditor
            key={step.id}
            state={state}
            story={story}
            place={place}
            step={step}
            copies={copies}
            readOnly={readOnly}
          />
        </section>
      )}
    </main>
  );
}
