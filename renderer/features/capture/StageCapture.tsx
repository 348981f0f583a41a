import { useEffect } from 'react';
import { useView } from '#renderer/store/view-state.ts';
import type { StageNames } from '#shared/map/drawing/stage-names.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import type { Visible } from '#shared/network/filters/filter.ts';
import { runningSession } from '#shared/workshop/capture/session.ts';
import { closeCapture, useCapture } from './capture-state.ts';
import { RemarkBar } from './RemarkBar.tsx';
import { RoundPanel } from './RoundPanel.tsx';
import { StrengthPanel } from './StrengthPanel.tsx';
import { useStageUndo } from './stage-keys.ts';

interface Props {
  state: NetworkState;
  shown: Visible;
  names: StageNames;
}

/** What of a session is docked under the map of the stage. */
export function StageCapture({ state, shown, names }: Props) {
  const panel = useCapture((capture) => capture.panel);
  const selected = useView(({ selection }) => selection.actors);
  const session = runningSession(state);
  useStageUndo(names);
  useEffect(() => closeCapture, []);
  if (!session) return null;
  const [picked = null] = selected;
  const common = { session, state, names, onClose: closeCapture };
  if (panel === 'remark') return <RemarkBar {...common} picked={picked} />;
  if (panel === 'round') return <RoundPanel {...common} shown={shown} />;
  return panel === 'strengths' && <StrengthPanel {...common} />;
}
