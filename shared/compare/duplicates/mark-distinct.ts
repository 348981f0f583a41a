import type { Command } from '../../changes/command.ts';
import type { Actor } from '../../model/actor.ts';
import { distinctIn, distinctPair } from './distinct-actors.ts';

/** Remembers that two actors look alike and are not the same: they are no longer called duplicates. */
export function markDistinct(one: Pick<Actor, 'id' | 'name'>, other: Pick<Actor, 'id' | 'name'>): Command {
  return {
    kind: 'actor-distinct',
    details: { name: `${one.name} / ${other.name}` },
    patch: ({ network }) => {
      if (one.id === other.id || distinctIn(network)(one.id, other.id)) return [];
      const distinctActors = [...(network.distinctActors ?? []), distinctPair(one.id, other.id)];
      return [{ table: 'network', id: network.id, before: network, after: { ...network, distinctActors } }];
    },
  };
}

/** Takes back that two actors were told apart: they may be called duplicates again. */
export function unmarkDistinct(one: Pick<Actor, 'id' | 'name'>, other: Pick<Actor, 'id' | 'name'>): Command {
  return {
    kind: 'actor-distinct-undo',
    details: { name: `${one.name} / ${other.name}` },
    patch: ({ network }) => {
      const [first, second] = distinctPair(one.id, other.id);
      const before = network.distinctActors ?? [];
      const distinctActors = before.filter(([a, b]) => a !== first || b !== second);
      if (distinctActors.length === before.length) return [];
      return [{ table: 'network', id: network.id, before: network, after: { ...network, distinctActors } }];
    },
  };
}
