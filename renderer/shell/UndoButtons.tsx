import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useMaillage } from '#renderer/store/store.ts';
import { changeSentence } from '../kit/change-sentence.ts';
import { redoLast, undoLast } from '../kit/feedback.tsx';
import { useT } from '../kit/i18n.ts';
import classes from './app.module.css';

/** Undo and redo; each says what it would act on. */
export function UndoButtons() {
  const t = useT();
  const undo = useMaillage((state) => state.undo);
  const redo = useMaillage((state) => state.redo);
  const undoLabel = undo
    ? t('shell.undoWhat', { change: changeSentence(undo, t) })
    : t('shell.nothingToUndo');
  const redoLabel = redo
    ? t('shell.redoWhat', { change: changeSentence(redo, t) })
    : t('shell.nothingToRedo');
  return (
    <>
      <StepButton
        label={undoLabel}
        keys="Ctrl+Z"
        off={undo === null}
        icon={<IconArrowBackUp size={18} />}
        onStep={undoLast}
      />
      <StepButton
        label={redoLabel}
        keys="Ctrl+Shift+Z"
        off={redo === null}
        icon={<IconArrowForwardUp size={18} />}
        onStep={redoLast}
      />
    </>
  );
}

interface StepProps {
  label: string;
  keys: string;
  off: boolean;
  icon: ReactNode;
  onStep: () => Promise<unknown>;
}

/** It stays in reach of keys when there is nothing to do: it says so. */
function StepButton({ label, keys, off, icon, onStep }: StepProps) {
  return (
    <Tooltip label={`${label} (${keys})`} multiline maw={320}>
      <ActionIcon
        variant="default"
        size={34}
        className={classes.undo ?? ''}
        data-edits
        aria-label={label}
        aria-disabled={off}
        data-disabled={off}
        onClick={() => {
          if (!off) void onStep();
        }}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}
