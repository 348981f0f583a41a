import type { Actor, ActorSector } from '../../model/actor.ts';

export interface Move {
  sector: string;
  /** The stage that the actor leaves; '' when it held none there. */
  from: string;
  /** The stage that it takes; '' to leave only. */
  to: string;
}

/** The sectors of an actor after it has taken or left a stage. One without the sector is given it. */
export function placed({ sectors }: Pick<Actor, 'sectors'>, { sector, from, to }: Move): ActorSector[] {
  const after = (stages: readonly string[]) => [
    ...stages.filter((stage) => stage !== from && stage !== to),
    ...(to === '' ? [] : [to]),
  ];
  if (!sectors.some((entry) => entry.sector === sector)) {
    return [...sectors, { sector, main: sectors.length === 0, stages: after([]) }];
  }
  return sectors.map((entry) =>
    entry.sector === sector ? { ...entry, stages: after(entry.stages) } : entry,
  );
}
