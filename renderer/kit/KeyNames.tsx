import { Kbd } from '@mantine/core';
import { useLanguage } from './i18n.ts';
import classes from './key-names.module.css';
import type { Keys } from './shortcuts.ts';

const NAMES: Readonly<Record<string, { fr: string; en: string }>> = {
  delete: { fr: 'Suppr', en: 'Del' },
  backspace: { fr: '⌫', en: '⌫' },
  escape: { fr: 'Échap', en: 'Esc' },
};

/** Keys as they are written on the keyboard. */
export function KeyNames({ keys: { key, mod, shift } }: { keys: Keys }) {
  const language = useLanguage();
  const name = NAMES[key]?.[language] ?? key.toUpperCase();
  const names = [...(mod ? ['Ctrl'] : []), ...(shift ? ['⇧'] : []), name];
  return (
    <span className={classes.keys}>
      {names.map((one) => (
        <Kbd key={one} size="xs">
          {one}
        </Kbd>
      ))}
    </span>
  );
}
