import { Button, Group, Text } from '@mantine/core';
import { formatDay } from '#renderer/kit/format.ts';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import type { UsedProfile } from '#shared/exchange/reading/source.ts';
import classes from './import.module.css';

/** Says that a table is read as one of its shape was read before, and gives the way back to fresh proposals. */
export function ProfileNotice({ profile, onFresh }: { profile: UsedProfile; onFresh: () => void }) {
  const t = useT();
  const language = useLanguage();
  const date = formatDay(profile.usedOn, language);
  return (
    <Group justify="space-between" className={classes.notice ?? ''}>
      <Text size="sm" role="status">
        {t('imports.profiles.used', { name: profile.name, date })}
      </Text>
      <Button size="compact-sm" variant="default" onClick={onFresh}>
        {t('imports.profiles.fresh')}
      </Button>
    </Group>
  );
}
