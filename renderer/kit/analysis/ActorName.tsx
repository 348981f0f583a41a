import { actorName } from '#renderer/kit/record-words.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import classes from './analysis.module.css';
import { openActor } from './evidence.ts';

/** The name of an actor inside a text: a click opens its record. */
export function ActorName({ id, state }: { id: string; state: NetworkState }) {
  return (
    <button type="button" className={classes.actor} onClick={() => openActor(id)}>
      {actorName(state, id)}
    </button>
  );
}
