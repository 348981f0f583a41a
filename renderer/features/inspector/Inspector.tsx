import { memo, useDeferredValue } from 'react';
import { type Selection, useView } from '#renderer/store/view-state.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { ActorPanel } from './ActorPanel.tsx';
import { CollectivePanel } from './CollectivePanel.tsx';
import { CooperationPanel } from './CooperationPanel.tsx';
import { ExplorationPanel } from './ExplorationPanel.tsx';
import { MakeActor } from './MakeActor.tsx';
import { MakeCollective } from './MakeCollective.tsx';
import { MakeCooperation } from './MakeCooperation.tsx';
import { NetworkPanel } from './NetworkPanel.tsx';
import { SelectionSummary } from './SelectionSummary.tsx';
import { type Making, useInspector } from './state.ts';

/** Up to so many ties a record is drawn at once, whatever moves. */
const SWIFT_UP_TO = 5000;

/** The record of what is picked, or of what is being made. */
export function Inspector({ state }: { state: NetworkState }) {
  const making = useInspector((inspector) => inspector.making);
  const selection = useView((view) => view.selection);
  const exploration = useView((view) => view.exploration);
  // Moving through a large table stays swift: the record follows when there is time.
  const settled = useDeferredValue(selection);
  const drawn = state.cooperations.size > SWIFT_UP_TO ? settled : selection;
  return (
    // What is typed must never go to the record before.
    <div style={{ display: 'contents' }} inert={drawn !== selection}>
      <RecordOf making={making} exploration={exploration} selection={drawn} state={state} />
    </div>
  );
}

interface Props {
  making: Making | null;
  exploration: ReturnType<typeof useView.getState>['exploration'];
  selection: Selection;
  state: NetworkState;
}

const RecordOf = memo(function RecordOf({ making, exploration, selection, state }: Props) {
  if (making?.what === 'actor') return <MakeActor state={state} place={making.place} />;
  if (making?.what === 'collective') return <MakeCollective state={state} members={making.members} />;
  if (making?.what === 'cooperation' && state.actors.has(making.from)) {
    return (
      <MakeCooperation key={`${making.from} ${making.to}`} state={state} from={making.from} to={making.to} />
    );
  }

  if (exploration) return <ExplorationPanel state={state} exploration={exploration} />;

  // What another window or an undo took away is no longer there to show.
  const actors = [...selection.actors].flatMap((id) => state.actors.get(id) ?? []);
  const cooperations = [...selection.cooperations].flatMap((id) => state.cooperations.get(id) ?? []);
  const collective = selection.collective ? state.collectives.get(selection.collective) : undefined;
  if (collective) return <CollectivePanel key={collective.id} collective={collective} state={state} />;
  if (actors.length + cooperations.length > 1) {
    return <SelectionSummary selection={selection} state={state} />;
  }
  const [actor] = actors;
  if (actor) return <ActorPanel key={actor.id} actor={actor} state={state} />;
  const [cooperation] = cooperations;
  if (cooperation) return <CooperationPanel key={cooperation.id} cooperation={cooperation} state={state} />;
  return <NetworkPanel state={state} />;
});
