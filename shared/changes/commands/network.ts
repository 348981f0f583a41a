import { sameValue } from '../../base/same-value.ts';
import { type Network, networkSchema } from '../../model/network.ts';
import type { Command } from '../command.ts';

/** Renames or describes a network, or changes its vocabularies or custom fields. */
export function updateNetwork(fields: Partial<Omit<Network, 'id' | 'createdAt'>>): Command {
  return {
    kind: fields.vocabularies ? 'vocabulary-update' : 'network-update',
    details: fields.name === undefined ? {} : { name: fields.name },
    patch: ({ network }) => {
      const after = networkSchema.parse({ ...network, ...fields });
      return sameValue(after, network) ? [] : [{ table: 'network', id: network.id, before: network, after }];
    },
  };
}
