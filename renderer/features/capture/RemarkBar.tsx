import { Button, CloseButton, TextInput } from '@mantine/core';
import { IconMessage2Pause } from '@tabler/icons-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { perform } from '#renderer/kit/feedback.tsx';
import { useT } from '#renderer/kit/i18n.ts';
import { AboutActor } from '#renderer/kit/session/AboutActor.tsx';
import { RemarkList } from '#renderer/kit/session/RemarkList.tsx';
import type { StageNames } from '#shared/map/drawing/stage-names.ts';
import { newId } from '#shared/model/common.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import type { Session } from '#shared/model/session.ts';
import { addRemark } from '#shared/workshop/capture/remarks.ts';
import classes from './capture.module.css';

interface Props {
  session: Session;
  state: NetworkState;
  names: StageNames;
  /** The actor that is picked on the stage: a remark is likely to be about it. */
  picked: string | null;
  onClose: () => void;
}

/** One line for what the room cannot settle now. What was put aside before is seen only when it is opened. */
export function RemarkBar({ session, state, names, picked, onClose }: Props) {
  const t = useT();
  const masked = names === 'codes';
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [about, setAbout] = useState(picked);
  const [kept, setKept] = useState(false);
  const [listed, setListed] = useState(false);
  useEffect(() => field.current?.focus(), []);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    const remark = { id: newId(), text, actorId: about };
    setText('');
    setAbout(null);
    setKept(await perform(addRemark(session, remark)));
    field.current?.focus();
  };
  return (
    <section
      className={classes.bar}
      aria-label={t('capture.remark.tool')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        onClose();
      }}
    >
      {listed && (
        <div className={classes.listed}>
          <RemarkList session={session} state={state} names={names} />
        </div>
      )}
      <form className={classes.line} onSubmit={(event) => void submit(event)} noValidate>
        <IconMessage2Pause size={20} aria-hidden className={classes.sign} />
        <TextInput
          ref={field}
          className={`${classes.field} ${masked ? classes.masked : ''}`}
          aria-label={t('capture.remark.label')}
          placeholder={t('capture.remark.placeholder')}
          value={text}
          autoComplete="off"
          onChange={(event) => {
            setText(event.currentTarget.value);
            setKept(false);
          }}
        />
        <AboutActor state={state} names={names} value={about} onChange={setAbout} />
        <Button type="submit" h={36} disabled={text.trim() === ''}>
          {t('capture.remark.add')}
        </Button>
        <Button variant="default" h={36} aria-expanded={listed} onClick={() => setListed(!listed)}>
          {t(listed ? 'capture.remark.hide' : 'capture.remark.show')} ({session.remarks.length})
        </Button>
        <CloseButton size="lg" aria-label={t('capture.remark.close')} onClick={onClose} />
      </form>
      <p className={classes.quiet} role="status">
        {kept ? t('capture.remark.kept') : masked ? t('capture.masked') : ''}
      </p>
    </section>
  );
}
