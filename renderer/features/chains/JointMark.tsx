import { Popover, Tooltip, UnstyledButton } from '@mantine/core';
import { IconArrowRight, IconLineDashed, IconLinkOff } from '@tabler/icons-react';
import { useState } from 'react';
import { showEvidence } from '#renderer/kit/analysis/evidence.ts';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { stageLabel } from '#shared/i18n/vocabulary-labels.ts';
import type { Joint } from '#shared/insight/value-chains/value-chain.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import classes from './chains.module.css';
import { WishForm } from './WishForm.tsx';

interface Props {
  joint: Joint;
  /** Wished and planned ties that would join it. */
  pending: readonly string[];
  sector: string;
  state: NetworkState;
}

/** The passage from a stage to the next: joined, only wished for, or without a tie; by shape and word. */
export function JointMark({ joint, pending, sector, state }: Props) {
  const t = useT();
  const language = useLanguage();
  const [opened, setOpened] = useState(false);
  const name = (id: string) => stageLabel(state.network.vocabularies, sector, id, language);
  const ends = { from: name(joint.from), to: name(joint.to) };
  if (joint.state === 'impossible') return <span className={classes.joint} data-state="impossible" />;
  if (joint.state === 'joined') {
    const label =
      joint.cooperations.length > 0
        ? t('chains.joinedBy', { ...ends, count: joint.cooperations.length })
        : t('chains.joinedWithin', ends);
    return (
      <Tooltip label={label}>
        <UnstyledButton
          className={classes.joint}
          data-state="joined"
          aria-label={label}
          onClick={() => showEvidence({ actors: joint.within, cooperations: joint.cooperations }, state)}
        >
          <IconArrowRight size={18} aria-hidden />
          <span aria-hidden>{t('chains.joined')}</span>
        </UnstyledButton>
      </Tooltip>
    );
  }
  const wished = pending.length > 0;
  const label = t(wished ? 'chains.pendingWhy' : 'chains.unjoinedWhy', ends);
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus withArrow shadow="md" width={300}>
      <Popover.Target>
        <Tooltip label={label}>
          <UnstyledButton
            className={classes.joint}
            data-state={wished ? 'wished' : 'missing'}
            aria-label={label}
            onClick={() => setOpened(true)}
          >
            {wished ? <IconLineDashed size={18} aria-hidden /> : <IconLinkOff size={17} aria-hidden />}
            <span aria-hidden>{t(wished ? 'chains.pending' : 'chains.unjoined')}</span>
          </UnstyledButton>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown>
        <WishForm
          state={state}
          sector={sector}
          from={holderOf(state, sector, joint.from)}
          to={holderOf(state, sector, joint.to)}
          description={`${ends.from} → ${ends.to}`}
          onDone={() => setOpened(false)}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

/** Some actor that holds a stage, to begin the wish with. */
function holderOf(state: NetworkState, sector: string, stage: string): string | null {
  for (const { id, sectors } of state.actors.values()) {
    if (sectors.some((entry) => entry.sector === sector && entry.stages.includes(stage))) return id;
  }
  return null;
}
