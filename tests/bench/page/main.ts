import type { NetworkState } from '#shared/model/network-state.ts';
import { clusteredNetwork } from '../networks.ts';
import { measureBetweenness } from './centrality.ts';
import { busiest, type Contender, type NamingContender } from './contender.ts';
import { plainCytoscape } from './cytoscape.ts';
import { drag, frameRate, nextFrame, type Rate, settled } from './frames.ts';
import { type LayoutMeasure, measureLayout } from './layouts.ts';
import { measureNames, type NamesMeasure } from './names.ts';
import { ours } from './ours.ts';
import { sigma } from './sigma.ts';
import { vis } from './vis.ts';

export const CONTENDERS = { ours, vis, sigma, cytoscape: plainCytoscape };
const NAMING: Record<NamingName, (options: { hovers: boolean }) => NamingContender> = {
  ours,
  vis,
  cytoscape: plainCytoscape,
};
type Places = [string, { x: number; y: number }][];
export type ContenderName = keyof typeof CONTENDERS;
export type NamingName = Exclude<ContenderName, 'sigma'>;

/** Milliseconds, or frames a second. */
export interface ViewMeasure {
  firstView: number;
  pan: Rate;
  dragNode: Rate;
  fit: Rate;
  jump: Rate;
  highlight: number;
  recolour: number;
  filter: number;
}

export interface Bench {
  view(name: ContenderName, actors: number, places: Places): Promise<ViewMeasure>;
  names(name: NamingName, actors: number, places: Places): Promise<NamesMeasure>;
  layout(name: 'ours' | 'fcose', actors: number): Promise<LayoutMeasure>;
  betweenness(name: 'ours' | 'graphology' | 'cytoscape', actors: number): number;
}

const MOVE = 400;

async function measureView(contender: Contender, state: NetworkState): Promise<ViewMeasure> {
  const container = document.querySelector<HTMLElement>('#graph');
  if (!container) throw new Error('the page has no place for the graph');
  await nextFrame();
  const started = performance.now();
  await contender.show(container, state);
  await nextFrame();
  const firstView = performance.now() - started;
  await settled(() => {});
  const hub = busiest(state);

  const before = contender.view();
  const pan = await drag(container, { x: 6, y: 6 });
  if (contender.view() === before) throw new Error('dragging the canvas moved nothing');
  await contender.fit(MOVE);
  await settled(() => {});
  const place = contender.onScreen(hub);
  const dragNode = await drag(container, place);
  const after = contender.onScreen(hub);
  if (Math.hypot(after.x - place.x, after.y - place.y) < 2) throw new Error('dragging moved no actor');

  const jump = await moving(() => contender.jumpTo(hub, MOVE));
  await settled(() => {});
  const fit = await moving(() => contender.fit(MOVE));
  const highlight = await settled(() => contender.highlight(hub));
  await settled(() => contender.highlight(null));
  const recolour = await settled(() => contender.recolour());
  const filter = await settled(() => contender.hideKind('association'));
  contender.destroy();
  return { firstView, pan, dragNode, fit, jump, highlight, recolour, filter };
}

function moving(move: () => Promise<void>): Promise<Rate> {
  let over = false;
  const begin = () => {
    void move().then(() => {
      over = true;
    });
  };
  return frameRate(begin, () => over);
}

function placed(actors: number, places: Places): NetworkState {
  const positions = new Map(places.map(([id, place]) => [id, { id, ...place, pinned: false }]));
  return { ...clusteredNetwork(actors), positions };
}

const bench: Bench = {
  view: (name, actors, places) => measureView(CONTENDERS[name](), placed(actors, places)),
  names: (name, actors, places) => measureNames(NAMING[name]({ hovers: true }), placed(actors, places)),
  layout: (name, actors) => measureLayout(clusteredNetwork(actors), name),
  betweenness: (name, actors) => measureBetweenness(clusteredNetwork(actors), name),
};
Object.assign(globalThis, { bench });
