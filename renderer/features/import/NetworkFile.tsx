import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { isDone } from '#renderer/kit/feedback.tsx';
import { formatDay } from '#renderer/kit/format.ts';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { ask } from '#renderer/kit/intents.ts';
import { addNetwork, keepAsSnapshot } from '#renderer/store/actions.ts';
import { useMaillage } from '#renderer/store/store.ts';
import type { SourceInfo } from '#renderer/workers/codecs.worker.ts';
import { copyWhole } from '#shared/backups/whole-copy.ts';
import { newId } from '#shared/model/common.ts';
import { ProblemList } from './ProblemList.tsx';

interface NetworkFileProps {
  source: Extract<SourceInfo, { kind: 'network' }>;
  onBack: () => void;
  onDone: () => void;
}

/** A whole network from a `.maillage` file: it opens as a network of its own. */
export function NetworkFile({ source, onBack, onDone }: NetworkFileProps) {
  const t = useT();
  const language = useLanguage();
  const [opening, setOpening] = useState(false);
  const { data, past, problems, file, ancestors, without } = source;
  const { network } = data;
  const taken = useMaillage(({ networks }) => networks.some(({ id }) => id === network.id));

  const mergeable = useMaillage(({ current, viewing }) => current?.network.id === network.id && !viewing);

  async function open(): Promise<void> {
    setOpening(true);
    try {
      const today = formatDay(new Date().toISOString(), language);
      const name = t('imports.networkFile.copyName', { name: network.name, date: today });
      const opened = taken
        ? copyWhole({ data, past }, newId(), name, new Date().toISOString())
        : { data, past };
      const added = await addNetwork(opened.data, opened.past);
      if (!isDone(added, { title: t('imports.networkFile.notOpened') })) return;
      // What a colleague sent is what a later merge of their next file begins from.
      if (!taken) {
        const words = { name: t('snapshots.received', { file }), note: '' };
        isDone(await keepAsSnapshot(words, 'received'), { title: t('snapshots.notKept') });
      }
      onDone();
    } finally {
      setOpening(false);
    }
  }

  return (
    <Stack>
      <Text fw={700} size="lg">
        {t('imports.networkFile.title', { name: network.name })}
      </Text>
      <Text>
        {t('imports.found', {
          actors: t('shell.actorCount', { count: data.actors.length }),
          cooperations: t('shell.cooperationCount', { count: data.cooperations.length }),
        })}
      </Text>
      {taken && (
        <Alert color="blue">
          {t(mergeable ? 'imports.networkFile.mergeable' : 'imports.networkFile.exists')}
        </Alert>
      )}
      <ProblemList problems={problems} />
      <Group justify="space-between">
        <Button variant="default" onClick={onBack}>
          {t('imports.startOver')}
        </Button>
        <Group gap="xs">
          <Button {...(mergeable && { variant: 'default' })} loading={opening} onClick={() => void open()}>
            {t(taken ? 'imports.networkFile.copy' : 'imports.networkFile.open')}
          </Button>
          {mergeable && (
            <Button
              onClick={() =>
                ask({
                  what: 'merge-network',
                  file: { name: file, data, ancestors, without, snapshots: past.snapshots },
                })
              }
            >
              {t('imports.networkFile.merge')}
            </Button>
          )}
        </Group>
      </Group>
    </Stack>
  );
}
