import type { Page } from '#shared/documents/page/page.ts';
import { make } from './dom.ts';
import type { Say } from './say.ts';
import type { Store } from './viewing.ts';

/** The values of each filter with how many actors have them, to hide and show. */
export function makeFilters(page: Page, store: Store, say: Say): HTMLElement {
  const boxes: { box: HTMLInputElement; filter: number; value: number }[] = [];
  const groups = page.filters.map(({ title, values }, filter) => {
    const lines = values.map(({ label, colour, actors }, value) => {
      const box = make('input', { type: 'checkbox' });
      box.checked = true;
      box.addEventListener('change', () => store.hide(filter, value, !box.checked));
      boxes.push({ box, filter, value });
      const dot = make('span', { class: 'dot', 'aria-hidden': 'true' });
      if (colour) dot.style.setProperty('--tint', colour);
      return make(
        'label',
        {},
        box,
        colour ? dot : null,
        make('bdi', {}, label),
        make('em', {}, String(actors.length)),
      );
    });
    return make('fieldset', {}, make('legend', {}, title), ...lines);
  });
  store.onChange(({ hidden }) => {
    for (const { box, filter, value } of boxes) box.checked = !hidden[filter]?.has(value);
  });
  return make('nav', { id: 'filters', 'aria-label': say('filters') }, ...groups);
}

/** "12 of 40 actors shown", and the way back to all of them. */
export function makeShownBar(page: Page, store: Store, say: Say): HTMLElement {
  const count = make('span', { role: 'status' });
  const all = make('button', { type: 'button' }, say('all'));
  all.addEventListener('click', () => store.showAll());
  const bar = make('div', { id: 'shown' }, count, all);
  const update = () => {
    const shown = shownCount(page, store);
    count.textContent = say('shown', { count: shown, total: page.actors.length });
    all.hidden = store.now().hidden.every(({ size }) => size === 0);
    bar.classList.toggle('some', shown < page.actors.length);
  };
  store.onChange(update);
  update();
  return bar;
}

function shownCount({ nodes }: Page, store: Store): number {
  const { shown } = store.now();
  if (!store.step()) return shown.filter(Boolean).length;
  const { nodes: own, ghosts } = store.drawing();
  const faint = new Set(ghosts.nodes);
  return own.filter((place) => {
    const actor = nodes[place]?.actor ?? null;
    return actor !== null && shown[actor] && !faint.has(place);
  }).length;
}
