import type { Language } from '../../bridge.ts';
import { catalogueOf } from '../../i18n/catalogues.ts';
import { cooperationSummary } from '../../i18n/record-words.ts';
import { translator } from '../../i18n/translate.ts';
import { labelOf } from '../../i18n/vocabulary-labels.ts';
import type { Actor } from '../../model/actor.ts';
import { isInEffect } from '../../model/common.ts';
import { type Cooperation, isDirected } from '../../model/cooperation.ts';
import { NO_SECTOR_COLOUR } from '../../model/default-vocabularies.ts';
import type { NetworkState } from '../../model/network-state.ts';
import { findTerm } from '../../model/vocabulary.ts';
import type { Atlas, RecordPlaces } from './atlas.ts';
import { actorCard, collectiveCard, contactFacts } from './cards.ts';
import type { Page, PageFilter, PageTie } from './page.ts';
import { stepText } from './step-text.ts';
import type { ToldStory } from './told-stories.ts';

/** The words and places of a page: of what is handed over, and of nothing else. */
export function pageOf(
  state: NetworkState,
  { nodes, lines, hulls, drawings }: Atlas,
  stories: readonly ToldStory[],
  at: RecordPlaces,
  language: Language,
): Page {
  const t = translator(language);
  const { network } = state;
  const contacts = Map.groupBy(state.contacts.values(), ({ actorId }) => actorId);
  return {
    language,
    words: catalogueOf(language).page,
    nodes,
    lines,
    hulls,
    drawings,
    actors: [...state.actors.values()].map((actor) => ({
      ...actorCard(actor, network, language),
      acronym: actor.acronym === actor.name ? '' : actor.acronym,
      find: findWords(actor),
      contacts: (contacts.get(actor.id) ?? []).map((contact) => contactFacts(contact, network, language)),
    })),
    collectives: [...state.collectives.values()].map((collective) => ({
      ...collectiveCard(collective, network, language),
      members: collective.members.flatMap(({ actorId, role, seat }) => {
        const actor = at.actors.get(actorId);
        return actor === undefined ? [] : [{ actor, detail: [role, seat].filter(Boolean).join(' · ') }];
      }),
    })),
    ties: ties(state, at.actors, language),
    filters: [
      filterBy(
        t('page.sectors'),
        state,
        ({ sectors }) => sectors.map(({ sector }) => sector),
        'sectors',
        language,
      ),
      filterBy(t('page.kinds'), state, ({ kind }) => [kind], 'kinds', language),
    ].filter(({ values }) => values.length > 1),
    stories: stories.map(({ title, steps }) => ({
      title,
      steps: steps.map(({ scene: _, text, ...step }) => ({ ...step, text: stepText(text) })),
    })),
  };
}

/** Where each record stands in the lists of the page. */
export function recordPlaces({ actors, collectives }: NetworkState): RecordPlaces {
  return { actors: places([...actors.keys()]), collectives: places([...collectives.keys()]) };
}

function places(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id, place) => [id, place]));
}

function findWords({ commune, tags }: Actor): string {
  return [commune.name, ...tags].filter(Boolean).join(' ');
}

/** The ties that are under way first, then the stronger ones. */
function ties(state: NetworkState, actorAt: ReadonlyMap<string, number>, language: Language): PageTie[] {
  const t = translator(language);
  const types = state.network.vocabularies.cooperationTypes;
  const rank = ({ status }: Cooperation) => (isInEffect(status) ? 0 : status === 'termine' ? 2 : 1);
  return [...state.cooperations.values()]
    .sort((one, other) => rank(one) - rank(other) || (other.strength ?? 0) - (one.strength ?? 0))
    .flatMap((tie): PageTie[] => {
      const [from, to] = [actorAt.get(tie.from), actorAt.get(tie.to)];
      if (from === undefined || to === undefined) return [];
      return [
        {
          from,
          to,
          summary: cooperationSummary(state, tie, t, language),
          text: tie.description,
          colour: findTerm(types, tie.type)?.colour ?? NO_SECTOR_COLOUR,
          pending: !isInEffect(tie.status),
          directed: isDirected(tie, types),
        },
      ];
    });
}

/** The values of a field in the order of its list, those that no list holds after them, "none" last. */
function filterBy(
  title: string,
  state: NetworkState,
  valuesOf: (actor: Actor) => readonly string[],
  vocabulary: 'sectors' | 'kinds',
  language: Language,
): PageFilter {
  const { vocabularies } = state.network;
  const actors = new Map<string, number[]>();
  [...state.actors.values()].forEach((actor, place) => {
    const values = valuesOf(actor);
    for (const value of new Set(values.length > 0 ? values : [''])) {
      const own = actors.get(value);
      if (own) own.push(place);
      else actors.set(value, [place]);
    }
  });
  const listed = vocabularies[vocabulary].map(({ id }) => id);
  const free = [...actors.keys()].filter((value) => value !== '' && !listed.includes(value)).sort();
  return {
    title,
    values: [...listed, ...free, ''].flatMap((value) => {
      const own = actors.get(value);
      if (!own) return [];
      const label =
        value === ''
          ? translator(language)('model.sector.none')
          : labelOf(vocabularies, vocabulary, value, language);
      const colour =
        vocabulary === 'sectors' ? (findTerm(vocabularies.sectors, value)?.colour ?? NO_SECTOR_COLOUR) : null;
      return [{ label, colour, actors: own }];
    }),
  };
}
