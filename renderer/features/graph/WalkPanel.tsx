import { ActionIcon, CloseButton, Tooltip, VisuallyHidden } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { changePanels } from '#renderer/kit/panels.ts';
import { select, useView } from '#renderer/store/view-state.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import type { Visible } from '#shared/network/filters/filter.ts';
import { actorSentence, jumpTo, mostTied, tieSentence, walkTies } from '#shared/network/walk-list.ts';
import { reveal, useGraph } from './state.ts';
import classes from './walk.module.css';

/** An actor on the way, and the tie at which the walk stood there. */
interface Stop {
  actorId: string;
  place: number;
}

/** Letters that follow each other within this time, in milliseconds, are one word. */
const WORD = 700;
const PAGE = 10;

interface Props {
  state: NetworkState;
  shown: Visible;
  /** Gives the focus back to the graph. */
  onLeave: () => void;
}

/** The graph as a list: the ties of one actor, from which one walks on to a partner and back. */
export function WalkPanel({ state, shown, onLeave }: Props) {
  const t = useT();
  const language = useLanguage();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const typed = useRef({ text: '', at: Number.NEGATIVE_INFINITY });
  const picked = useView(({ selection }) => (selection.actors.size === 1 ? [...selection.actors][0] : null));
  const [kept, setWay] = useState<readonly Stop[]>(() => {
    const start = picked ?? mostTied(state, shown.cooperations);
    return start ? [{ actorId: start, place: 0 }] : [];
  });
  const [followed, setFollowed] = useState(picked);
  const way = wayOn(kept, state, picked === followed ? null : picked);
  if (way !== kept) setWay(way);
  if (picked !== followed) setFollowed(picked);
  const here = way.at(-1);
  const actorId = here?.actorId ?? '';
  const ties = useMemo(
    () => walkTies(state, actorId, shown.cooperations, language),
    [state, actorId, shown.cooperations, language],
  );
  const hidden = useMemo(() => {
    let count = 0;
    for (const tie of state.cooperations.values()) if (tie.from === actorId || tie.to === actorId) count++;
    return count - ties.length;
  }, [state.cooperations, actorId, ties]);
  const place = Math.min(here?.place ?? 0, Math.max(0, ties.length - 1));

  useEffect(() => list.current?.focus(), []);

  // The map follows the walk.
  useEffect(() => {
    if (actorId === '') return;
    select({ actors: [actorId] });
    reveal([actorId]);
  }, [actorId]);

  // What hovering a line tells is told of the tie where the walk stands.
  const standing = ties[place]?.id ?? null;
  useEffect(() => useGraph.setState({ standing }), [standing]);
  useEffect(() => () => useGraph.setState({ standing: null }), []);

  useEffect(() => {
    document.getElementById(`${id} ${place}`)?.scrollIntoView?.({ block: 'nearest' });
  }, [id, place]);

  const stand = (next: number) =>
    setWay((before) =>
      before.map((stop, index) => (index === before.length - 1 ? { ...stop, place: next } : stop)),
    );
  const follow = (at: number) => {
    const tie = ties[at];
    if (!tie) return;
    setWay((before) => [...before.slice(0, -1), { actorId, place: at }, { actorId: tie.partner, place: 0 }]);
  };
  const back = () => setWay((before) => (before.length > 1 ? before.slice(0, -1) : before));
  const close = () => {
    changePanels({ walking: false });
    onLeave();
  };

  // Keys inside the list are announced by the list itself; a new actor is said with the tie where the walk stands.
  const [said, setSaid] = useState({ actorId: '', words: '' });
  if (said.actorId !== actorId) {
    const words = [actorSentence(state, actorId, ties.length, language), tieSentence(ties, place, language)];
    setSaid({ actorId, words: words.join(' ; ') });
  }

  function keyPressed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const last = ties.length - 1;
    const actions: Record<string, () => void> = {
      ArrowDown: () => stand(Math.min(last, place + 1)),
      ArrowUp: () => stand(Math.max(0, place - 1)),
      PageDown: () => stand(Math.min(last, place + PAGE)),
      PageUp: () => stand(Math.max(0, place - PAGE)),
      Home: () => stand(0),
      End: () => stand(last),
      Enter: () => follow(place),
      ArrowRight: () => follow(place),
      Backspace: back,
      ArrowLeft: back,
      Escape: close,
    };
    const action = actions[event.key];
    if (action) {
      event.preventDefault();
      event.stopPropagation();
      action();
      return;
    }
    if ([...event.key].length !== 1 || event.key === ' ') return;
    event.preventDefault();
    const goesOn = event.timeStamp - typed.current.at < WORD;
    typed.current = { text: goesOn ? typed.current.text + event.key : event.key, at: event.timeStamp };
    const found = jumpTo(ties, place, typed.current.text);
    if (found >= 0) stand(found);
  }

  if (!here) {
    return (
      <section className={classes.panel} aria-label={t('views.walk.title')}>
        <p className={classes.quiet}>{t('views.walk.empty')}</p>
      </section>
    );
  }
  return (
    <section className={classes.panel} aria-label={t('views.walk.title')}>
      <div className={classes.head}>
        <h2 className={classes.title}>{t('views.walk.title')}</h2>
        <Tooltip label={t('views.walk.back')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('views.walk.back')}
            disabled={way.length < 2}
            onClick={back}
          >
            <IconArrowBackUp size={17} />
          </ActionIcon>
        </Tooltip>
        <CloseButton aria-label={t('views.walk.close')} onClick={close} />
      </div>
      <p className={classes.actor}>{actorSentence(state, actorId, ties.length, language)}</p>
      {way.length > 1 && (
        <p className={classes.quiet}>
          {t('views.walk.from', { name: state.actors.get(way.at(-2)?.actorId ?? '')?.name ?? '' })}
        </p>
      )}
      <div
        ref={list}
        role="listbox"
        tabIndex={0}
        aria-label={t('views.walk.tiesOf', { name: state.actors.get(actorId)?.name ?? '' })}
        aria-activedescendant={`${id} ${place}`}
        aria-describedby={`${id} keys`}
        className={classes.list}
        onKeyDown={keyPressed}
      >
        {ties.length === 0 && (
          // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names its active option
          <div id={`${id} 0`} role="option" aria-selected={false} aria-disabled className={classes.quiet}>
            {t('views.walk.none')}
          </div>
        )}
        {ties.map((tie, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the list, which has the focus
          // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names its active option
          <div
            key={tie.id}
            id={`${id} ${index}`}
            role="option"
            aria-selected={index === place}
            aria-posinset={index + 1}
            aria-setsize={ties.length}
            className={classes.tie}
            onClick={() => stand(index)}
            onDoubleClick={() => follow(index)}
          >
            <span className={classes.phrase}>{tie.phrase}</span>
            <span className={classes.detail}>{tie.detail}</span>
          </div>
        ))}
      </div>
      {hidden > 0 && <p className={classes.quiet}>{t('views.walk.hidden', { count: hidden })}</p>}
      <p id={`${id} keys`} className={classes.keys}>
        {t('views.walk.keys')}
      </p>
      <VisuallyHidden aria-live="polite" component="div">
        {said.words}
      </VisuallyHidden>
    </section>
  );
}

/** The way less what has been deleted meanwhile, or undone, and on to what was picked elsewhere. */
function wayOn(
  way: readonly Stop[],
  state: NetworkState,
  picked: string | null | undefined,
): readonly Stop[] {
  const there = way.every(({ actorId }) => state.actors.has(actorId))
    ? way
    : way.filter(({ actorId }) => state.actors.has(actorId));
  return picked && there.at(-1)?.actorId !== picked ? [...there, { actorId: picked, place: 0 }] : there;
}
