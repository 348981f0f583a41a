import { ActionIcon, Tooltip } from '@mantine/core';
import {
  IconLayoutAlignBottom,
  IconLayoutAlignCenter,
  IconLayoutAlignLeft,
  IconLayoutAlignMiddle,
  IconLayoutAlignRight,
  IconLayoutAlignTop,
  IconLayoutDistributeHorizontal,
  IconLayoutDistributeVertical,
  IconPin,
  IconPinnedOff,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { perform } from '#renderer/kit/feedback.tsx';
import { useT } from '#renderer/kit/i18n.ts';
import { moveArranged, useView } from '#renderer/store/view-state.ts';
import { moveNodes, pinNodes, releasePins } from '#shared/changes/commands/positions.ts';
import { ALIGNMENTS, type Alignment, aligned, DIRECTIONS, distributed } from '#shared/map/layout/align.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import classes from './inspector.module.css';

const ALIGNED: Readonly<Record<Alignment, ReactNode>> = {
  left: <IconLayoutAlignLeft size={17} />,
  centre: <IconLayoutAlignCenter size={17} />,
  right: <IconLayoutAlignRight size={17} />,
  top: <IconLayoutAlignTop size={17} />,
  middle: <IconLayoutAlignMiddle size={17} />,
  bottom: <IconLayoutAlignBottom size={17} />,
};
const DISTRIBUTED = {
  // Tabler names these icons after the gaps, which run the other way.
  across: <IconLayoutDistributeVertical size={17} />,
  down: <IconLayoutDistributeHorizontal size={17} />,
};

type Places = ReadonlyMap<string, { x: number; y: number }>;

/** Where the selected actors stand on the map: kept, freed, lined up, spread out. */
export function ArrangeSelection({ state, ids }: { state: NetworkState; ids: readonly string[] }) {
  const t = useT();
  const arranged = useView((view) => view.arranged);
  const places: Places = new Map(
    ids.flatMap((id) => {
      const place = arranged?.places.get(id) ?? state.positions.get(id);
      return place ? [[id, { x: place.x, y: place.y }] as const] : [];
    }),
  );
  const move = (to: Map<string, { x: number; y: number }>) => {
    if (arranged) moveArranged(to);
    else void perform(moveNodes(to, ''));
  };
  const pinned = ids.filter((id) => state.positions.get(id)?.pinned).length;
  return (
    <div className={classes.arrange} role="toolbar" aria-label={t('exploring.arrange.title')}>
      {!arranged && (
        <>
          <Tool
            label={t('exploring.arrange.pin')}
            icon={<IconPin size={17} />}
            disabled={pinned === ids.length}
            onClick={() => void perform(pinNodes(ids))}
          />
          <Tool
            label={t('exploring.arrange.unpin')}
            icon={<IconPinnedOff size={17} />}
            disabled={pinned === 0}
            onClick={() => void perform(releasePins(ids))}
          />
        </>
      )}
      {ALIGNMENTS.map((alignment) => (
        <Tool
          key={alignment}
          label={t(`exploring.arrange.${alignment}`)}
          icon={ALIGNED[alignment]}
          onClick={() => move(aligned(places, alignment))}
        />
      ))}
      {DIRECTIONS.map((direction) => (
        <Tool
          key={direction}
          label={t(`exploring.arrange.${direction}`)}
          icon={DISTRIBUTED[direction]}
          disabled={places.size < 3}
          onClick={() => move(distributed(places, direction))}
        />
      ))}
    </div>
  );
}

interface ToolProps {
  label: string;
  icon: ReactNode;
  disabled?: boolean;
  onClick: () => void;
}

function Tool({ label, icon, disabled = false, onClick }: ToolProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        {...(!disabled && { c: 'var(--ink)' })}
        aria-label={label}
        disabled={disabled}
        onClick={onClick}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}
