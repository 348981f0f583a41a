import { CloseButton, Menu, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconEye, IconEyeOff } from '@tabler/icons-react';
import { useT } from '#renderer/app/i18n.ts';
import { changeView, useView } from '#renderer/store/view-state.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { COLOUR_RULES, SIZE_RULES, viewSettingsSchema } from '#shared/model/view.ts';
import classes from './graph.module.css';

const STEPS = [1, 2, 3];
const HULLS = viewSettingsSchema.shape.hulls.unwrap().options;

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
      <ChipMenu
        label={t('shell.chips.colourBy', { rule: t(`shell.chips.colour.${settings.colourBy}`) })}
        value={settings.colourBy}
        options={COLOUR_RULES.map((value) => ({ value, label: t(`shell.chips.colour.${value}`) }))}
        onChoose={(colourBy) => changeView({ colourBy })}
      />
      <ChipMenu
        label={t('shell.chips.sizeBy', { rule: t(`shell.chips.size.${settings.sizeBy}`) })}
        value={settings.sizeBy}
        options={SIZE_RULES.map((value) => ({ value, label: t(`shell.chips.size.${value}`) }))}
        onChoose={(sizeBy) => changeView({ sizeBy })}
      />
      <ChipMenu
        label={t('shell.chips.hulls', { rule: t(`shell.chips.hull.${settings.hulls}`) })}
        value={settings.hulls}
        options={HULLS.map((value) => ({ value, label: t(`shell.chips.hull.${value}`) }))}
        onChoose={(hulls) => changeView({ hulls })}
      />
      <UnstyledButton
        className={classes.chip}
        aria-pressed={settings.labels}
        onClick={() => changeView({ labels: !settings.labels })}
      >
        {settings.labels ? <IconEye size={14} aria-hidden /> : <IconEyeOff size={14} aria-hidden />}
        {t('shell.chips.labels')}
      </UnstyledButton>
    </div>
  );
}

interface ChipMenuProps<T extends string> {
  label: string;
  value: T;
  options: readonly { value: T; label: string }[];
  onChoose: (value: T) => void;
  /** Part of a larger chip. */
  plain?: boolean;
}

function ChipMenu<T extends string>({ label, value, options, onChoose, plain }: ChipMenuProps<T>) {
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <UnstyledButton className={plain ? classes.plainChip : classes.chip}>
          {label}
          <IconChevronDown size={13} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={value} onChange={(chosen) => onChoose(chosen as T)}>
          {options.map((option) => (
            <Menu.RadioItem key={option.value} value={option.value}>
              {capitalised(option.label)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
