import { ActionIcon, Tooltip } from '@mantine/core';
import {
  IconArrowsMaximize,
  IconCurrentLocation,
  IconLasso,
  IconLayoutSidebarRight,
  IconLayoutSidebarRightFilled,
  IconLine,
  IconListDetails,
  IconMinus,
  IconPlus,
  IconTimeline,
  IconUserPlus,
  IconWand,
  IconX,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useT } from '#renderer/kit/i18n.ts';
import { ask } from '#renderer/kit/intents.ts';
import { changePanels, toggleRecord, usePanels } from '#renderer/kit/panels.ts';
import { roving } from '#renderer/kit/roving.ts';
import type { GraphHandle } from '#renderer/map/types.ts';
import { isNothingPicked, useView } from '#renderer/store/view-state.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import type { Visible } from '#shared/network/filters/filter.ts';
import classes from './graph.module.css';
import { SelectMenu } from './SelectMenu.tsx';
import { setConnecting, setLassoing, useGraph } from './state.ts';

interface Props {
  graph: () => GraphHandle | null;
  state: NetworkState;
  shown: Visible;
  /** Some date is known, so that there is a timeline to show. */
  timed: boolean;
  arranging: boolean;
  onArrange: () => void;
  onStop: () => void;
}

/** What can be done with the graph itself: add, draw, look closer, rearrange. */
export function GraphTools({ graph, state, shown, timed, arranging, onArrange, onStop }: Props) {
  const t = useT();
  const connecting = useGraph((graph) => graph.connecting);
  const lassoing = useGraph((graph) => graph.lassoing);
  const legendShown = usePanels((panels) => panels.legendShown);
  const timeShown = usePanels((panels) => panels.timeShown);
  const somethingPicked = useView(({ selection }) => !isNothingPicked(selection));
  const recordShown = usePanels(
    (panels) => panels.networkShown || (panels.inspectorShown && somethingPicked),
  );
  const picked = useView(({ selection }) => [...selection.actors][0]);
  return (
    <div
      ref={roving}
      className={classes.tools}
      role="toolbar"
      aria-orientation="vertical"
      aria-label={t('shell.tools.label')}
    >
      <div className={classes.toolGroup}>
        <Tool
          label={t(recordShown ? 'shell.panels.hideInspector' : 'shell.panels.showInspector')}
          icon={
            recordShown ? <IconLayoutSidebarRightFilled size={18} /> : <IconLayoutSidebarRight size={18} />
          }
          onClick={toggleRecord}
        />
      </div>
      <div className={classes.toolGroup} data-tour="make">
        <Tool
          label={t('shell.tools.addActor')}
          icon={<IconUserPlus size={18} />}
          onClick={() => ask({ what: 'build-actor' })}
        />
        <Tool
          label={t('shell.tools.connect')}
          icon={<IconLine size={18} />}
          pressed={connecting}
          onClick={() => setConnecting(!connecting)}
        />
      </div>
      <div className={classes.toolGroup}>
        <SelectMenu state={state} shown={shown} />
        <Tool
          label={t('exploring.select.lasso')}
          icon={<IconLasso size={18} />}
          pressed={lassoing}
          onClick={() => setLassoing(!lassoing)}
        />
      </div>
      <div className={classes.toolGroup}>
        <Tool
          label={t('shell.tools.zoomIn')}
          icon={<IconPlus size={18} />}
          onClick={() => graph()?.zoomIn()}
        />
        <Tool
          label={t('shell.tools.zoomOut')}
          icon={<IconMinus size={18} />}
          onClick={() => graph()?.zoomOut()}
        />
        <Tool
          label={t('shell.tools.fit')}
          icon={<IconArrowsMaximize size={17} />}
          onClick={() => graph()?.fit()}
        />
        <Tool
          label={t('shell.tools.centre')}
          icon={<IconCurrentLocation size={18} />}
          disabled={picked === undefined}
          onClick={() => picked && graph()?.reveal([picked])}
        />
      </div>
      <div className={classes.toolGroup}>
        <Tool
          label={t(arranging ? 'shell.tools.stopLayout' : 'shell.tools.layout')}
          icon={arranging ? <IconX size={18} /> : <IconWand size={18} />}
          onClick={arranging ? onStop : onArrange}
        />
        <Tool
          label={t(legendShown ? 'shell.tools.hideLegend' : 'shell.tools.showLegend')}
          icon={<IconListDetails size={18} />}
          onClick={() => changePanels({ legendShown: !legendShown })}
        />
        {timed && (
          <Tool
            label={t(timeShown ? 'exploring.time.hide' : 'exploring.time.show')}
            icon={<IconTimeline size={18} />}
            onClick={() => changePanels({ timeShown: !timeShown })}
          />
        )}
      </div>
    </div>
  );
}

interface ToolProps {
  label: string;
  icon: ReactNode;
  onClick: () => void;
  pressed?: boolean;
  disabled?: boolean;
}

function Tool({ label, icon, onClick, pressed, disabled }: ToolProps) {
  return (
    <Tooltip label={label} position="left">
      <ActionIcon
        variant={pressed ? 'filled' : 'subtle'}
        color={pressed ? 'accent' : 'gray'}
        {...(!disabled && { c: pressed ? 'var(--on-accent)' : 'var(--ink)' })}
        radius={0}
        className={classes.tool ?? ''}
        aria-label={label}
        disabled={disabled ?? false}
        {...(pressed !== undefined && { 'aria-pressed': pressed })}
        onClick={onClick}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}
