import { CloseButton, Menu } from '@mantine/core';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { changeView, useView } from '#renderer/store/view-state.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { COLLECTIVE_RULES, HULL_RULES } from '#shared/model/view.ts';
import { AppearancePanel } from './AppearancePanel.tsx';
import { ArrangementChip } from './ArrangementChip.tsx';
import { ChipMenu } from './ChipMenu.tsx';
import { chooseCollectives } from './collective-display.ts';
import classes from './graph.module.css';
import { channelLabel, channelOptions } from './style-options.ts';

const STEPS = [1, 2, 3, 4, 5, 6];

/** What the graph is drawn by: each chip is a menu. The focus comes first, as it hides things. */
export function ViewChips({ state }: { state: NetworkState }) {
  const t = useT();
  const language = useLanguage();
  const settings = useView((view) => view.settings);
  const focused = settings.focus && state.actors.get(settings.focus.actorId);
  return (
    <div className={classes.chips} role="toolbar" aria-label={t('shell.chips.label')}>
      {settings.focus && focused && (
        <div className={classes.focusChip}>
          <ChipMenu
            label={
              settings.focus.steps === 1
                ? t('shell.chips.focus', { name: focused.name })
                : t('shell.chips.focusSteps', { name: focused.name, count: settings.focus.steps })
            }
            value={String(settings.focus.steps)}
            options={STEPS.map((steps) => ({
              value: String(steps),
              label: t('shell.chips.steps', { count: steps }),
            }))}
            onChoose={(steps) => changeView({ focus: { actorId: focused.id, steps: Number(steps) } })}
            plain
          />
          <CloseButton
            size="xs"
            c="var(--accent-text)"
            aria-label={t('shell.chips.leaveFocus', { name: focused.name })}
            onClick={() => changeView({ focus: null })}
          />
        </div>
      )}
      <ArrangementChip state={state} />
      <ChipMenu
        label={t('shell.chips.colourBy', { rule: channelLabel(state, settings, 'colourBy', language) })}
        value={settings.colourBy}
        options={channelOptions(state, 'colourBy', language)}
        onChoose={(colourBy) => changeView({ colourBy })}
      />
      <ChipMenu
        label={t('shell.chips.sizeBy', { rule: channelLabel(state, settings, 'sizeBy', language) })}
        value={settings.sizeBy}
        options={channelOptions(state, 'sizeBy', language)}
        onChoose={(sizeBy) => changeView({ sizeBy })}
      >
        {state.collectives.size > 0 && (
          <>
            <Menu.Divider />
            <Menu.CheckboxItem
              maw={260}
              checked={settings.countMembership}
              onChange={(countMembership) => changeView({ countMembership })}
            >
              {t('drawing.appearance.countMembership')}
            </Menu.CheckboxItem>
          </>
        )}
      </ChipMenu>
      <ChipMenu
        label={t('shell.chips.hulls', { rule: t(`drawing.appearance.hull.${settings.hulls}`) })}
        value={settings.hulls}
        options={HULL_RULES.map((value) => ({ value, label: t(`drawing.appearance.hull.${value}`) }))}
        onChoose={(hulls) => changeView({ hulls })}
      />
      {state.collectives.size > 0 && (
        <ChipMenu
          label={t('shell.chips.collectives', {
            rule: t(`drawing.appearance.collective.${settings.collectives}`),
          })}
          value={settings.collectives}
          options={COLLECTIVE_RULES.map((value) => ({
            value,
            label: t(`drawing.appearance.collective.${value}`),
          }))}
          onChoose={(collectives) => chooseCollectives(state, collectives)}
        />
      )}
      <AppearancePanel state={state} />
    </div>
  );
}
