import { useEffect } from 'react';
import { useView } from '#renderer/store/view-state.ts';
import { runningSession } from '#shared/capture/session.ts';
import type { StageNames } from '#shared/drawing/stage-names.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { closeCapture, useCapture } from './capture-state.ts';
import { RemarkBar } from './RemarkBar.tsx';
import { useStageUndo } from './stage-keys.ts';

interface Props {
  state: NetworkState;
  names: StageNames;
}

/** What of a session is docked under the map of the stage. */
export function StageCapture({ state, names }: Props) {
  const panel = useCapture((capture) => capture.panel);
  const selected = useView(({ selection }) => selection.actors);
  const session = runningSession(state);
  useStageUndo(names);
  useEffect(() => closeCapture, []);
  if (!session) return null;
  const [picked = null] = selected;
  return (
    panel === 'remark' && (
      <RemarkBar session={session} state={state} names={names} picked={picked} onClose={closeCapture} />
    )
  );
}
