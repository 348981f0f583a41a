import { CloseButton } from '@mantine/core';
import { useT } from '#renderer/kit/i18n.ts';
import { changeView, useView } from '#renderer/store/view-state.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { AppearancePanel } from './AppearancePanel.tsx';
import { ArrangementChip } from './ArrangementChip.tsx';
import { ChipMenu } from './ChipMenu.tsx';
import classes from './graph.module.css';

const STEPS = [1, 2, 3, 4, 5, 6];

/** What the graph is drawn by: each chip is a menu. The focus comes first, as it hides things. */
export function ViewChips({ state }: { state: NetworkState }) {
  const t = useT();
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
          />
          <CloseButton
            size="xs"
            c="var(--accent-text)"
            aria-label={t('shell.chips.leaveFocus', { name: focused.name })}
            onClick={() => changeView({ focus: null })}
          />
        </div>
      )}
      <AppearancePanel state={state} />
      <ArrangementChip state={state} />
    </div>
  );
}
