import { ActionIcon, Button, Group, Text, TextInput, UnstyledButton } from '@mantine/core';
import { IconDownload, IconFileImport, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { perform, showFault, showProblem } from '#renderer/kit/feedback.tsx';
import { formatDay } from '#renderer/kit/format.ts';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { platform } from '#renderer/platform/platform.ts';
import { useMaillage } from '#renderer/store/store.ts';
import { updateNetwork } from '#shared/changes/commands/network.ts';
import { joinedProfiles } from '#shared/exchange/profiles/keep-profiles.ts';
import { readProfiles, writeProfiles } from '#shared/exchange/profiles/profile-file.ts';
import type { ImportProfile } from '#shared/model/import-profile.ts';
import classes from './import.module.css';

/** How files of known shapes are read: to be renamed, deleted, handed on and taken over. */
export function Profiles() {
  const t = useT();
  const current = useMaillage(({ current }) => current);
  const [open, setOpen] = useState(false);
  if (!current) return null;
  const profiles = current.network.importProfiles ?? [];
  const title = t('imports.profiles.title', { count: profiles.length });
  const keep = (importProfiles: ImportProfile[]) => void perform(updateNetwork({ importProfiles }));

  async function save(): Promise<void> {
    const saved = await platform().saveFile(
      `${t('imports.profiles.fileName')}.json`,
      [{ label: 'JSON', extensions: ['json'] }],
      writeProfiles(profiles),
    );
    if (!saved.ok) showFault(saved.fault);
  }

  async function take(): Promise<void> {
    const chosen = await platform().openFiles([{ label: 'JSON', extensions: ['json'] }]);
    if (!chosen.ok) {
      showFault(chosen.fault);
      return;
    }
    const [file] = chosen.value;
    if (!file) return;
    const read = readProfiles(file.bytes);
    if (read.ok) keep(joinedProfiles(profiles, read.value));
    else
      showProblem(
        t('imports.profiles.notTaken', { name: file.name }),
        t(`imports.profiles.fault.${read.fault.why}`),
      );
  }

  return (
    <section aria-label={title}>
      <UnstyledButton aria-expanded={open} onClick={() => setOpen(!open)}>
        <Text fw={600} size="sm">
          <span aria-hidden>{open ? '▾' : '▸'}</span> {title}
        </Text>
      </UnstyledButton>
      {open && (
        <>
          <Text size="sm" c="var(--muted)">
            {t('imports.profiles.hint')}
          </Text>
          <ul className={classes.profiles}>
            {profiles.map((profile) => (
              <ProfileLine
                key={profile.id}
                profile={profile}
                onName={(name) =>
                  keep(profiles.map((other) => (other.id === profile.id ? { ...other, name } : other)))
                }
                onDelete={() => keep(profiles.filter(({ id }) => id !== profile.id))}
              />
            ))}
          </ul>
          <Group gap="xs">
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconDownload size={15} />}
              disabled={profiles.length === 0}
              onClick={() => void save()}
            >
              {t('imports.profiles.save')}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconFileImport size={15} />}
              onClick={() => void take()}
            >
              {t('imports.profiles.take')}
            </Button>
          </Group>
        </>
      )}
    </section>
  );
}

interface LineProps {
  profile: ImportProfile;
  onName: (name: string) => void;
  onDelete: () => void;
}

function ProfileLine({ profile, onName, onDelete }: LineProps) {
  const t = useT();
  const language = useLanguage();
  const [name, setName] = useState(profile.name);
  function leave(): void {
    const typed = name.trim();
    if (typed === '') setName(profile.name);
    else if (typed !== profile.name) onName(typed);
  }
  return (
    <li>
      <TextInput
        size="xs"
        aria-label={t('imports.profiles.nameOf', { name: profile.name })}
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
        onBlur={leave}
        onKeyDown={({ key }) => key === 'Enter' && leave()}
      />
      <Text size="xs" c="var(--muted)">
        {t('imports.profiles.usedOn', {
          date: formatDay(profile.usedOn, language),
          columns: t('imports.profiles.columns', { count: profile.headers.length }),
        })}
      </Text>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('imports.profiles.delete', { name: profile.name })}
        onClick={onDelete}
      >
        <IconTrash size={15} />
      </ActionIcon>
    </li>
  );
}
