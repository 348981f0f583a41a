import { Menu, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconPinned } from '@tabler/icons-react';
import { perform, showNotice } from '#renderer/kit/feedback.tsx';
import { capitalised } from '#renderer/kit/format.ts';
import { useT } from '#renderer/kit/i18n.ts';
import { FROZEN, useView } from '#renderer/store/view-state.ts';
import { adoptPlaces } from '#shared/changes/commands/positions.ts';
import { arrangementOf } from '#shared/map/layout/arrangement.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { ARRANGEMENTS, type Arrangement } from '#shared/model/view.ts';
import { chooseArrangement } from './arrangement-choice.ts';
import classes from './graph.module.css';

const AROUND = 'collective ';

/** How the actors are placed: by their ties, or computed from what they are. */
export function ArrangementChip({ state }: { state: NetworkState }) {
  const t = useT();
  const settings = useView((view) => view.settings);
  const arranged = useView((view) => view.arranged);
  const arrangement = arrangementOf(state, settings);
  const centre = state.collectives.get(settings.centre);
  const frozen = arranged?.key === FROZEN;
  const rule = frozen
    ? t('views.frozen')
    : arrangement === 'collective'
      ? t('views.arrangement.collective', { name: centre?.name })
      : t(`views.arrangement.${arrangement}`);

  async function keep(): Promise<void> {
    if (!arranged || !(await perform(adoptPlaces(arranged.places)))) return;
    chooseArrangement('network');
    showNotice(t('views.arrangement.kept'));
  }

  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <UnstyledButton className={classes.chip}>
          {t('views.arrangement.chip', { rule })}
          <IconChevronDown size={13} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown mah="70vh" maw={320} style={{ overflowY: 'auto' }}>
        <Menu.RadioGroup
          value={frozen ? null : arrangement === 'collective' ? AROUND + settings.centre : arrangement}
          onChange={(value) =>
            value.startsWith(AROUND)
              ? chooseArrangement('collective', value.slice(AROUND.length))
              : chooseArrangement(value as Arrangement)
          }
        >
          {ARRANGEMENTS.map(
            (name) =>
              name !== 'collective' && (
                <Menu.RadioItem key={name} value={name} closeMenuOnClick>
                  {capitalised(t(`views.arrangement.${name}`))}
                </Menu.RadioItem>
              ),
          )}
          {state.collectives.size > 0 && <Menu.Divider />}
          {[...state.collectives.values()].map(({ id, name }) => (
            <Menu.RadioItem key={id} value={AROUND + id} closeMenuOnClick>
              {capitalised(t('views.arrangement.collective', { name }))}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        {arranged && (
          <>
            <Menu.Divider />
            <Menu.Item leftSection={<IconPinned size={16} />} onClick={() => void keep()}>
              {t('views.arrangement.keep')}
              <span className={classes.menuHint}>{t('views.arrangement.keepHint')}</span>
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
