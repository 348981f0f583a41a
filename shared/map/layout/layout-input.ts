import { type Actor, mainSector } from '../../model/actor.ts';
import type { NetworkState } from '../../model/network-state.ts';
import { defaultViewSettings, type ViewSettings } from '../../model/view.ts';
import { communityOf } from '../../network/filters/fields.ts';
import { visible } from '../../network/filters/filter.ts';
import { labelLines, textWidth } from '../drawing/label-lines.ts';
import { labelOf } from '../drawing/label-of.ts';
import { LABEL, LINE_HEIGHT } from '../drawing/label-placement.ts';
import { importanceOf, LETTER_STEPS, letterSteps } from '../drawing/letter-steps.ts';
import { drawnCollectives, HUB_SIZE } from '../drawing/scene-collectives.ts';
import { countedOf, sizesOf } from '../drawing/size-rules.ts';
import { type FrameSize, type NameSize, USUAL_FRAME } from './fill-frame.ts';
import { type LayoutInput, MANY_ACTORS } from './network-layout.ts';

/** What the layout needs to know of a whole network, whatever is filtered now, with nodes sized by a rule. */
export function layoutInput(
  state: NetworkState,
  sizeBy: ViewSettings['sizeBy'] = defaultViewSettings().sizeBy,
  frame: FrameSize = USUAL_FRAME,
): LayoutInput {
  const settings = defaultViewSettings();
  const shown = visible(state, settings);
  const sizes = sizesOf(state, sizeBy, countedOf(state, settings, shown)).of;
  const actors = [...state.actors.values()];
  const letters = letterSteps(actors.map((actor) => importanceOf(actor, sizes.get(actor.id) ?? 0)));
  const groups = groupsOf(state);
  return {
    frame,
    hubs: drawnCollectives(state, settings, shown.actors, 'hub').map(({ collective, members }) => ({
      members,
      size: HUB_SIZE,
      name: nameSize(collective.name, LABEL * LETTER_STEPS.middle),
    })),
    actors: actors.map((actor, place) => {
      const position = state.positions.get(actor.id);
      return {
        id: actor.id,
        size: sizes.get(actor.id) ?? 0,
        name: nameSize(labelOf(actor, { labelBy: 'name' }), LABEL * (letters[place] ?? 1)),
        group: groups(actor),
        pinnedAt: position?.pinned ? { x: position.x, y: position.y } : null,
        now: position ? { x: position.x, y: position.y } : null,
      };
    }),
    ties: [...state.cooperations.values()].map(({ from, to, strength }) => ({
      from,
      to,
      weight: strength ?? 1,
    })),
  };
}

/** Who is drawn near whom: actors of one sector, or of one community in a large network that hardly has sectors. */
function groupsOf(state: NetworkState): (actor: Actor) => string {
  const bySector = (actor: Actor) => mainSector(actor) ?? '';
  const actors = [...state.actors.values()];
  const known = actors.filter((actor) => bySector(actor) !== '').length;
  if (actors.length < MANY_ACTORS || known >= actors.length / 2) return bySector;
  const communities = communityOf(state);
  return ({ id }) => communities.get(id) ?? '';
}

function nameSize(name: string, letters: number): NameSize {
  const lines = labelLines(name);
  return {
    width: Math.max(...lines.map((line) => textWidth(line, letters))),
    height: lines.length * letters * LINE_HEIGHT,
  };
}
