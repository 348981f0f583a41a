import type { Language } from '../../bridge.ts';
import type { FieldTable } from '../../fields/field.ts';
import { fieldsOf } from '../../fields/register.ts';
import { factsOf } from '../../i18n/facts.ts';
import { formatNumber } from '../../i18n/format.ts';
import { translator } from '../../i18n/translate.ts';
import type { Actor } from '../../model/actor.ts';
import type { Collective } from '../../model/collective.ts';
import type { Contact } from '../../model/contact.ts';
import type { Network } from '../../model/network.ts';
import type { Fact, PageCard } from './page.ts';

/** What a page says of an actor: all that is known, as its record in the app does. */
export function actorCard(actor: Actor, network: Network, language: Language): PageCard {
  const { latitude, longitude } = actor;
  const coordinates =
    latitude === null || longitude === null
      ? ''
      : [latitude, longitude].map((degrees) => formatNumber(degrees, language, 5)).join(' ; ');
  const card = cardOf('actors', actor, network, language);
  const facts = factOf(translator(language)('page.coordinates'), coordinates);
  return { ...card, facts: [...card.facts, ...facts] };
}

/** What a page says of a collective, apart from its members. */
export function collectiveCard(collective: Collective, network: Network, language: Language): PageCard {
  return cardOf('collectives', collective, network, language);
}

/** Persons, for whoever asked that they go with the file. */
export function contactFacts(
  contact: Contact,
  network: Network,
  language: Language,
): { name: string; facts: Fact[] } {
  const { name, facts } = cardOf('contacts', contact, network, language);
  return { name, facts };
}

function cardOf(table: FieldTable, record: { name: string }, network: Network, language: Language): PageCard {
  const words = { language, network, actorName: (id: string) => id };
  const known = factsOf(record, fieldsOf(table, network), words);
  return {
    name: record.name,
    kicker: known.kicker.join(' · '),
    chips: known.chips.flatMap(({ usual, ...chip }) => (usual ? [] : [chip])),
    facts: known.facts.flatMap(({ label, value }) => factOf(label, value)),
    text: known.texts.join('\n\n'),
  };
}

/** Only addresses of the web become links: a click on a page from elsewhere must lead nowhere else. */
const WEB = /^https?:\/\/[^\s"'<>]+$/i;

function factOf(label: string, value: string): Fact[] {
  if (value === '') return [];
  return [WEB.test(value) ? { label, value, link: true } : { label, value }];
}
