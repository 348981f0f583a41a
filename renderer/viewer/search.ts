import { finder } from '#shared/documents/page/find.ts';
import type { Page } from '#shared/documents/page/page.ts';
import { icon, make } from './dom.ts';
import type { Say } from './say.ts';
import type { Store } from './viewing.ts';

const MOST = 8;

/** A field that finds actors by name, acronym, commune or tag, and leads to them. */
export function makeSearch(page: Page, store: Store, say: Say, goTo: (actor: number) => void): HTMLElement {
  const find = finder(page.actors);
  const input = make('input', {
    type: 'search',
    role: 'combobox',
    'aria-label': say('search'),
    placeholder: say('search'),
    'aria-expanded': 'false',
    'aria-controls': 'found',
    'aria-autocomplete': 'list',
    autocomplete: 'off',
    spellcheck: 'false',
  });
  const list = make('ul', { id: 'found', role: 'listbox', 'aria-label': say('search') });
  const status = make('p', { role: 'status', class: 'unseen' });
  const none = make('p', { id: 'not-found' }, say('notFound'));
  list.hidden = true;
  none.hidden = true;
  let found: number[] = [];
  let active = 0;

  const close = () => {
    list.hidden = true;
    none.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const mark = () => {
    [...list.children].forEach((option, place) => {
      option.setAttribute('aria-selected', String(place === active));
    });
    input.setAttribute('aria-activedescendant', `found-${active}`);
  };
  const take = (actor: number) => {
    close();
    input.value = page.actors[actor]?.name ?? '';
    if (!store.now().shown[actor]) store.showAll();
    goTo(actor);
  };
  const open = () => {
    const hits = find(input.value);
    found = hits.slice(0, MOST);
    active = 0;
    const asked = input.value.trim() !== '';
    status.textContent = asked ? say('found', { count: hits.length }) : '';
    none.hidden = !asked || found.length > 0;
    list.hidden = found.length === 0;
    input.setAttribute('aria-expanded', String(found.length > 0));
    list.replaceChildren(
      ...found.map((actor, place) => {
        const { name = '', acronym = '', kicker = '' } = page.actors[actor] ?? {};
        const hidden = store.now().shown[actor] ? '' : say('hiddenByFilters');
        const option = make(
          'li',
          { role: 'option', id: `found-${place}` },
          make('bdi', {}, acronym ? `${name} (${acronym})` : name),
          make('small', {}, [kicker, hidden].filter(Boolean).join(' · ')),
        );
        // Before the field loses the focus, which closes the list.
        option.addEventListener('pointerdown', (event) => {
          event.preventDefault();
          take(actor);
        });
        return option;
      }),
    );
    if (found.length > 0) mark();
    else input.removeAttribute('aria-activedescendant');
  };

  input.addEventListener('input', open);
  input.addEventListener('focus', () => input.select());
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) return open();
      active = (active + (event.key === 'ArrowDown' ? 1 : -1) + found.length) % found.length;
      mark();
    } else if (event.key === 'Enter' && !list.hidden) {
      const actor = found[active];
      if (actor !== undefined) take(actor);
    } else if (event.key === 'Escape' && (!list.hidden || !none.hidden)) {
      event.stopPropagation();
      close();
    }
  });
  return make('div', { id: 'search', role: 'search' }, icon('search', 16), input, status, list, none);
}
