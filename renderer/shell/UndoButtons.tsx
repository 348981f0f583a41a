import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
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
      <Tooltip label={`${undoLabel} (Ctrl+Z)`} multiline maw={320}>
        <ActionIcon
          variant="default"
          size={34}
          className={classes.undo ?? ''}
          data-edits
          aria-label={undoLabel}
          aria-disabled={undo === null}
          data-disabled={undo === null}
          onClick={() => undo && void undoLast()}
        >
          <IconArrowBackUp size={18} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={`${redoLabel} (Ctrl+Shift+Z)`} multiline maw={320}>
        <ActionIcon
          variant="default"
          size={34}
          className={classes.undo ?? ''}
          data-edits
          aria-label={redoLabel}
          aria-disabled={redo === null}
          data-disabled={redo === null}
          onClick={() => redo && void redoLast()}
        >
          <IconArrowForwardUp size={18} />
        </ActionIcon>
      </Tooltip>
    </>
  );
}
