import { describe, expect, it } from 'vitest';
import { type Actor, type ActorInput, actorSchema } from '#shared/model/actor.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { EMPTY, importFiles, textFile } from './import-files.ts';

const knowing = (...actors: ActorInput[]): NetworkState => ({
  ...EMPTY,
  actors: new Map(actors.map((actor): [string, Actor] => [actor.id, actorSchema.parse(actor)])),
});
const csv = (row: string) => textFile('a.csv', `Nom;Code postal;Commune;Emplois\n${row}`);

describe('an actor is known again by its name and its commune', () => {
  const viriat = { name: 'Viriat', postcode: '01440', insee: '01451' };

  it.each(['Mairie;01440;Viriat;3', 'Mairie;01440;;3', 'Mairie;;Viriat;3', 'MAIRIE;01440;VIRIAT CEDEX;3'])(
    'though codes were completed since: %s',
    async (row) => {
      const before = knowing({ id: 'm', name: 'Mairie', commune: viriat });
      const { plan, after } = await importFiles([csv(row)], before);
      expect(plan.counts).toMatchObject({ create: 0, update: 1 });
      expect(after.actors.get('m')?.jobs).toBe(3);
    },
  );

  it.each(['Mairie;01440;Jasseron;3', 'Mairie;01250;Viriat;3', 'Mairie;;Jasseron;3'])(
    'and another commune is another actor: %s',
    async (row) => {
      const before = knowing({ id: 'm', name: 'Mairie', commune: { ...viriat, insee: '' } });
      const { plan, after } = await importFiles([csv(row)], before);
      expect(plan.counts).toMatchObject({ create: 1, update: 0 });
      expect(after.actors.size).toBe(2);
    },
  );
});
