import type { Feature } from '#renderer/kit/feature.ts';
import { showInspector, toggleRecord } from '#renderer/kit/panels.ts';
import { isNothingPicked, useView } from '#renderer/store/view-state.ts';
import { AskedDeletion } from './AskedDeletion.tsx';
import { Inspector } from './Inspector.tsx';
import {
  askDeletion,
  type Deletion,
  startEditing,
  startMaking,
  stopEditing,
  stopMaking,
  useInspector,
} from './state.ts';

declare module '#renderer/kit/intents.ts' {
  interface Intents {
    'make-actor': { place?: { x: number; y: number } };
    'make-cooperation': { from: string; to?: string };
    'make-collective': { members: readonly string[] };
    /** Opens the fields of the record that is picked. */
    edit: object;
    /** Asks whether records are to go. */
    delete: { of: Deletion['what']; ids: Deletion['ids'] };
  }
}

export const inspector: Feature = {
  slots: { inspector: Inspector, over: AskedDeletion },
  takes: {
    'make-actor': ({ place }) => startMaking({ what: 'actor', ...(place && { place }) }),
    'make-cooperation': ({ from, to }) =>
      startMaking({ what: 'cooperation', from, ...(to !== undefined && { to }) }),
    'make-collective': ({ members }) => startMaking({ what: 'collective', members }),
    edit: () => {
      showInspector();
      startEditing();
    },
    delete: ({ of, ids }) => askDeletion({ what: of, ids }),
  },
  leave: () => {
    const { making, editing } = useInspector.getState();
    if (making) stopMaking();
    else if (editing) stopEditing();
    return making !== null || editing;
  },
  commands: [
    {
      name: 'delete',
      group: 'edit',
      keys: { key: 'delete' },
      enabled: () => !isNothingPicked(useView.getState().selection),
      run: deleteSelection,
    },
    { name: 'delete', group: 'edit', keys: { key: 'backspace' }, keyOnly: true, run: deleteSelection },
    {
      name: 'inspector',
      group: 'view',
      keys: { key: 'i' },
      run: toggleRecord,
    },
  ],
};

function deleteSelection(): void {
  const { selection } = useView.getState();
  if (selection.actors.size > 0) askDeletion({ what: 'actors', ids: [...selection.actors] });
  else if (selection.cooperations.size > 0) {
    askDeletion({ what: 'cooperations', ids: [...selection.cooperations] });
  } else if (selection.collective) askDeletion({ what: 'collectives', ids: [selection.collective] });
}
