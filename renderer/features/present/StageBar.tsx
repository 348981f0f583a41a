import {
  IconBolt,
  IconDeviceDesktop,
  IconEraser,
  IconLabel,
  IconListDetails,
  IconMaximize,
  IconPencil,
  IconPointer,
  IconX,
  IconZoomIn,
  IconZoomOut,
  IconZoomScan,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useT } from '#renderer/kit/i18n.ts';
import type { GraphHandle } from '#renderer/map/types.ts';
import { STAGE_NAMES } from '#shared/map/drawing/stage-names.ts';
import classes from './present.module.css';
import { openSpeaker, toggleFullScreen } from './speaker-window.ts';
import { changeStage, stopPresenting, useStage } from './stage-state.ts';
import { Tool } from './Tool.tsx';

interface Props {
  graph: () => GraphHandle | null;
  onEnter: () => void;
  onWipe: () => void;
  /** What other features offer. */
  menus: ReactNode;
}

/** The presenter's tools, dim until they are needed. */
export function StageBar({ graph, onEnter, onWipe, menus }: Props) {
  const t = useT();
  const { names, legend, pointer, drawing } = useStage();
  return (
    <div className={classes.bar} role="toolbar" aria-label={t('present.tools')}>
      <Tool
        label={t('present.zoomOut')}
        keys="−"
        onClick={() => graph()?.zoomOut()}
        icon={<IconZoomOut size={20} />}
      />
      <Tool
        label={t('present.zoomIn')}
        keys="+"
        onClick={() => graph()?.zoomIn()}
        icon={<IconZoomIn size={20} />}
      />
      <Tool
        label={t('present.fit')}
        keys="0"
        onClick={() => graph()?.fit()}
        icon={<IconZoomScan size={20} />}
      />
      <Tool
        label={t('present.names', { names: t(`present.namesOf.${names}`) })}
        keys="N"
        onClick={nextNames}
        icon={<IconLabel size={20} />}
      />
      <Tool
        label={t('present.legend')}
        keys="L"
        pressed={legend}
        onClick={() => changeStage({ legend: !legend })}
        icon={<IconListDetails size={20} />}
      />
      <Tool
        label={t('present.pointer')}
        keys="P"
        pressed={pointer}
        onClick={() => changeStage({ pointer: !pointer, drawing: false })}
        icon={<IconPointer size={20} />}
      />
      <Tool
        label={t('present.draw')}
        keys="D"
        pressed={drawing}
        onClick={() => changeStage({ drawing: !drawing, pointer: false })}
        icon={<IconPencil size={20} />}
      />
      <Tool label={t('present.wipe')} keys="X" onClick={onWipe} icon={<IconEraser size={20} />} />
      <Tool label={t('quickEntry.label')} keys="E" onClick={onEnter} icon={<IconBolt size={20} />} />
      {menus}
      <Tool
        label={t('stories.told.speaker')}
        keys="O"
        onClick={() => void openSpeaker()}
        icon={<IconDeviceDesktop size={20} />}
      />
      <Tool
        label={t('stories.told.fullScreen')}
        keys="F"
        onClick={toggleFullScreen}
        icon={<IconMaximize size={20} />}
      />
      <Tool
        label={t('present.leave')}
        keys={t('present.escape')}
        onClick={stopPresenting}
        icon={<IconX size={20} />}
      />
    </div>
  );
}

/** From full names to short ones to codes, and round again. */
export function nextNames(): void {
  const { names } = useStage.getState();
  changeStage({ names: STAGE_NAMES[(STAGE_NAMES.indexOf(names) + 1) % STAGE_NAMES.length] ?? 'full' });
}
