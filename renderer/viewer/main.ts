import type { Page } from '#shared/documents/page/page.ts';
import { nodeOf } from '#shared/documents/page/shown.ts';
import { makeCard } from './card.ts';
import { byId, icon, iconButton, make } from './dom.ts';
import { makeFilters, makeShownBar } from './filters.ts';
import { makeMap } from './map.ts';
import { sayer } from './say.ts';
import { makeSearch } from './search.ts';
import { makeStory } from './story.ts';
import { makeStore } from './viewing.ts';
import './viewer.css';

const NARROW = '(max-width: 860px)';

/** Puts the tools around the drawing that the page holds already. */
function start(): void {
  const page = JSON.parse(byId('page').textContent ?? '') as Page;
  const say = sayer(page);
  const store = makeStore(page);
  const stage = byId('stage');
  const legend = byId('legend');
  const narrow = matchMedia(NARROW);
  document.body.classList.add('ready');

  const map = byId<SVGSVGElement>('map');
  map.setAttribute('tabindex', '0');
  map.setAttribute('aria-describedby', 'map-keys');
  const legends = addFurther(legend);
  // It may be longer than its room, and is then scrolled by keys too.
  for (const body of legends) body.setAttribute('tabindex', '0');
  store.onChange(() => {
    const wanted = legends[store.drawing().legend];
    const there = legend.querySelector(':scope > div');
    if (wanted && there !== wanted) there?.replaceWith(wanted);
  });
  // Before the map, as the legend is: it looks at how much room they leave it.
  const story = makeStory(page, store, say);
  const view = makeMap(page, store, say);
  const goTo = (actor: number) => {
    store.select({ what: 'actor', at: actor });
    const node = nodeOf(page, store.drawing(), { what: 'actor', at: actor });
    if (node !== null) view.centre(node);
  };
  const filters = makeFilters(page, store, say);
  const filterButton = toggle('filter', say('filters'), filters.id, (open) =>
    document.body.classList.toggle('with-filters', open),
  );
  const storyButton = make(
    'button',
    { type: 'button', id: 'tell', class: 'main-button' },
    icon('story', 16),
    make('span', {}, say('story')),
  );
  storyButton.addEventListener('click', () => store.showStory(store.now().story ? null : { at: 0, step: 0 }));
  const hasStories = page.stories.some(({ steps }) => steps.length > 0);
  byId('top').append(
    makeSearch(page, store, say, goTo),
    make(
      'div',
      { class: 'actions' },
      ...(page.filters.length > 0 ? [filterButton] : []),
      ...(hasStories ? [storyButton] : []),
    ),
  );

  const legendButton = toggle('legend', say('legend'), legend.id, (open) =>
    legend.classList.toggle('open', open),
  );
  legend.prepend(legendButton);
  const setLegend = () => setToggle(legendButton, !narrow.matches);
  narrow.addEventListener('change', setLegend);

  stage.append(
    makeShownBar(page, store, say),
    make(
      'div',
      { id: 'tools' },
      iconButton('plus', say('zoomIn'), () => view.zoom(1.3)),
      iconButton('minus', say('zoomOut'), () => view.zoom(1 / 1.3)),
      iconButton('fit', say('fit'), () => view.fit()),
    ),
    legend,
    make('p', { id: 'map-keys', class: 'unseen' }, say('mapKeys')),
  );
  stage.before(filters, story);
  stage.after(makeCard(page, store, say, view.centre));
  setLegend();
  setToggle(filterButton, !narrow.matches);
  narrow.addEventListener('change', () => setToggle(filterButton, !narrow.matches));

  addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    const { selected, story } = store.now();
    if (selected) {
      const node = nodeOf(page, store.drawing(), selected);
      store.select(null);
      const element = node === null ? null : byId('nodes').children[node];
      if (element instanceof SVGElement) element.focus();
    } else if (story) store.showStory(null);
  });
  // On a phone the card lies over the map.
  const covered = () => (narrow.matches ? Math.max(44, byId('card').offsetHeight) : legend.offsetHeight + 12);
  view.onInsets(() => ({ top: 44, right: 44, left: 0, bottom: covered() }));
}

/** Puts what steps of stories draw behind what is drawn already; returns the legends, by drawing. */
function addFurther(legend: Element): Element[] {
  const legends = [...legend.querySelectorAll(':scope > div')];
  const further = document.querySelector<HTMLTemplateElement>('#further');
  if (!further) return legends;
  for (const layer of further.content.querySelectorAll('[data-layer]')) {
    byId(layer.getAttribute('data-layer') ?? '').append(...layer.children);
  }
  return [...legends, ...[...further.content.children].filter((child) => child.matches('div'))];
}

function toggle(
  name: 'filter' | 'legend',
  label: string,
  controls: string,
  onToggle: (open: boolean) => void,
): HTMLButtonElement {
  const button = make(
    'button',
    { type: 'button', class: 'toggle', 'aria-expanded': 'false', 'aria-controls': controls },
    icon(name, 16),
    make('span', {}, label),
  );
  button.addEventListener('click', () => {
    const open = button.getAttribute('aria-expanded') !== 'true';
    button.setAttribute('aria-expanded', String(open));
    onToggle(open);
  });
  return button;
}

function setToggle(button: HTMLButtonElement, open: boolean): void {
  if ((button.getAttribute('aria-expanded') === 'true') !== open) button.click();
}

start();
