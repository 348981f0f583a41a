import { ActionIcon, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { perform, performDeletion } from '#renderer/kit/feedback.tsx';
import { useT } from '#renderer/kit/i18n.ts';
import { useDraft } from '#renderer/kit/use-draft.ts';
import type { StageNames } from '#shared/map/drawing/stage-names.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import type { Remark, Session } from '#shared/model/session.ts';
import { deleteRemark, updateRemark } from '#shared/workshop/capture/remarks.ts';
import { AboutActor } from './AboutActor.tsx';
import classes from './session.module.css';

interface Props {
  session: Session;
  state: NetworkState;
  names: StageNames;
}

/** What was put aside, each to be corrected, tied to an actor or deleted. A room that sees codes sees no text. */
export function RemarkList({ session, state, names }: Props) {
  const t = useT();
  if (session.remarks.length === 0) return <p className={classes.quiet}>{t('capture.remark.none')}</p>;
  return (
    <ul className={classes.remarks} aria-label={t('capture.remark.list')}>
      {session.remarks.map((remark) => (
        <RemarkRow key={remark.id} remark={remark} session={session} state={state} names={names} />
      ))}
    </ul>
  );
}

function RemarkRow({ remark, session, state, names }: Props & { remark: Remark }) {
  const t = useT();
  const draft = useDraft(remark.text, (text, show) => {
    if (text.trim() === '') {
      show(remark.text);
      return false;
    }
    void perform(updateRemark(session, remark.id, { text }));
    return true;
  });
  return (
    <li className={classes.line}>
      {names === 'codes' ? (
        <span className={classes.field}>{t('capture.maskedText')}</span>
      ) : (
        <TextInput
          className={classes.field ?? ''}
          aria-label={t('capture.remark.edit')}
          value={draft.text}
          onChange={(event) => draft.onChange(event.currentTarget.value)}
          onBlur={draft.onBlur}
          onKeyDown={draft.onKeyDown}
        />
      )}
      <AboutActor
        state={state}
        names={names}
        value={remark.actorId}
        onChange={(actorId) => void perform(updateRemark(session, remark.id, { actorId }))}
      />
      <ActionIcon
        size={36}
        variant="subtle"
        color="gray"
        c="var(--ink)"
        aria-label={t('capture.remark.delete')}
        onClick={() => void performDeletion(deleteRemark(session, remark.id))}
      >
        <IconTrash size={18} />
      </ActionIcon>
    </li>
  );
}
