import type { Language } from '../bridge.ts';
import { contactSchema } from '../model/contact.ts';
import { networkSchema } from '../model/network.ts';
import type { NetworkData } from '../model/network-state.ts';
import { CIRCULAR_ACTORS } from './actors-circular.ts';
import { DIGITAL_ACTORS } from './actors-digital.ts';
import { FOOD_ACTORS } from './actors-food.ts';
import { TRANSVERSAL_ACTORS } from './actors-transversal.ts';
import { sampleCollectives } from './collectives.ts';
import { sampleCooperations } from './cooperations.ts';
import { sampleActor, samplePosition, words } from './entries.ts';
import { sampleStories, sampleViews } from './stories.ts';

const ACTORS = [...FOOD_ACTORS, ...CIRCULAR_ACTORS, ...DIGITAL_ACTORS, ...TRANSVERSAL_ACTORS];

const DESCRIPTION = words(
  'Réseau fictif d’un pôle territorial de coopération économique, pour essayer Maillage. Personnes, structures, numéros et montants sont inventés ; les manques sont volontaires.',
  'Fictional network of a territorial cluster, to try Maillage with. Persons, bodies, numbers and amounts are made up; the gaps are deliberate.',
);

const CONTACTS = [
  {
    id: 'contact-1',
    actorId: 'recyclerie',
    name: 'Camille Exemple',
    function: words('Directrice', 'Director'),
    consent: 'yes',
    consentOn: '2026-01-12',
  },
  {
    id: 'contact-2',
    actorId: 'ville',
    name: 'Dominique Fictif',
    function: words('Cheffe de projet ESS', 'Social-economy officer'),
    consent: 'yes',
    consentOn: '2026-02-03',
  },
  {
    id: 'contact-3',
    actorId: 'coop-maraichere',
    name: 'Alix Modèle',
    function: words('Coordination', 'Coordination'),
    consent: 'unknown',
  },
] as const;

/** The fictional Pôle Clairval, as a network of its own in the language asked for. */
export function sampleNetwork(language: Language, createdAt: string): NetworkData {
  const data: NetworkData = {
    network: networkSchema.parse({
      id: 'exemple-clairval',
      name: 'Pôle Clairval',
      territory: language === 'fr' ? 'Clairval et Métropole Rives' : 'Clairval and Métropole Rives',
      description: DESCRIPTION[language],
      language,
      createdAt,
    }),
    actors: ACTORS.map((actor) => sampleActor(actor, language)),
    cooperations: sampleCooperations(language),
    collectives: sampleCollectives(language),
    contacts: CONTACTS.map((contact) =>
      contactSchema.parse({
        ...contact,
        function: contact.function[language],
        email: `${contact.id}@example.org`,
      }),
    ),
    positions: ACTORS.map(samplePosition),
    logos: [],
    views: [],
    stories: sampleStories(language),
    sessions: [],
  };
  return { ...data, views: sampleViews(data, language) };
}
