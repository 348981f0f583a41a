import type { AppCommand } from '#renderer/kit/commands.ts';
import { mapInSight } from '#renderer/kit/current-look.ts';
import { showNoticeWithAction } from '#renderer/kit/feedback.tsx';
import { ask } from '#renderer/kit/intents.ts';
import { goTo, useNavigation } from '#renderer/kit/navigation.ts';
import { preference } from '#renderer/store/preferences.ts';
import { useMaillage } from '#renderer/store/store.ts';
import { translator } from '#shared/i18n/translate.ts';
import type { Story } from '#shared/model/story.ts';
import { addShown } from './add-steps.ts';
import { chosenStory, useStoryChoice } from './story-choice.ts';

/** What can be done with stories from anywhere: the chosen one is told, and grows by what the graph shows. */
export const storyCommands: readonly AppCommand[] = [
  {
    name: 'add-step',
    group: 'edit',
    keys: { key: 'm' },
    enabled: () => (useMaillage.getState().current?.actors.size ?? 0) > 0,
    run: () => void addShownStep(),
  },
  {
    name: 'tell-story',
    group: 'go',
    keys: { key: 'f5', shift: true },
    enabled: () => (chosen()?.steps.length ?? 0) > 0,
    run: () => {
      const story = chosen();
      if (story && story.steps.length > 0) void ask({ what: 'tell-story', story: story.id });
    },
  },
];

function chosen(): Story | null {
  const { current } = useMaillage.getState();
  return current && chosenStory(current, useStoryChoice.getState().story);
}

async function addShownStep(): Promise<void> {
  const { current } = useMaillage.getState();
  if (!current || current.actors.size === 0) return;
  const added = await addShown(current, mapInSight.current ?? undefined);
  if (!added || useNavigation.getState().screen === 'story') return;
  const t = translator(preference('language'));
  showNoticeWithAction('step-added', t('stories.step.added', { ...added }), t('stories.step.open'), () =>
    goTo('story'),
  );
}
