import type {
  Fact,
  Page,
  PageActor,
  PageCard,
  PageCollective,
  PageTie,
} from '#shared/documents/page/page.ts';
import { nodeOf } from '#shared/documents/page/shown.ts';
import { iconButton, make } from './dom.ts';
import type { Say } from './say.ts';
import type { Store } from './viewing.ts';

/** The record of what is selected, with its ties and collectives as ways on to others. */
export function makeCard(page: Page, store: Store, say: Say, centre: (node: number) => void): HTMLElement {
  const aside = make('aside', { id: 'card', 'aria-label': say('card') });
  aside.hidden = true;
  const tiesOf = page.actors.map((): PageTie[] => []);
  for (const tie of page.ties) for (const end of new Set([tie.from, tie.to])) tiesOf[end]?.push(tie);
  const collectivesOf = page.actors.map((): { at: number; detail: string }[] => []);
  page.collectives.forEach(({ members }, at) => {
    for (const { actor, detail } of members) collectivesOf[actor]?.push({ at, detail });
  });

  const actorButton = (actor: number, detail: string, colour: string | null, pending: boolean, note = '') => {
    const dot = make('span', { class: pending ? 'dot pending' : 'dot', 'aria-hidden': 'true' });
    if (colour) dot.style.setProperty('--tint', colour);
    const button = make(
      'button',
      { type: 'button', class: 'row' },
      dot,
      make('bdi', {}, page.actors[actor]?.name ?? ''),
      make('em', {}, detail),
    );
    button.addEventListener('click', () => store.select({ what: 'actor', at: actor }));
    return make('li', {}, button, note ? make('p', { class: 'note', dir: 'auto' }, note) : null);
  };

  const actorBody = ({ contacts }: PageActor, at: number) => {
    const ties = tiesOf[at] ?? [];
    const collectives = collectivesOf[at] ?? [];
    return [
      make('h3', {}, say('cooperations', { count: ties.length })),
      ties.length === 0
        ? make('p', { class: 'quiet' }, say('noCooperation'))
        : make(
            'ul',
            {},
            ...ties.map(({ from, to, summary, colour, pending, text }) =>
              actorButton(from === at ? to : from, summary, colour, pending, text),
            ),
          ),
      collectives.length > 0 ? make('h3', {}, say('collectives')) : null,
      collectives.length > 0
        ? make(
            'ul',
            {},
            ...collectives.map(({ at: place, detail }) => {
              const { name = '', kicker = '' } = page.collectives[place] ?? {};
              const button = make(
                'button',
                { type: 'button', class: 'row' },
                make('span', { class: 'dot', 'aria-hidden': 'true' }),
                make('bdi', {}, name),
                make('em', {}, detail || kicker),
              );
              button.addEventListener('click', () => store.select({ what: 'collective', at: place }));
              return make('li', {}, button);
            }),
          )
        : null,
      contacts.length > 0 ? make('h3', {}, say('contacts')) : null,
      ...contacts.map(({ name, facts }) =>
        make('div', { class: 'contact' }, make('strong', { dir: 'auto' }, name), factList(facts)),
      ),
    ];
  };
  const collectiveBody = ({ members }: PageCollective) => [
    make('h3', {}, say('members', { count: members.length })),
    make('ul', {}, ...members.map(({ actor, detail }) => actorButton(actor, detail, null, false))),
  ];

  store.onChange(({ selected }, before) => {
    if (selected === before.selected) return;
    const drawing = store.drawing();
    const actor = selected?.what === 'actor' ? page.actors[selected.at] : undefined;
    const collective = selected?.what === 'collective' ? page.collectives[selected.at] : undefined;
    const record = actor ?? collective;
    aside.hidden = !record;
    document.body.classList.toggle('with-card', record !== undefined);
    if (!record || !selected) return aside.replaceChildren();
    const node = nodeOf(page, drawing, selected);
    const close = iconButton('close', say('close'), () => store.select(null));
    const heading = make('h2', { tabindex: '-1', dir: 'auto' }, record.name);
    const acronym = actor?.acronym ? ` (${actor.acronym})` : '';
    if (acronym) heading.append(make('small', {}, acronym));
    aside.replaceChildren(
      make(
        'div',
        { class: 'card-top' },
        make('p', { class: 'kicker' }, record.kicker),
        ...(node === null ? [] : [iconButton('centre', say('showOnMap'), () => centre(node))]),
        close,
      ),
      heading,
      ...head(record, node === null ? say(store.step() ? 'notInStep' : 'noPlace') : ''),
      ...(actor ? actorBody(actor, selected.at) : collective ? collectiveBody(collective) : []).filter(
        (part) => part !== null,
      ),
    );
    aside.scrollTop = 0;
    heading.focus({ preventScroll: true });
  });
  return aside;
}

function head({ chips, facts, text }: PageCard, missing: string): HTMLElement[] {
  const tinted = chips.map(({ label, colour }) => {
    const chip = make('li', { class: colour ? 'tinted' : '' }, label);
    if (colour) chip.style.setProperty('--tint', colour);
    return chip;
  });
  return [
    ...(chips.length > 0 ? [make('ul', { class: 'chips' }, ...tinted)] : []),
    ...(missing ? [make('p', { class: 'quiet' }, missing)] : []),
    ...(facts.length > 0 ? [factList(facts)] : []),
    ...(text ? [make('p', { class: 'text', dir: 'auto' }, text)] : []),
  ];
}

function factList(facts: readonly Fact[]): HTMLElement {
  return make(
    'dl',
    {},
    ...facts.map(({ label, value, link }) =>
      make('div', {}, make('dt', {}, label), make('dd', { dir: 'auto' }, link ? webLink(value) : value)),
    ),
  );
}

/** The one place where an address becomes a link: it leads to the web or is not made. */
function webLink(address: string): Node {
  if (!/^https?:\/\//i.test(address)) return document.createTextNode(address);
  return make(
    'a',
    { href: address, target: '_blank', rel: 'noopener noreferrer' },
    address.replace(/^https?:\/\/(?:www\.)?/i, ''),
  );
}
