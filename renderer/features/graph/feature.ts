import { IconTopologyStar3 } from '@tabler/icons-react';
import type { Feature } from '#renderer/kit/feature.ts';
import { changePanels } from '#renderer/kit/panels.ts';
import { useMaillage } from '#renderer/store/store.ts';
import { applyView } from './apply-view.ts';
import { graphCommands } from './commands.ts';
import { GraphScreen } from './GraphScreen.tsx';
import { reveal, setConnecting, setLassoing, useGraph } from './state.ts';

declare module '#renderer/kit/intents.ts' {
  interface Intents {
    /** Turns to the graph and brings these actors in sight. */
    reveal: { actors: readonly string[] };
    /** Turns to the graph as a saved view has it. */
    'show-view': { id: string };
    /** Opens panels of the graph. */
    'show-panels': { panels: readonly ('filters' | 'legend')[] };
  }
}

export const graph: Feature = {
  screens: [{ name: 'graph', key: 'g', Icon: IconTopologyStar3, Screen: GraphScreen, lags: true }],
  takes: {
    reveal: ({ actors }) => reveal(actors),
    'show-view': ({ id }) => {
      const { current } = useMaillage.getState();
      if (current) applyView(current, id);
    },
    'show-panels': ({ panels }) =>
      changePanels(
        Object.fromEntries([['walking', false], ...panels.map((panel) => [`${panel}Shown`, true])]),
      ),
  },
  leave: () => {
    const { connecting, lassoing } = useGraph.getState();
    setConnecting(false);
    setLassoing(false);
    return connecting || lassoing;
  },
  commands: graphCommands,
};
