import type { Language } from '../bridge.ts';
import { type Collective, type CollectiveInput, collectiveSchema } from '../model/collective.ts';
import { type Words, words } from './entries.ts';

interface Entry {
  id: string;
  name: Words;
  fields: Omit<CollectiveInput, 'id' | 'name' | 'members' | 'description'>;
  members: readonly (readonly [actorId: string, role: string, seat?: Words])[];
  description: Words;
}

const ESS_SEAT = words('Collège des structures de l’ESS', 'College of social-economy bodies');
const PUBLIC_SEAT = words('Collège des collectivités', 'College of local authorities');

const ENTRIES: readonly Entry[] = [
  {
    id: 'collectif-pole',
    name: words('Conseil du Pôle Clairval', 'Board of Pôle Clairval'),
    fields: { kind: 'ptce', startedOn: '2016-10', budget: 240000 },
    members: [
      ['coop-maraichere', 'pilotage', ESS_SEAT],
      ['recyclerie', 'pilotage', ESS_SEAT],
      ['fablab', 'pilotage', ESS_SEAT],
      ['cuisine-partagee', 'pilotage', ESS_SEAT],
      ['ville', 'financement', PUBLIC_SEAT],
      ['metropole', 'financement', PUBLIC_SEAT],
      [
        'universite',
        'expertise',
        words('Collège recherche et formation', 'College of research and training'),
      ],
    ],
    description: words(
      'Conseil d’administration de l’association du pôle.',
      'Board of the cluster’s association.',
    ),
  },
  {
    id: 'collectif-pat',
    name: words('Comité du projet alimentaire territorial', 'Committee of the territorial food project'),
    fields: { kind: 'instance', publicPolicy: 'yes', startedOn: '2022', sectors: ['alimentation'] },
    members: [
      ['metropole', 'pilotage', PUBLIC_SEAT],
      ['ville', 'pilotage', PUBLIC_SEAT],
      ['departement', 'pilotage', PUBLIC_SEAT],
      ['lycee-agricole', 'expertise'],
      ['coop-maraichere', 'production', ESS_SEAT],
    ],
    description: words(
      'Instance de la métropole ; les habitants n’y ont pas de siège.',
      'A body of the metropolis; residents have no seat in it.',
    ),
  },
  {
    id: 'collectif-achats',
    name: words('Groupement d’achat des cantines', 'Canteens’ purchasing group'),
    fields: {
      kind: 'groupement',
      startedOn: '2023-09',
      sectors: ['alimentation'],
      budget: 420000,
      pooled: { resource: 'achat', pooledVolume: 420, pooledUnit: 'k€', saving: 31000 },
    },
    members: [
      ['ville', 'achat'],
      ['cuisine-partagee', 'achat'],
      ['epicerie-pont', 'achat'],
      ['coop-maraichere', 'production'],
    ],
    description: words(
      'Commandes groupées de légumes, laitages et légumes secs.',
      'Joint orders of vegetables, dairy and pulses.',
    ),
  },
  {
    id: 'collectif-materiaux',
    name: words('Matériauthèque', 'Materials library'),
    fields: { kind: 'projet', status: 'prevu', startedOn: '2026', sectors: ['circulaire'], budget: 95000 },
    members: [
      ['recyclerie', 'pilotage'],
      ['eco-btp', 'production'],
      ['plateforme-bois', 'transformation'],
      ['ressourcerie-culture', 'beneficiaire'],
    ],
    description: words('Dépôt commun de matériaux de réemploi.', 'Common store of reclaimed materials.'),
  },
  {
    id: 'collectif-preau',
    name: words('Tiers-lieu Le Préau', 'Le Préau community space'),
    fields: { kind: 'lieu', startedOn: '2018-09', sectors: ['numerique'] },
    members: [
      ['fablab', 'animation'],
      ['mediation', 'formation'],
      ['radio', 'animation'],
      ['logiciels-libres', 'expertise'],
    ],
    description: words(
      'Ancienne école partagée par quatre structures.',
      'A former school shared by four bodies.',
    ),
  },
  {
    id: 'collectif-communs',
    name: words('Communs numériques du territoire', 'Digital commons of the territory'),
    fields: { kind: 'projet', startedOn: '2023', sectors: ['numerique'], budget: 60000 },
    members: [
      ['logiciels-libres', 'production'],
      ['datacite', 'production'],
      ['universite', 'expertise'],
      ['pole', 'pilotage'],
    ],
    description: words('Observatoire ouvert et outils partagés.', 'Open observatory and shared tools.'),
  },
];

export function sampleCollectives(language: Language): Collective[] {
  return ENTRIES.map(({ id, name, fields, members, description }) =>
    collectiveSchema.parse({
      status: 'actif',
      ...fields,
      id,
      name: name[language],
      description: description[language],
      members: members.map(([actorId, role, seat]) => ({
        actorId,
        role,
        seat: seat?.[language] ?? '',
        from: fields.startedOn,
      })),
    }),
  );
}
