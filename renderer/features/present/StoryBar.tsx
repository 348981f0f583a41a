import { IconArrowLeft, IconArrowRight, IconPlayerPause, IconPlayerPlay, IconX } from '@tabler/icons-react';
import { useT } from '#renderer/kit/i18n.ts';
import { stopPresenting } from './stage-state.ts';
import { Tool } from './Tool.tsx';
import type { TellingAsk } from './telling-state.ts';
import classes from './told.module.css';

interface Props {
  place: number;
  count: number;
  running: boolean;
  /** The tools of the map, the way out among them, are out of sight. */
  leaving?: boolean;
  onAsk: (ask: TellingAsk) => void;
}

/** Where the story is, and the way on. */
export function StoryBar({ place, count, running, leaving = false, onAsk }: Props) {
  const t = useT();
  return (
    <div className={classes.bar} role="toolbar" aria-label={t('stories.told.tools')}>
      <Tool
        label={t('stories.told.previous')}
        keys={t('stories.told.previousKeys')}
        disabled={place === 0}
        onClick={() => onAsk('previous')}
        icon={<IconArrowLeft size={20} />}
      />
      <output className={classes.counter} aria-label={t('stories.step.place', { place: place + 1, count })}>
        {place + 1} / {count}
      </output>
      <Tool
        label={t('stories.told.next')}
        keys={t('stories.told.nextKeys')}
        disabled={place === count - 1}
        onClick={() => onAsk('next')}
        icon={<IconArrowRight size={20} />}
      />
      <Tool
        label={t(running ? 'stories.told.stop' : 'stories.told.start')}
        keys="A"
        onClick={() => onAsk('run')}
        icon={running ? <IconPlayerPause size={20} /> : <IconPlayerPlay size={20} />}
      />
      {leaving && (
        <Tool
          label={t('present.leave')}
          keys={t('present.escape')}
          onClick={stopPresenting}
          icon={<IconX size={20} />}
        />
      )}
    </div>
  );
}
