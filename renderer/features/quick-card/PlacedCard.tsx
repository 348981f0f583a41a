import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { mapInSight } from '#renderer/kit/current-look.ts';
import { useFocusReturned } from '#renderer/kit/Dialog.tsx';
import { cardAt } from './card-at.ts';
import classes from './quick-card.module.css';
import type { Place } from './state.ts';

interface Props {
  title: string;
  place: Place;
  /** A dot where something new will lie. */
  dotted: boolean;
  onSubmit: () => void;
  /** Takes what is entered, and opens its record. */
  onOpen: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A small card beside a place of the map, which it follows. Enter takes what is entered, Escape ends. */
export function PlacedCard({ title, place, dotted, onSubmit, onOpen, onClose, children }: Props) {
  const titleId = useId();
  const card = useRef<HTMLElement>(null);
  const [height, setHeight] = useState(0);
  const at = useWindowPlace(place);
  useFocusReturned();

  useLayoutEffect(() => {
    if (!card.current) return;
    const measured = new ResizeObserver(([entry]) => {
      if (entry?.target instanceof HTMLElement) setHeight(entry.target.offsetHeight);
    });
    measured.observe(card.current);
    setHeight(card.current.offsetHeight);
    return () => measured.disconnect();
  }, []);

  // Fields have had their say first: a list that is open is closed by Escape, what it marks is taken by Enter.
  function keyPressed(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onClose();
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      const { target } = event;
      if (target instanceof HTMLButtonElement) return;
      event.preventDefault();
      if (event.ctrlKey || event.metaKey) onOpen();
      else onSubmit();
    }
  }

  const room = { width: window.innerWidth, height: window.innerHeight };
  const { left, top } = cardAt(at, height, room);
  return (
    <>
      {dotted && <span className={classes.dot} style={{ left: at.x, top: at.y }} aria-hidden />}
      <section
        ref={card}
        className={classes.card}
        style={{ left, top }}
        role="dialog"
        aria-labelledby={titleId}
        onKeyDown={keyPressed}
      >
        <h2 id={titleId} className={classes.title}>
          {title}
        </h2>
        {children}
      </section>
    </>
  );
}

/** Where a place of the map is in the window, followed while the map moves. */
function useWindowPlace(place: Place): Place {
  const [at, setAt] = useState(() => mapInSight.current?.toWindow(place) ?? place);
  useEffect(() => {
    const follow = () => {
      const now = mapInSight.current?.toWindow(place);
      if (now) setAt((before) => (before.x === now.x && before.y === now.y ? before : now));
    };
    follow();
    return mapInSight.current?.watch(follow);
  }, [place]);
  return at;
}
