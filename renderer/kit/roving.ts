const ITEMS = 'button, a[href], [role=button]';
/** What lies over a group belongs to itself. */
const OTHERS = '[role=menu], [role=dialog], [role=listbox]';

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/**
 * Makes a group of controls one stop of the Tab key; arrows, Home and End go about in it. For the `ref` of its element;
 * returns how to stop.
 */
export function roving(group: HTMLElement | null): (() => void) | undefined {
  if (!group) return undefined;
  let current: HTMLElement | null = null;

  const items = () =>
    [...group.querySelectorAll<HTMLElement>(ITEMS)].filter(
      (item) => !item.hasAttribute('disabled') && !item.parentElement?.closest(OTHERS),
    );

  function settle(): void {
    const all = items();
    if (!current || !all.includes(current)) current = all[0] ?? null;
    for (const item of all) {
      const index = item === current ? 0 : -1;
      if (item.tabIndex !== index) item.tabIndex = index;
    }
  }

  function focused({ target }: FocusEvent): void {
    if (!(target instanceof HTMLElement) || target.parentElement?.closest(OTHERS)) return;
    const item = target.closest<HTMLElement>(ITEMS);
    if (!item || item === current) return;
    current = item;
    settle();
  }

  function keyPressed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const { target, key } = event;
    const all = items();
    const at = target instanceof HTMLElement ? all.indexOf(target) : -1;
    if (at === -1) return;
    const step = STEPS[key];
    const next =
      key === 'Home'
        ? all[0]
        : key === 'End'
          ? all.at(-1)
          : step && all[(at + step + all.length) % all.length];
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    next.focus();
  }

  const watching = new MutationObserver(settle);
  watching.observe(group, { childList: true, subtree: true, attributeFilter: ['disabled'] });
  group.addEventListener('focusin', focused);
  group.addEventListener('keydown', keyPressed);
  settle();
  return () => {
    watching.disconnect();
    group.removeEventListener('focusin', focused);
    group.removeEventListener('keydown', keyPressed);
  };
}
