type Child = Node | string | null;

/** An element with its attributes and children; text is only ever text. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children.filter((child) => child !== null));
  return element;
}

const SVG = 'http://www.w3.org/2000/svg';

export function makeSvg<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: Child[]
): SVGElementTagNameMap[K] {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** The element of the page with this id: the writer put it there. */
export function byId<T extends Element = HTMLElement>(id: string): T {
  const element = document.getElementById(id);
  if (!element) throw new Error(`no #${id}`);
  return element as Element as T;
}

/** Outlines of Tabler icons (MIT), 24 by 24. */
const ICONS = {
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  fit: 'M4 8V6a2 2 0 0 1 2-2h2M4 16v2a2 2 0 0 0 2 2h2M16 4h2a2 2 0 0 1 2 2v2M16 20h2a2 2 0 0 0 2-2v-2',
  close: 'M18 6L6 18M6 6l12 12',
  centre:
    'M4 8V6a2 2 0 0 1 2-2h2M4 16v2a2 2 0 0 0 2 2h2M16 4h2a2 2 0 0 1 2 2v2M16 20h2a2 2 0 0 0 2-2v-2M12 11a1 1 0 1 0 0 2a1 1 0 1 0 0-2',
  filter: 'M4 6h16M7 12h10M10 18h4',
  search: 'M10 3a7 7 0 1 0 0 14a7 7 0 1 0 0-14M21 21l-6-6',
  previous: 'M15 6l-6 6l6 6',
  next: 'M9 6l6 6l-6 6',
  story: 'M3 4h18M4 4v10a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2V4M12 16v4M9 20h6M8 12l3-3l2 2l3-3',
  legend: 'M5 5h4v4H5zM5 15h4v4H5zM13 7h6M13 17h6',
} as const;
export type IconName = keyof typeof ICONS;

export function icon(name: IconName, size = 18): SVGSVGElement {
  return makeSvg(
    'svg',
    { width: String(size), height: String(size), viewBox: '0 0 24 24', class: 'icon', 'aria-hidden': 'true' },
    makeSvg('path', { d: ICONS[name] }),
  );
}

/** A button with a picture only; its name is given to screen readers and on hovering. */
export function iconButton(name: IconName, label: string, onClick: () => void): HTMLButtonElement {
  const button = make(
    'button',
    { type: 'button', class: 'icon-button', 'aria-label': label, title: label },
    icon(name),
  );
  button.addEventListener('click', onClick);
  return button;
}
