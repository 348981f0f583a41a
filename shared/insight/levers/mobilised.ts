import type { Cooperation } from '../../model/cooperation.ts';
import type { LeverId, LeverReading } from './lever.ts';

/** How far one actor carries a lever. */
export interface Mobilised {
  id: LeverId;
  /** What of the main figure's evidence is the actor's: its ties, or itself among the actors without any. */
  part: number;
  whole: number;
  of: 'ties' | 'actors';
}

/** The levers whose main figure counts an actor as evidence, those that it carries most first. */
export function mobilisedBy(
  actorId: string,
  readings: readonly LeverReading[],
  ends: ReadonlyMap<string, Pick<Cooperation, 'from' | 'to'>>,
): Mobilised[] {
  return readings
    .flatMap(({ id, indicators: [main] }): Mobilised[] => {
      if (!main) return [];
      const { actors, cooperations } = main.evidence;
      const own = cooperations.filter((cooperation) => {
        const found = ends.get(cooperation);
        return found !== undefined && (found.from === actorId || found.to === actorId);
      });
      if (own.length > 0) return [{ id, part: own.length, whole: cooperations.length, of: 'ties' }];
      return actors.includes(actorId) ? [{ id, part: 1, whole: actors.length, of: 'actors' }] : [];
    })
    .sort((one, other) => other.part / other.whole - one.part / one.whole);
}
