import { type Logo, logoSchema } from '../../model/logo.ts';
import type { Command } from '../command.ts';
import { recordChange } from '../patch.ts';

/** Gives an actor a logo of its own, in place of one that it has. */
export function setLogo(input: Logo, name: string): Command {
  const logo = logoSchema.parse(input);
  return {
    kind: 'logo-set',
    details: { name },
    patch: ({ actors, logos }) => {
      const before = logos.get(logo.id) ?? null;
      if (!actors.has(logo.id) || before?.png === logo.png) return [];
      return [recordChange('logos', logo.id, before, logo)];
    },
  };
}

export function deleteLogo(id: string, name: string): Command {
  return {
    kind: 'logo-delete',
    details: { name },
    patch: ({ logos }) => {
      const logo = logos.get(id);
      return logo ? [recordChange('logos', id, logo, null)] : [];
    },
  };
}
