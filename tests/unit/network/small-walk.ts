import { actorSchema } from '#shared/model/actor.ts';
import { cooperationSchema } from '#shared/model/cooperation.ts';
import { emptyState, type NetworkState, newNetwork, toData, toState } from '#shared/model/network-state.ts';

/** A recycling centre with three ties, and a town with a tie of the network's own type. */
export function smallPole(): NetworkState {
  const base = toData(emptyState(newNetwork('walk', 'Petit pôle', '2026-01-01T00:00:00.000Z', 'fr')));
  return toState({
    ...base,
    actors: [
      actorSchema.parse({
        id: 'recyclerie',
        name: 'La Recyclerie',
        legalForm: 'scic',
        sectors: [{ sector: 'circulaire', main: true }],
      }),
      actorSchema.parse({ id: 'cantine', name: 'Cantine centrale', kind: 'entreprise' }),
      actorSchema.parse({ id: 'banque', name: 'Banque solidaire', kind: 'financeur' }),
      actorSchema.parse({ id: 'textile', name: 'Textile Boucle', kind: 'association' }),
      actorSchema.parse({ id: 'ville', name: 'Ville', kind: 'collectivite' }),
    ],
    cooperations: [
      cooperationSchema.parse({ id: 't1', from: 'recyclerie', to: 'cantine', type: 'filiere', strength: 4 }),
      cooperationSchema.parse({
        id: 't2',
        from: 'banque',
        to: 'recyclerie',
        type: 'financement',
        status: 'prevu',
      }),
      cooperationSchema.parse({
        id: 't3',
        from: 'textile',
        to: 'recyclerie',
        type: 'mutualisation',
        startedOn: '2024-03',
      }),
      cooperationSchema.parse({ id: 't4', from: 'ville', to: 'textile', type: 'jumelage' }),
    ],
  });
}
