import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { platform } from '#renderer/platform/platform.ts';
import { exportRaw } from '#renderer/store/actions.ts';
import { localDay } from '#shared/base/day.ts';
import { isDone } from './feedback.tsx';
import { useT } from './i18n.ts';

/** Saves all that is stored, as it is: what remains when a screen or the database fails. */
export function RawExport({ compact = false }: { compact?: boolean }) {
  const t = useT();
  const [busy, setBusy] = useState(false);
  async function save(): Promise<void> {
    setBusy(true);
    try {
      const raw = await exportRaw();
      if (!isDone(raw, { title: t('recovery.rawFailed') })) return;
      const name = t('recovery.rawName', { date: localDay(new Date()) });
      const filter = { label: t('recovery.rawType'), extensions: ['json'] };
      const saved = await platform().saveFile(`${name}.json`, [filter], raw.value);
      isDone(saved);
    } finally {
      setBusy(false);
    }
  }
  return (
    <Button
      variant="default"
      size={compact ? 'compact-sm' : 'sm'}
      leftSection={<IconDownload size={15} />}
      loading={busy}
      onClick={() => void save()}
    >
      {t('recovery.rawExport')}
    </Button>
  );
}
