import { Button, Stack, Switch, UnstyledButton } from '@mantine/core';
import { IconPalette } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { Choice as KitChoice } from '#renderer/kit/choice/Choice.tsx';
import { capitalised } from '#renderer/kit/format.ts';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { changeView, useView } from '#renderer/store/view-state.ts';
import { chosenLooks } from '#shared/map/drawing/chosen-looks.ts';
import { ALWAYS_BUNDLED_ABOVE } from '#shared/map/drawing/scene-edges.ts';
import { hullRule } from '#shared/map/drawing/scene-hulls.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import {
  COLLECTIVE_RULES,
  defaultViewSettings,
  HULL_RULES,
  LABEL_RULES,
  PARALLEL_RULES,
  RAMP_NAMES,
  SERIES_NAMES,
} from '#shared/model/view.ts';
import { ColourChoices } from './ColourChoices.tsx';
import { chooseCollectives } from './collective-display.ts';
import classes from './graph.module.css';
import { PaintSelection } from './PaintSelection.tsx';
import { SidePanel } from './SidePanel.tsx';
import { useGraph } from './state.ts';
import { type Channel, channelLabel, channelOptions, withIcons } from './style-options.ts';

/** Every rule of the drawing in one place, beside the map, which follows each change at once. */
export function AppearancePanel({ state }: { state: NetworkState }) {
  const t = useT();
  const language = useLanguage();
  const settings = useView((view) => view.settings);
  const [opened, setOpened] = useState(false);
  return (
    <>
      <UnstyledButton className={classes.chip} aria-expanded={opened} onClick={() => setOpened(!opened)}>
        <IconPalette size={15} aria-hidden />
        {t('shell.chips.appearance', { rule: channelLabel(state, settings, 'colourBy', language) })}
      </UnstyledButton>
      <SidePanel
        title={t('drawing.appearance.title')}
        opened={opened}
        onClose={() => setOpened(false)}
        className={classes.appearance}
      >
        <Rules state={state} />
      </SidePanel>
    </>
  );
}

function Rules({ state }: { state: NetworkState }) {
  const outlined = useGraph((graph) => graph.outlined);
  const t = useT();
  const language = useLanguage();
  const settings = useView((view) => view.settings);
  const channel = (name: Channel) => (
    <Choice
      label={t(`drawing.appearance.${name}`)}
      value={settings[name]}
      options={channelOptions(state, name, language)}
      onChoose={(value) => changeView({ [name]: value })}
    />
  );
  return (
    <Stack gap={10}>
      <Part title={t('drawing.appearance.actors')}>
        {channel('colourBy')}
        <ColourChoices state={state} channel="actor" />
        {channel('sizeBy')}
        {channel('shapeBy')}
        {channel('borderBy')}
        <Switch
          size="xs"
          label={t('drawing.appearance.icons')}
          checked={settings.icons}
          onChange={({ currentTarget }) => changeView(withIcons(settings, currentTarget.checked))}
        />
        {state.logos.size > 0 && (
          <Switch
            size="xs"
            label={t('drawing.appearance.logos')}
            checked={settings.logos !== false}
            onChange={({ currentTarget }) => changeView({ logos: currentTarget.checked ? undefined : false })}
          />
        )}
        <Choice
          label={t('drawing.appearance.labelBy')}
          value={settings.labelBy}
          options={LABEL_RULES.map((value) => ({ value, label: t(`drawing.appearance.label.${value}`) }))}
          onChoose={(labelBy) => changeView({ labelBy })}
        />
        {channel('labelDetail')}
        <Switch
          size="xs"
          label={t('drawing.appearance.names')}
          checked={settings.labels}
          onChange={({ currentTarget }) => changeView({ labels: currentTarget.checked })}
        />
        <PaintSelection />
      </Part>
      <Part title={t('drawing.appearance.ties')}>
        {channel('lineColourBy')}
        <ColourChoices state={state} channel="tie" />
        {channel('lineWidthBy')}
        <Choice
          label={t('drawing.appearance.parallel')}
          value={settings.parallel}
          options={PARALLEL_RULES.map((value) => ({
            value,
            label: t(`drawing.appearance.parallelRule.${value}`),
          }))}
          onChoose={(parallel) => changeView({ parallel })}
        />
        {settings.parallel === 'apart' && (
          <p className={classes.quiet}>
            {t('drawing.appearance.alwaysBundled', { count: ALWAYS_BUNDLED_ABOVE })}
          </p>
        )}
      </Part>
      <Part title={t('drawing.appearance.groups')}>
        <Choice
          label={t('drawing.appearance.hulls')}
          value={settings.hulls}
          options={HULL_RULES.map((value) => ({ value, label: t(`drawing.appearance.hull.${value}`) }))}
          onChoose={(hulls) => changeView({ hulls })}
        />
        {settings.hulls === 'auto' && !outlined && (
          <p className={classes.quiet}>
            {t(
              hullRule(settings) === 'none'
                ? 'drawing.appearance.hullsUncoloured'
                : 'drawing.appearance.hullsOverlap',
            )}
          </p>
        )}
        <Choice
          label={t('drawing.appearance.collectives')}
          value={settings.collectives}
          options={COLLECTIVE_RULES.map((value) => ({
            value,
            label: t(`drawing.appearance.collective.${value}`),
          }))}
          onChoose={(collectives) => chooseCollectives(state, collectives)}
        />
        <Switch
          size="xs"
          label={t('drawing.appearance.countMembership')}
          checked={settings.countMembership}
          onChange={({ currentTarget }) => changeView({ countMembership: currentTarget.checked })}
        />
      </Part>
      <Part title={t('drawing.appearance.colours')}>
        <Choice
          label={t('drawing.appearance.series')}
          value={settings.series}
          options={SERIES_NAMES.map((value) => ({
            value,
            label: t(`drawing.appearance.seriesName.${value}`),
          }))}
          onChoose={(series) => changeView({ series })}
        />
        <Choice
          label={t('drawing.appearance.ramp')}
          value={settings.ramp}
          options={RAMP_NAMES.map((value) => ({ value, label: t(`drawing.appearance.rampName.${value}`) }))}
          onChoose={(ramp) => changeView({ ramp })}
        />
        <p className={classes.quiet}>{t('drawing.appearance.legible')}</p>
      </Part>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => {
          const { filters, focus, asOf, leftOut } = settings;
          changeView({ ...defaultViewSettings(), ...chosenLooks(state), filters, focus, asOf, leftOut });
        }}
      >
        {t('drawing.appearance.reset')}
      </Button>
    </Stack>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes.appearancePart}>
      <h3 id={id}>{title}</h3>
      {children}
    </section>
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  value: T;
  options: readonly { value: T; label: string }[];
  onChoose: (value: T) => void;
}

function Choice<T extends string>({ label, value, options, onChoose }: ChoiceProps<T>) {
  return (
    <KitChoice
      size="xs"
      label={label}
      value={value}
      options={options.map((option) => ({ value: option.value, label: capitalised(option.label) }))}
      onChange={(chosen) => chosen !== null && onChoose(chosen as T)}
      withinPortal={false}
    />
  );
}
