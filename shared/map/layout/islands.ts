import type { Arranged, ArrangementInput, Caption } from './arrangement.ts';
import { networkLayout, type Places } from './network-layout.ts';

const BETWEEN = 110;

interface Island {
  sector: string;
  places: Places;
  radius: number;
  /** From its middle to its highest actor. */
  top: number;
}

/**
 * Each sector an island of its own, laid out by the ties inside it; the islands side by side on a spiral from the
 * largest out, none over another. Those without a sector are an island too.
 */
export function* islands({ actors, ties }: ArrangementInput): Generator<number, Arranged> {
  const sectors = [...new Set(actors.map(({ sector }) => sector))].sort();
  const found: Island[] = [];
  for (const sector of sectors) {
    const own = actors.filter((actor) => actor.sector === sector);
    const ids = new Set(own.map(({ id }) => id));
    const layout = networkLayout({
      frame: null,
      actors: own.map(({ id, size, name }) => ({ id, size, name, group: '', pinnedAt: null, now: null })),
      ties: ties.filter(({ from, to }) => ids.has(from) && ids.has(to)),
    });
    let step = layout.next();
    while (!step.done) {
      yield (found.length + step.value) / sectors.length;
      step = layout.next();
    }
    const sizes = new Map(own.map(({ id, size }) => [id, size]));
    found.push({ sector, ...centred(step.value, sizes) });
  }
  found.sort((one, other) => other.radius - one.radius || (one.sector < other.sector ? -1 : 1));
  return settle(found);
}

function centred(places: Places, sizes: ReadonlyMap<string, number>): Omit<Island, 'sector'> {
  const all = [...places.values()];
  const middle = (values: readonly number[]) => (Math.min(...values) + Math.max(...values)) / 2;
  const x = middle(all.map((place) => place.x));
  const y = middle(all.map((place) => place.y));
  let radius = 0;
  let top = 0;
  const moved: Places = new Map();
  for (const [id, place] of places) {
    const own = { x: place.x - x, y: place.y - y };
    const half = (sizes.get(id) ?? 0) / 2;
    moved.set(id, own);
    radius = Math.max(radius, Math.hypot(own.x, own.y) + half);
    top = Math.max(top, half - own.y);
  }
  return { places: moved, radius, top };
}

function settle(found: readonly Island[]): Arranged {
  const settled: { x: number; y: number; radius: number }[] = [];
  const places: Places = new Map();
  const captions: Caption[] = [];
  for (const island of found) {
    const { x, y } = freePlace(island.radius, settled);
    settled.push({ x, y, radius: island.radius });
    captions.push({ value: island.sector, x, y: y - island.top - BETWEEN / 2.5, side: 'above' });
    for (const [id, place] of island.places) places.set(id, { x: x + place.x, y: y + place.y });
  }
  return { places, captions };
}

/** The first free place on a spiral from the middle. */
function freePlace(radius: number, settled: readonly { x: number; y: number; radius: number }[]) {
  for (let turn = 0; ; turn += 0.05) {
    const distance = turn * 40;
    // Screens are wider than high.
    const x = Math.cos(turn) * distance * 1.35;
    const y = Math.sin(turn) * distance;
    const free = settled.every(
      (other) => Math.hypot(other.x - x, other.y - y) >= other.radius + radius + BETWEEN,
    );
    if (free) return { x, y };
  }
}
