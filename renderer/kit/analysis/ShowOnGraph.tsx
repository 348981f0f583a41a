import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconTopologyStar3 } from '@tabler/icons-react';
import { useT } from '#renderer/kit/i18n.ts';
import type { Evidence } from '#shared/insight/evidence.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { showEvidence } from './evidence.ts';

interface Props {
  evidence: Evidence;
  state: NetworkState;
  /** What is shown, for those who hear the button; a small one has no other words. */
  of: string;
  small?: boolean;
}

/** Shows what was counted on the graph; nothing when there is nothing to show. */
export function ShowOnGraph({ evidence, state, of, small }: Props) {
  const t = useT();
  const { actors, cooperations } = evidence;
  if (actors.length + cooperations.length === 0) return null;
  const label = t('understanding.showNamed', { name: of });
  const show = () => showEvidence(evidence, state);
  if (small) {
    return (
      <Tooltip label={t('understanding.show')}>
        <ActionIcon variant="subtle" size="sm" c="var(--accent-text)" aria-label={label} onClick={show}>
          <IconTopologyStar3 size={15} />
        </ActionIcon>
      </Tooltip>
    );
  }
  const counts = [
    actors.length > 0 && t('shell.actorCount', { count: actors.length }),
    cooperations.length > 0 && t('shell.cooperationCount', { count: cooperations.length }),
  ].filter(Boolean);
  return (
    <Button
      size="compact-xs"
      variant="subtle"
      c="var(--accent-text)"
      leftSection={<IconTopologyStar3 size={14} />}
      aria-label={`${label} (${counts.join(', ')})`}
      onClick={show}
    >
      {counts.join(', ')}
    </Button>
  );
}
