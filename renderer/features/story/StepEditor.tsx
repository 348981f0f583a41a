import { ActionIcon, Alert, NumberInput, Textarea, TextInput, Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconPlayerPlay, IconTrash } from '@tabler/icons-react';
import { perform, performDeletion } from '#renderer/kit/feedback.tsx';
import { useT } from '#renderer/kit/i18n.ts';
import { ask } from '#renderer/kit/intents.ts';
import { StepText } from '#renderer/kit/story/StepText.tsx';
import type { Copies } from '#renderer/kit/story/use-copies.ts';
import { useDraft } from '#renderer/kit/use-draft.ts';
import { deleteStep, updateStep } from '#shared/changes/commands/stories.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { LEAST_SECONDS, MOST_SECONDS, type Story, type StoryStep } from '#shared/model/story.ts';
import { StepSource } from './StepSource.tsx';
import classes from './story.module.css';
import { useLosses } from './use-losses.ts';

interface Props {
  state: NetworkState;
  story: Story;
  step: StoryStep;
  place: number;
  copies: Copies;
  readOnly: boolean;
}

/** Everything of one step. Each field is stored when it is left, as one change. */
export function StepEditor({ state, story, step, place, copies, readOnly }: Props) {
  const t = useT();
  const losses = useLosses(state, step, copies);
  const change = (fields: Partial<Omit<StoryStep, 'id'>>) =>
    void perform(updateStep(story.id, step.id, fields, story.title));
  const commit = (field: 'title' | 'text' | 'notes') => (text: string) => {
    change({ [field]: text });
    return true;
  };
  const title = useDraft(step.title, commit('title'));
  const text = useDraft(step.text, commit('text'), true);
  const notes = useDraft(step.notes, commit('notes'), true);
  const seconds = useDraft(step.seconds === null ? '' : String(step.seconds), (given) => {
    const count = given === '' ? null : Math.round(Number(given));
    if (count !== null && !(count >= LEAST_SECONDS && count <= MOST_SECONDS)) return false;
    change({ seconds: count });
    return true;
  });
  return (
    <>
      <div className={classes.editorHead}>
        <h3>{t('stories.step.place', { place: place + 1, count: story.steps.length })}</h3>
        <Tooltip label={t('stories.playFrom')}>
          <ActionIcon
            size={32}
            variant="subtle"
            aria-label={t('stories.playFrom')}
            onClick={() => ask({ what: 'tell-story', story: story.id, place })}
          >
            <IconPlayerPlay size={17} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t('stories.step.remove')}>
          <ActionIcon
            data-edits
            size={32}
            variant="subtle"
            color="gray"
            aria-label={t('stories.step.remove')}
            onClick={() => void performDeletion(deleteStep(story.id, step.id, story.title))}
          >
            <IconTrash size={17} />
          </ActionIcon>
        </Tooltip>
      </div>
      {losses.map((loss) => (
        <Alert key={loss} p="xs" icon={<IconAlertTriangle size={16} />} color="yellow">
          {t(`stories.step.lost.${loss}`)}
        </Alert>
      ))}
      <TextInput
        label={t('stories.step.title')}
        value={title.text}
        readOnly={readOnly}
        onChange={({ currentTarget }) => title.onChange(currentTarget.value)}
        onBlur={title.onBlur}
        onKeyDown={title.onKeyDown}
      />
      <Textarea
        label={t('stories.step.text')}
        description={t('stories.step.textHint')}
        classNames={{ input: classes.growing ?? '' }}
        value={text.text}
        readOnly={readOnly}
        onChange={({ currentTarget }) => text.onChange(currentTarget.value)}
        onBlur={text.onBlur}
        onKeyDown={text.onKeyDown}
      />
      {text.text !== '' && (
        <section className={classes.preview} aria-label={t('stories.step.preview')}>
          <StepText text={text.text} />
        </section>
      )}
      <Textarea
        label={t('stories.step.notes')}
        description={t('stories.step.notesHint')}
        classNames={{ input: classes.growing ?? '' }}
        value={notes.text}
        readOnly={readOnly}
        onChange={({ currentTarget }) => notes.onChange(currentTarget.value)}
        onBlur={notes.onBlur}
        onKeyDown={notes.onKeyDown}
      />
      <StepSource state={state} step={step} readOnly={readOnly} onChange={change} />
      <NumberInput
        className={classes.seconds}
        label={t('stories.step.seconds')}
        placeholder={t('stories.step.secondsOf', { count: story.seconds })}
        value={seconds.text}
        readOnly={readOnly}
        min={LEAST_SECONDS}
        max={MOST_SECONDS}
        hideControls
        onChange={(value) => seconds.onChange(String(value))}
        onBlur={seconds.onBlur}
        onKeyDown={seconds.onKeyDown}
      />
    </>
  );
}
