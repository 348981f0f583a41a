import { Button, ColorSwatch, Group } from '@mantine/core';
import { useT } from '#renderer/kit/i18n.ts';
import { changeView, useView } from '#renderer/store/view-state.ts';
import { SERIES } from '#shared/map/drawing/colour-series.ts';
import classes from './graph.module.css';

/** Gives the selected actors a colour by hand, over any rule. */
export function PaintSelection() {
  const t = useT();
  const painted = useView(({ settings }) => settings.painted);
  const picked = useView(({ selection }) => selection.actors);
  const paint = (colour: string) =>
    changeView({ painted: { ...painted, ...Object.fromEntries([...picked].map((id) => [id, colour])) } });
  return (
    <fieldset className={classes.filterList} aria-label={t('drawing.appearance.paint')}>
      {picked.size === 0 ? (
        <p className={classes.quiet}>{t('drawing.appearance.paintHint')}</p>
      ) : (
        <>
          <p className={classes.quiet}>{t('drawing.appearance.paint')}</p>
          <Group gap={6} pt={4}>
            {SERIES['okabe-ito'].map((colour) => (
              <ColorSwatch
                key={colour}
                component="button"
                type="button"
                size={22}
                color={colour}
                aria-label={t('drawing.appearance.paintWith', { colour })}
                onClick={() => paint(colour)}
              />
            ))}
          </Group>
        </>
      )}
      {Object.keys(painted).length > 0 && (
        <Button size="compact-xs" variant="default" mt={6} onClick={() => changeView({ painted: {} })}>
          {t('drawing.appearance.unpaint')}
        </Button>
      )}
    </fieldset>
  );
}
