import type { Language } from '../bridge.ts';
import { buildScene } from '../map/drawing/scene.ts';
import { thumbnailSvg } from '../map/drawing/thumbnail.ts';
import { arrangedNow, arrangementRequest } from '../map/layout/arrangement-request.ts';
import { type NetworkData, toState } from '../model/network-state.ts';
import { type Story, storySchema } from '../model/story.ts';
import { type SavedView, savedViewSchema, viewSettingsSchema } from '../model/view.ts';
import { visible } from '../network/filters/filter.ts';
import { type Words, words } from './entries.ts';

interface SampleView {
  id: string;
  name: Words;
  /** Only these stay. */
  sectors?: readonly string[];
  settings: object;
}

const VIEWS: readonly SampleView[] = [
  { id: 'vue-pole', name: words('Tout le pôle', 'The whole cluster'), settings: {} },
  {
    id: 'vue-2019',
    name: words('Le pôle fin 2019', 'The cluster at the end of 2019'),
    settings: { asOf: '2019-12-31' },
  },
  {
    id: 'vue-alimentation',
    name: words('Alimentation durable', 'Sustainable food'),
    sectors: ['alimentation'],
    settings: { filters: { hiddenTypes: ['financement', 'gouvernance', 'information'], neighbours: true } },
  },
  {
    id: 'vue-recyclerie',
    name: words('Autour de La Recyclerie', 'Around La Recyclerie'),
    settings: { focus: { actorId: 'recyclerie', steps: 1 } },
  },
  {
    id: 'vue-echelons',
    name: words('Par échelon', 'By level'),
    settings: { arrangement: 'levels', hulls: 'none' },
  },
];

interface SampleStep {
  view: string | null;
  title: Words;
  text: Words;
  notes: Words;
}

const STEPS: readonly SampleStep[] = [
  {
    view: null,
    title: words('Qui coopère avec qui à Clairval ?', 'Who cooperates with whom in Clairval?'),
    text: words(
      'Quarante structures, plus de quatre-vingt-dix coopérations : **une carte pour en parler ensemble**.',
      'Forty bodies, more than ninety cooperations: **a map to talk about them together**.',
    ),
    notes: words(
      'Accueillir. Dire que le réseau est fictif et que rien n’y est définitif : la carte se corrige en séance.',
      'Welcome everyone. Say that the network is fictional and nothing in it is final: the map is mended as we speak.',
    ),
  },
  {
    view: 'vue-2019',
    title: words('En 2019, quelques liens', 'In 2019, a few ties'),
    text: words(
      'Le pôle existe depuis trois ans. Beaucoup de structures se connaissent ; **peu travaillent ensemble**.',
      'The cluster is three years old. Many bodies know each other; **few work together**.',
    ),
    notes: words(
      'Demander qui était déjà là. Laisser deux personnes raconter.',
      'Ask who was there already. Let two people tell.',
    ),
  },
  {
    view: 'vue-pole',
    title: words('Aujourd’hui, trois filières qui se croisent', 'Today, three chains that meet'),
    text: words(
      '- **Alimentation** : de la ferme à la cantine\n- **Économie circulaire** : collecter, réparer, revendre\n- **Numérique** : former et reconditionner',
      '- **Food**: from the farm to the canteen\n- **Circular economy**: collect, repair, resell\n- **Digital**: train and recondition',
    ),
    notes: words(
      'Laisser dix secondes de silence : chacun se cherche sur la carte.',
      'Ten seconds of silence: everyone looks for themselves on the map.',
    ),
  },
  {
    view: 'vue-alimentation',
    title: words('De la ferme à la cantine', 'From the farm to the canteen'),
    text: words(
      'La *Coop Maraîchère* et la *Cuisine Partagée* tiennent la filière. Si l’une s’arrête, qui prend le relais ?',
      '*Coop Maraîchère* and *Cuisine Partagée* hold the chain. If one of them stops, who takes over?',
    ),
    notes: words(
      'Noter les réponses en saisie rapide (touche E) : ce sont des liens souhaités.',
      'Note the answers by quick entry (key E): they are wished ties.',
    ),
  },
  {
    view: 'vue-recyclerie',
    title: words('La Recyclerie, un carrefour', 'La Recyclerie, a crossroads'),
    text: words(
      'Elle relie l’atelier, l’école et la collectivité. **Les carrefours sont précieux, et fragiles.**',
      'It ties the workshop, the school and the town. **Crossroads are precious, and fragile.**',
    ),
    notes: words('Donner la parole à La Recyclerie.', 'Let La Recyclerie speak.'),
  },
  {
    view: 'vue-echelons',
    title: words(
      'Du quartier à l’Europe : qui manque ?',
      'From the neighbourhood to Europe: who is missing?',
    ),
    text: words(
      'Regardons les bandes presque vides. *Avec qui faudrait-il parler d’ici l’été ?*',
      'Look at the bands that are almost empty. *Whom should we talk to before summer?*',
    ),
    notes: words(
      'Finir sur trois noms et une date. Proposer un instantané de la carte.',
      'End with three names and a date. Offer to take a snapshot of the map.',
    ),
  },
];

/** The views of the sample network, each with its small picture. */
export function sampleViews(data: NetworkData, language: Language): SavedView[] {
  const state = toState(data);
  const { sectors } = data.network.vocabularies;
  return VIEWS.map((view, place) => {
    const settings = viewSettingsSchema.parse(view.settings);
    const { sectors: kept } = view;
    if (kept) {
      settings.filters.hiddenSectors = ['', ...sectors.map(({ id }) => id)].filter(
        (id) => !kept.includes(id),
      );
    }
    const request = arrangementRequest(state, settings);
    const arranged = request && arrangedNow(request);
    const scene = buildScene(state, settings, visible(state, settings), 'light', language, arranged);
    return savedViewSchema.parse({
      id: view.id,
      name: view.name[language],
      settings,
      thumbnail: thumbnailSvg(scene, null),
      order: place + 1,
    });
  });
}

/** A short story of the sample network, to be told as it is or changed. */
export function sampleStories(language: Language): Story[] {
  return [
    storySchema.parse({
      id: 'recit-clairval',
      title: words('Le Pôle Clairval en six étapes', 'The Clairval cluster in six steps')[language],
      steps: STEPS.map((step, place) => ({
        id: `etape-${place + 1}`,
        title: step.title[language],
        text: step.text[language],
        notes: step.notes[language],
        viewId: step.view,
      })),
      order: 1,
    }),
  ];
}
