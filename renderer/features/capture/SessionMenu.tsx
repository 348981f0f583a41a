import { ActionIcon, Menu, Text, Tooltip } from '@mantine/core';
import {
  IconAdjustments,
  IconChecklist,
  IconHelpHexagon,
  IconMessage2Pause,
  IconPlayerPlay,
  IconUsersGroup,
} from '@tabler/icons-react';
import { useT } from '#renderer/kit/i18n.ts';
import { KeyNames } from '#renderer/kit/KeyNames.tsx';
import { useMaillage } from '#renderer/store/store.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { runningSession } from '#shared/workshop/capture/session.ts';
import { openCapture } from './capture-state.ts';
import { endAndReview } from './session-actions.ts';
import { CAPTURE_KEYS } from './stage-keys.ts';

/** What a session offers on the stage. */
export function SessionMenu({ state }: { state: NetworkState }) {
  const t = useT();
  const session = runningSession(state);
  const readOnly = useMaillage(({ viewing }) => viewing !== null);
  if (readOnly) return null;
  const key = (key: string) => <KeyNames keys={{ key }} />;
  return (
    <Menu position="top-end" withinPortal>
      <Menu.Target>
        <Tooltip label={`${t('capture.menu')} (${CAPTURE_KEYS.session.toUpperCase()})`}>
          <ActionIcon
            size={44}
            radius={8}
            variant={session ? 'light' : 'subtle'}
            color={session ? 'accent' : 'gray'}
            {...(!session && { c: 'var(--ink)' })}
            aria-label={t('capture.menu')}
          >
            <IconUsersGroup size={20} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {!session && (
          <Menu.Item
            leftSection={<IconPlayerPlay size={16} />}
            rightSection={key(CAPTURE_KEYS.session)}
            onClick={() => openCapture('start', false)}
          >
            {t('capture.start')}
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={<IconMessage2Pause size={16} />}
          rightSection={key(CAPTURE_KEYS.remark)}
          onClick={() => openCapture('remark', session !== null)}
        >
          {t('capture.remark.tool')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconHelpHexagon size={16} />}
          rightSection={key(CAPTURE_KEYS.round)}
          onClick={() => openCapture('round', session !== null)}
        >
          {t('capture.round.tool')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconAdjustments size={16} />}
          rightSection={key(CAPTURE_KEYS.strengths)}
          onClick={() => openCapture('strengths', session !== null)}
        >
          {t('capture.strengths.tool')}
        </Menu.Item>
        {session && (
          <Menu.Item leftSection={<IconChecklist size={16} />} onClick={() => void endAndReview(session)}>
            {t('capture.endAndReview')}
            <Text size="xs" c="var(--muted)" maw={230}>
              {t('capture.endAndReviewHint')}
            </Text>
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
