import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { showFault, showNotice } from '#renderer/kit/feedback.tsx';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { platform } from '#renderer/platform/platform.ts';
import type { Collective } from '#shared/model/collective.ts';
import type { NetworkState } from '#shared/model/network-state.ts';

/** Saves the members of a collective with their roles, colleges, votes and dates. */
export function CommitteeExport({ collective, state }: { collective: Collective; state: NetworkState }) {
  const t = useT();
  const language = useLanguage();
  const save = async (format: 'csv' | 'xlsx') => {
    // The writer of workbooks is needed only here.
    const { writeCommittee } = await import('#shared/exchange/tables/members-sheet.ts');
    const saved = await platform().saveFile(
      `${t('committee.file', { name: collective.name })}.${format}`,
      [{ label: t(`committee.${format}`), extensions: [format] }],
      await writeCommittee(state, collective, format, language),
    );
    if (!saved.ok) showFault(saved.fault);
    else if (saved.value.saved) showNotice(t('committee.saved', { name: saved.value.name }));
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Tooltip label={t('committee.export')}>
          <ActionIcon variant="subtle" color="gray" c="var(--muted)" aria-label={t('committee.export')}>
            <IconDownload size={16} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void save('xlsx')}>{t('committee.xlsx')}</Menu.Item>
        <Menu.Item onClick={() => void save('csv')}>{t('committee.csv')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
