import type { Language } from '../../bridge.ts';
import { type Actor, actorSchema } from '../../model/actor.ts';
import { cooperationSchema } from '../../model/cooperation.ts';

/** The example rows of a table to be filled in. */
export function templateActors(language: Language): Actor[] {
  const french = language === 'fr';
  return [
    actorSchema.parse({
      id: 'A1',
      name: french ? 'Ferme exemple' : 'Example farm',
      kind: 'association',
      legalForm: 'association-1901',
      ess: 'yes',
      level: 'communal',
      commune: { name: 'Clairval', postcode: '01000' },
      sectors: [{ sector: 'alimentation', main: true, stages: ['production'] }],
      jobs: 3.5,
      joinedOn: '2023',
    }),
    actorSchema.parse({
      id: 'A2',
      name: french ? 'Commune exemple' : 'Example town',
      kind: 'collectivite',
      legalForm: 'commune',
      level: 'communal',
      commune: { name: 'Clairval', postcode: '01000' },
    }),
  ];
}

export const TEMPLATE_COOPERATION = cooperationSchema.parse({
  id: 'C1',
  from: 'A2',
  to: 'A1',
  type: 'commande-publique',
  strength: 3,
  startedOn: '2024-09',
  amount: 12000,
  amountKind: 'cash',
});
