import type { Language } from '../bridge.ts';
import type { Scene } from '../drawing/scene.ts';
import { visible } from '../graph/filter.ts';
import { catalogueOf } from '../i18n/catalogues.ts';
import { cooperationSummary } from '../i18n/record-words.ts';
import { translator } from '../i18n/translate.ts';
import { labelOf } from '../i18n/vocabulary-labels.ts';
import type { Actor } from '../model/actor.ts';
import { type Cooperation, isDirected } from '../model/cooperation.ts';
import { NO_SECTOR_COLOUR } from '../model/default-vocabularies.ts';
import type { NetworkState } from '../model/network-state.ts';
import type { StoryStep } from '../model/story.ts';
import { usableSettings } from '../model/usable-settings.ts';
import { findTerm } from '../model/vocabulary.ts';
import { orderedStories } from '../story/stories.ts';
import { actorCard, collectiveCard, contactFacts } from './cards.ts';
import type { Page, PageFilter, PageNode, PageStep, PageTie } from './page.ts';
import { stepText } from './step-text.ts';

/** The words and places of a page: of what is handed over, and of nothing else. */
export function pageOf(
  state: NetworkState,
  scene: Scene,
  { language, ownPlaces }: { language: Language; ownPlaces: boolean },
): Page {
  const t = translator(language);
  const { network } = state;
  const actorAt = places([...state.actors.keys()]);
  const collectiveAt = places([...state.collectives.keys()]);
  const nodeAt = places(scene.nodes.map(({ id }) => id));
  const contacts = Map.groupBy(state.contacts.values(), ({ actorId }) => actorId);
  return {
    language,
    words: catalogueOf(language).page,
    labels: scene.showLabels,
    nodes: scene.nodes.map(
      ({ id, what, x, y, size, lines, priority }): PageNode => ({
        x: Math.round(x * 10) / 10,
        y: Math.round(y * 10) / 10,
        size: Math.round(size * 10) / 10,
        lines,
        priority: Math.round(priority),
        actor: what === 'actor' ? (actorAt.get(id) ?? null) : null,
        collective: what === 'collective' ? (collectiveAt.get(id) ?? null) : null,
      }),
    ),
    lines: scene.edges.map(({ source, target }) => [nodeAt.get(source) ?? -1, nodeAt.get(target) ?? -1]),
    hulls: scene.hulls.map(({ colour, members }) => ({
      colour,
      opacity: scene.palette.hullOpacity,
      members: members.flatMap((id) => nodeAt.get(id) ?? []),
    })),
    actors: [...state.actors.values()].map((actor) => ({
      ...actorCard(actor, network, language),
      acronym: actor.acronym === actor.name ? '' : actor.acronym,
      find: findWords(actor),
      node: nodeAt.get(actor.id) ?? null,
      contacts: (contacts.get(actor.id) ?? []).map((contact) => contactFacts(contact, language)),
    })),
    collectives: [...state.collectives.values()].map((collective) => ({
      ...collectiveCard(collective, network, language),
      node: nodeAt.get(collective.id) ?? null,
      members: collective.members.flatMap(({ actorId, role, seat }) => {
        const actor = actorAt.get(actorId);
        return actor === undefined ? [] : [{ actor, detail: [role, seat].filter(Boolean).join(' · ') }];
      }),
    })),
    ties: ties(state, actorAt, language),
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
    stories: orderedStories(state).map(({ title, steps }) => ({
      title,
      steps: steps.map((step) => pageStep(step, state, scene, actorAt, ownPlaces)),
    })),
  };
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
  const rank = ({ status }: Cooperation) => (status === 'actif' ? 0 : status === 'termine' ? 2 : 1);
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
          pending: tie.status !== 'actif',
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

/** A step shows what its saved view does. Of a view only that is told, never what it looks for. */
function pageStep(
  { title, text, viewId }: StoryStep,
  state: NetworkState,
  scene: Scene,
  actorAt: ReadonlyMap<string, number>,
  ownPlaces: boolean,
): PageStep {
  const view = viewId === null ? undefined : state.views.get(viewId);
  const words = { title, text: stepText(text) };
  if (!view) return { ...words, shown: null, focus: null, camera: null };
  const { settings } = usableSettings(state, view.settings);
  const shown = visible(state, settings);
  return {
    ...words,
    shown: {
      actors: [...shown.actors].flatMap((id) => actorAt.get(id) ?? []),
      lines: scene.edges.flatMap(({ ties, source, target }, place) =>
        ties.some((id) => shown.cooperations.has(id)) ||
        (ties.length === 0 && shown.actors.has(target) && !shown.actors.has(source))
          ? [place]
          : [],
      ),
    },
    focus: settings.focus ? (actorAt.get(settings.focus.actorId) ?? null) : null,
    // A camera means something only over the places that are drawn.
    camera: ownPlaces && settings.arrangement === 'network' && view.places === null ? view.camera : null,
  };
}
