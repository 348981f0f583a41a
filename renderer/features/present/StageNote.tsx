import { type CSSProperties, type RefObject, useEffect } from 'react';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { useLatest } from '#renderer/kit/use-latest.ts';
import type { GraphHandle, GraphPoint, GraphTarget, MapFrame } from '#renderer/map/types.ts';
import { cooperationSummary } from '#shared/i18n/record-words.ts';
import { labelOf } from '#shared/i18n/vocabulary-labels.ts';
import { actorStageName, type StageNames } from '#shared/map/drawing/stage-names.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import type { Visible } from '#shared/network/filters/filter.ts';
import classes from './present.module.css';
import { sameFrame } from './use-stage-link.ts';

/** What a finger rested on, and where in pixels of the map. */
export interface Noted {
  target: Exclude<GraphTarget, { kind: 'canvas' }>;
  at: GraphPoint;
}

/** Less of it, and the note stands under the finger. */
const ROOM_ABOVE = 170;

interface Props extends Noted {
  state: NetworkState;
  shown: Visible;
  names: StageNames;
  graph: RefObject<GraphHandle | null>;
  onGone: () => void;
}

/** Who or what is under the finger, in large letters beside it, until the map is moved or something else is touched. */
export function StageNote({ target, at, state, shown, names, graph, onGone }: Props) {
  const words = useWords(target, state, shown, names);
  const gone = useLatest(onGone);
  useEffect(() => {
    let first: MapFrame | null = null;
    return graph.current?.watch((frame) => {
      first ??= frame;
      if (!sameFrame(first, frame)) gone.current();
    });
  }, [graph, gone]);
  if (!words) return null;
  return (
    <div
      className={classes.note}
      role="status"
      data-below={at.y < ROOM_ABOVE || undefined}
      style={{ '--x': `${at.x}px`, top: at.y } as CSSProperties}
    >
      <strong>{words.title}</strong>
      {words.lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </div>
  );
}

/** A code stands for itself: nothing that says who it is stands beside it. */
function useWords(
  target: Noted['target'],
  state: NetworkState,
  { cooperations }: Visible,
  names: StageNames,
): { title: string; lines: string[] } | null {
  const t = useT();
  const language = useLanguage();
  const coded = names === 'codes';
  const nameOf = actorStageName(state, coded ? 'codes' : 'full');
  if (target.kind === 'cooperation') {
    const ties = target.all.flatMap((id) => state.cooperations.get(id) ?? []);
    const [first] = ties;
    if (!first) return null;
    return {
      title: `${nameOf(first.from)} – ${nameOf(first.to)}`,
      lines: [...new Set(ties.map((tie) => cooperationSummary(state, tie, t, language)))],
    };
  }
  if (target.kind === 'collective') {
    const collective = state.collectives.get(target.id);
    if (!collective || coded) return null;
    const members = t('shell.actorCount', { count: collective.members.length });
    return {
      title: collective.name,
      lines: [t(`model.collectiveKind.${collective.kind}`), members],
    };
  }
  const actor = state.actors.get(target.id);
  if (!actor) return null;
  const count = [...cooperations].filter((id) => {
    const tie = state.cooperations.get(id);
    return tie?.from === actor.id || tie?.to === actor.id;
  }).length;
  const kind = labelOf(state.network.vocabularies, 'kinds', actor.kind, language);
  const who = [kind, actor.commune.name].filter(Boolean).join(' · ');
  return {
    title: nameOf(actor.id),
    lines: [...(coded ? [] : [who]), t('shell.cooperationCount', { count })],
  };
}
