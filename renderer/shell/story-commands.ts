import { addShown } from '#renderer/kit/story/add-steps.ts';
import { chosenStory, useStoryChoice } from '#renderer/kit/story/story-choice.ts';
import { tellStory } from '#renderer/kit/story/telling-state.ts';
import { preference } from '#renderer/store/preferences.ts';
import { useMaillage } from '#renderer/store/store.ts';
import { translator } from '#shared/i18n/translate.ts';
import type { Story } from '#shared/model/story.ts';
import { tellWithAction } from '../kit/feedback.tsx';
import { goTo, useScreen } from '../kit/screen-state.ts';
import type { AppCommand, GraphCommands } from './commands.ts';

/** What can be done with stories from anywhere: the chosen one is told, and grows by what the graph shows. */
export function storyCommands(graph: () => GraphCommands | null): AppCommand[] {
  return [
    {
      name: 'add-step',
      group: 'edit',
      keys: { key: 'm' },
      enabled: () => (useMaillage.getState().current?.actors.size ?? 0) > 0,
      run: () => void addShownAndTell(graph()),
    },
    {
      name: 'tell-story',
      group: 'go',
      keys: { key: 'f5', shift: true },
      enabled: () => (chosen()?.steps.length ?? 0) > 0,
      run: () => {
        const story = chosen();
        if (story && story.steps.length > 0) tellStory(story.id);
      },
    },
  ];
}

function chosen(): Story | null {
  const { current } = useMaillage.getState();
  return current && chosenStory(current, useStoryChoice.getState().story);
}

async function addShownAndTell(graph: GraphCommands | null): Promise<void> {
  const { current } = useMaillage.getState();
  if (!current || current.actors.size === 0) return;
  const added = await (graph ? addShown(current, graph) : addShown(current));
  if (!added || useScreen.getState().screen === 'story') return;
  const t = translator(preference('language'));
  tellWithAction('step-added', t('stories.step.added', { ...added }), t('stories.step.open'), () =>
    goTo('story'),
  );
}
