import { useEffect } from 'react';
import { Failure } from '#renderer/kit/Failure.tsx';
import { isDone } from '#renderer/kit/feedback.tsx';
import { useT } from '#renderer/kit/i18n.ts';
import { openNetwork, start, viewSnapshot } from '#renderer/store/actions.ts';
import { useMaillage } from '#renderer/store/store.ts';
import { SpeakerScreen } from './SpeakerScreen.tsx';
import classes from './speaker.module.css';
import { useStageHeard } from './use-stage-heard.ts';

/** The window beside the one that the room sees: it follows a presentation, or waits for one. */
export function SpeakerWindow() {
  const t = useT();
  const phase = useMaillage((store) => store.phase);
  const failure = useMaillage((store) => store.failure);
  const current = useMaillage((store) => store.current);
  const viewing = useMaillage((store) => store.viewing);
  const { stage, ask, point } = useStageHeard();
  const wanted = stage?.networkId;
  const copy = stage?.snapshotId ?? null;
  const there = current?.network.id === wanted && (viewing?.id ?? null) === copy;

  useEffect(() => {
    document.title = `${t('stories.speaker.title')} — ${t('shell.product')}`;
  }, [t]);
  useEffect(() => {
    if (phase !== 'ready' || !wanted || there) return;
    const shown = copy === null ? openNetwork(wanted) : viewSnapshot(copy);
    void shown.then((outcome) => isDone(outcome, { title: t('stories.speaker.notShown') }));
  }, [phase, wanted, copy, there, t]);

  if (phase === 'failed') return <Failure store detail={failure ?? ''} onRetry={() => void start()} />;
  if (!stage || !current || !there) {
    return (
      <main className={classes.waiting} id="content" aria-label={t('stories.speaker.title')}>
        <h1>{t('stories.speaker.waiting')}</h1>
        <p>{t('stories.speaker.waitingWhy')}</p>
      </main>
    );
  }
  return <SpeakerScreen state={current} stage={stage} ask={ask} point={point} />;
}
