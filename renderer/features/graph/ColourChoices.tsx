import { Button, Collapse, ColorInput, Stack, UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useId, useMemo, useState } from 'react';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { usePreferences } from '#renderer/store/preferences.ts';
import { changeView, useView } from '#renderer/store/view-state.ts';
import { SERIES } from '#shared/map/drawing/colour-series.ts';
import { chosenKey, type Scale, stylingOf } from '#shared/map/drawing/styling.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { visible } from '#shared/network/filters/filter.ts';

interface Props {
  state: NetworkState;
  channel: 'actor' | 'tie';
}

const HEX = /^#[0-9a-fA-F]{6}$/;

/** The colour of each value of the rule, to be chosen by hand. */
export function ColourChoices({ state, channel }: Props) {
  const t = useT();
  const id = useId();
  const language = useLanguage();
  const theme = usePreferences((preferences) => preferences.theme);
  const settings = useView((view) => view.settings);
  const [open, setOpen] = useState(false);
  const scale = useMemo((): Scale<never, string> | null => {
    if (!open) return null;
    const styling = stylingOf(state, settings, visible(state, settings), theme, language);
    return channel === 'actor' ? styling.fill : styling.lineColour;
  }, [open, state, settings, theme, language, channel]);
  const field = channel === 'actor' ? settings.colourBy : settings.lineColourBy;
  const key = chosenKey(channel, field);
  const choose = (group: string, colour: string) => {
    if (!HEX.test(colour)) return;
    changeView({ colours: { ...settings.colours, [key]: { ...settings.colours[key], [group]: colour } } });
  };
  if (field === 'none') return null;
  return (
    <div>
      <UnstyledButton
        fz="xs"
        c="var(--accent-text)"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {t('drawing.appearance.ownColours')} <IconChevronDown size={12} aria-hidden />
      </UnstyledButton>
      <Collapse expanded={open} id={id}>
        <Stack gap={6} pt={4}>
          {scale?.groups.map((group) => {
            const name = scale.grouping.label(group);
            return (
              <ColorInput
                key={group}
                size="xs"
                label={name}
                aria-label={t('drawing.appearance.ownColour', { value: name })}
                value={scale.sign(group)}
                onChangeEnd={(colour) => choose(group, colour)}
                swatches={[...SERIES['okabe-ito']]}
                popoverProps={{ withinPortal: false }}
                withEyeDropper={false}
              />
            );
          })}
          {settings.colours[key] && (
            <Button
              size="compact-xs"
              variant="default"
              onClick={() => {
                const { [key]: _chosen, ...others } = settings.colours;
                changeView({ colours: others });
              }}
            >
              {t('drawing.appearance.clearColours')}
            </Button>
          )}
        </Stack>
      </Collapse>
    </div>
  );
}
