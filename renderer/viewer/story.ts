import type { Page } from '#shared/documents/page/page.ts';
import type { Block, Span } from '#shared/documents/page/step-text.ts';
import { iconButton, make } from './dom.ts';
import type { Say } from './say.ts';
import type { Store } from './viewing.ts';

/** The steps of a story beside the map, one at a time. */
export function makeStory(page: Page, store: Store, say: Say): HTMLElement {
  const panel = make('section', { id: 'story', 'aria-label': say('story') });
  panel.hidden = true;
  const go = (by: number) => {
    const { story } = store.now();
    const steps = page.stories[story?.at ?? -1]?.steps ?? [];
    if (story && steps[story.step + by]) store.showStory({ ...story, step: story.step + by });
  };
  const previous = iconButton('previous', say('previous'), () => go(-1));
  const next = iconButton('next', say('next'), () => go(1));
  const leave = iconButton('close', say('leave'), () => store.showStory(null));
  const title = make('p', { class: 'kicker', dir: 'auto' });
  const body = make('div', { id: 'step', 'aria-live': 'polite' });
  const place = make('span', { class: 'place' });
  const choice = make('select', { 'aria-label': say('chooseStory') });
  choice.append(...page.stories.map(({ title: name }, at) => make('option', { value: String(at) }, name)));
  choice.addEventListener('change', () => store.showStory({ at: Number(choice.value), step: 0 }));
  panel.append(
    make('div', { class: 'card-top' }, page.stories.length > 1 ? choice : title, leave),
    body,
    make('div', { class: 'steps' }, previous, place, next),
  );

  store.onChange(({ story }, before) => {
    if (story === before.story) return;
    panel.hidden = story === null;
    document.body.classList.toggle('with-story', story !== null);
    const opened = page.stories[story?.at ?? -1];
    const step = store.step();
    if (!story || !opened) return;
    choice.value = String(story.at);
    title.textContent = opened.title;
    place.textContent = say('step', { step: story.step + 1, total: opened.steps.length });
    previous.disabled = story.step === 0;
    next.disabled = story.step === opened.steps.length - 1;
    body.replaceChildren(
      ...(step?.title ? [make('h2', { dir: 'auto' }, step.title)] : []),
      ...(step?.text ?? []).map(blockElement),
      ...(step?.remark ? [make('p', { class: 'remark' }, step.remark)] : []),
    );
    body.scrollTop = 0;
    if (!before.story) next.focus();
  });

  addEventListener('keydown', (event) => {
    const target = event.target as Element;
    if (!store.now().story || event.ctrlKey || event.metaKey || event.altKey) return;
    const elsewhere = target.closest('input, select, #map') !== null;
    const by =
      event.key === 'PageDown' || (event.key === 'ArrowRight' && !elsewhere)
        ? 1
        : event.key === 'PageUp' || (event.key === 'ArrowLeft' && !elsewhere)
          ? -1
          : 0;
    if (by === 0) return;
    event.preventDefault();
    go(by);
  });
  return panel;
}

function blockElement(block: Block): HTMLElement {
  if (block.what === 'paragraph') {
    return make(
      'p',
      { dir: 'auto' },
      ...block.lines.flatMap((line, place) => [...(place > 0 ? [make('br')] : []), ...spans(line)]),
    );
  }
  return make(
    block.ordered ? 'ol' : 'ul',
    {},
    ...block.items.map((item) => make('li', { dir: 'auto' }, ...spans(item))),
  );
}

function spans(line: readonly Span[]): (Node | string)[] {
  return line.map(({ text, bold, italic }) =>
    bold ? make('strong', {}, text) : italic ? make('em', {}, text) : text,
  );
}
