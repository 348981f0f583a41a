import { Progress } from '@mantine/core';
import classes from './progress-bar.module.css';

interface Props {
  /** What is under way. */
  label: string;
  /** 0 to 1. */
  part: number;
  /** How far it is. */
  words: string;
}

/** How far a long piece of work is. */
export function ProgressBar({ label, part, words }: Props) {
  const percent = Math.round(100 * part);
  return (
    <Progress.Root size="lg" className={classes.progress ?? ''}>
      <Progress.Section
        value={percent}
        withAria={false}
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={words}
      />
    </Progress.Root>
  );
}
