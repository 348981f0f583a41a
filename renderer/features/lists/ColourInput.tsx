import { ColorInput } from '@mantine/core';
import { useState } from 'react';
import { formatNumber } from '#renderer/kit/format.ts';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { SAFE_COLOURS } from '#renderer/kit/safe-colours.ts';
import { useFollowing } from '#renderer/kit/use-following.ts';
import { contrast, ENOUGH_CONTRAST } from '#shared/map/drawing/contrast.ts';
import { PALETTES } from '#shared/map/drawing/palette.ts';
import classes from './lists.module.css';

const HEX = /^#[0-9a-f]{6}$/i;

interface Props {
  label: string;
  value: string;
  onCommit: (colour: string) => void;
}

/** A colour, stored once it is chosen or typed in full. */
export function ColourInput({ label, value, onCommit }: Props) {
  const [draft, setDraft] = useFollowing(value, value);
  const [open, setOpen] = useState(false);
  const commit = (colour: string) => {
    if (HEX.test(colour) && colour.toUpperCase() !== value.toUpperCase()) onCommit(colour.toUpperCase());
  };
  return (
    <ColorInput
      className={classes.colour ?? ''}
      size="xs"
      aria-label={label}
      value={draft}
      format="hex"
      swatches={SAFE_COLOURS}
      swatchesPerRow={6}
      withPicker={false}
      withEyeDropper={false}
      popoverProps={{ opened: open, transitionProps: { duration: 0 } }}
      // Escape closes the colours before it closes the dialog that they are in.
      data-mantine-stop-propagation={open}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        setDraft(value);
        setOpen(false);
      }}
      onFocus={() => setOpen(true)}
      onClick={() => setOpen(true)}
      onChange={setDraft}
      onChangeEnd={commit}
      onBlur={() => {
        setOpen(false);
        commit(draft);
      }}
    />
  );
}

/** On which of the two grounds of the map a colour is hard to see, in words; '' when it is on neither. */
export function useFaintness(colour: string | undefined): string {
  const t = useT();
  const language = useLanguage();
  if (colour === undefined) return '';
  const faint = (palette: 'light' | 'dark') => {
    const ratio = contrast(colour, PALETTES[palette].canvas);
    if (ratio >= ENOUGH_CONTRAST) return [];
    const words = { ratio: formatNumber(Math.floor(ratio * 10) / 10, language, 1) };
    return [t(palette === 'light' ? 'lists.faintOnLight' : 'lists.faintOnDark', words)];
  };
  return [...faint('light'), ...faint('dark')].join(' · ');
}
