import { NativeSelect, SegmentedControl, TextInput, UnstyledButton } from '@mantine/core';
import { perform } from '#renderer/kit/feedback.tsx';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { cooperationName, cooperationsOf } from '#renderer/kit/record-words.ts';
import { useDraft } from '#renderer/kit/use-draft.ts';
import { optionsOf } from '#renderer/kit/vocabulary-options.ts';
import { own } from '#shared/base/own.ts';
import { updateActor } from '#shared/changes/commands/actors.ts';
import { updateCooperation } from '#shared/changes/commands/cooperations.ts';
import type { Actor } from '#shared/model/actor.ts';
import type { Cooperation } from '#shared/model/cooperation.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { type Captured, type Session, VERDICTS, type Verdict } from '#shared/model/session.ts';
import { judge } from '#shared/workshop/capture/review.ts';
import { STRENGTHS } from '#shared/workshop/capture/strengths.ts';
import classes from './follow-up.module.css';
import { openRecord } from './open-record.ts';

interface Props {
  captured: Captured;
  session: Session;
  state: NetworkState;
}

/** One captured record: what it is, its main fields to be corrected in place, and what becomes of it. */
export function CapturedRow({ captured, session, state }: Props) {
  const t = useT();
  const { table, id, how } = captured;
  const actor = table === 'actors' ? state.actors.get(id) : undefined;
  const cooperation = table === 'cooperations' ? state.cooperations.get(id) : undefined;
  const name = actor?.name ?? (cooperation ? cooperationName(state, cooperation, t) : '');
  const verdict = own(session.verdicts, id);
  const verdicts: readonly Verdict[] = how === 'completed' ? ['sure', 'drop'] : VERDICTS;
  return (
    <li className={classes.capturedRow} data-dropped={verdict === 'drop' || undefined}>
      <span className={classes.capturedName}>
        {actor && how === 'added' ? (
          <ActorName actor={actor} />
        ) : (
          <UnstyledButton className={classes.recordName ?? ''} onClick={() => openRecord(table, id)}>
            {name}
          </UnstyledButton>
        )}
        <em>{[t(`capture.review.how.${how}`), consequence()].filter(Boolean).join(' · ')}</em>
      </span>
      {actor && <ActorFields actor={actor} state={state} />}
      {cooperation && <CooperationFields cooperation={cooperation} name={name} state={state} />}
      <SegmentedControl
        size="xs"
        aria-label={t('capture.review.verdict', { name })}
        data={verdicts.map((value) => ({
          value,
          label:
            how === 'completed' && value !== 'drop'
              ? t('capture.review.keep')
              : t(`capture.review.of.${value}`),
        }))}
        value={verdict ?? ''}
        onChange={(chosen) => void perform(judge(session, [id], chosen as Verdict))}
      />
    </li>
  );

  /** What dropping it does besides. */
  function consequence(): string {
    if (verdict !== 'drop') return '';
    if (how === 'completed') return t('capture.review.putBack');
    const cooperations = actor ? cooperationsOf(state, id).length : 0;
    return cooperations > 0 ? t('capture.review.dropped', { count: cooperations }) : '';
  }
}

function ActorName({ actor }: { actor: Actor }) {
  const t = useT();
  const draft = useDraft(actor.name, (text, show) => {
    if (text.trim() === '') {
      show(actor.name);
      return false;
    }
    void perform(updateActor(actor.id, { name: text }, actor.name));
    return true;
  });
  return (
    <TextInput
      size="xs"
      aria-label={t('capture.review.name')}
      value={draft.text}
      onChange={(event) => draft.onChange(event.currentTarget.value)}
      onBlur={draft.onBlur}
      onKeyDown={draft.onKeyDown}
    />
  );
}

function ActorFields({ actor, state }: { actor: Actor; state: NetworkState }) {
  const t = useT();
  const language = useLanguage();
  return (
    <NativeSelect
      size="xs"
      className={classes.capturedField ?? ''}
      aria-label={`${t('capture.review.kind')}, ${actor.name}`}
      data={choices(optionsOf(state.network.vocabularies, 'kinds', language), actor.kind)}
      value={actor.kind}
      onChange={(event) => {
        void perform(updateActor(actor.id, { kind: event.currentTarget.value }, actor.name));
      }}
    />
  );
}

function CooperationFields({
  cooperation,
  name,
  state,
}: {
  cooperation: Cooperation;
  name: string;
  state: NetworkState;
}) {
  const t = useT();
  const language = useLanguage();
  return (
    <>
      <NativeSelect
        size="xs"
        className={classes.capturedField ?? ''}
        aria-label={`${t('capture.review.type')}, ${name}`}
        data={choices(optionsOf(state.network.vocabularies, 'cooperationTypes', language), cooperation.type)}
        value={cooperation.type}
        onChange={(event) => {
          void perform(updateCooperation(cooperation.id, { type: event.currentTarget.value }, name));
        }}
      />
      <NativeSelect
        size="xs"
        className={classes.capturedField ?? ''}
        aria-label={`${t('capture.review.strength')}, ${name}`}
        data={[
          { value: '', label: t('capture.strengths.none') },
          ...STRENGTHS.map((strength) => ({
            value: String(strength),
            label: t(`model.strength.${strength}`),
          })),
        ]}
        value={String(cooperation.strength ?? '')}
        onChange={(event) => {
          const strength = event.currentTarget.value === '' ? null : Number(event.currentTarget.value);
          void perform(updateCooperation(cooperation.id, { strength }, name));
        }}
      />
    </>
  );
}

/** The words of a list that may be chosen, and the one that is. */
function choices(
  options: readonly { value: string; label: string; retired?: boolean | undefined }[],
  chosen: string,
): { value: string; label: string }[] {
  const offered = options
    .filter(({ value, retired }) => !retired || value === chosen)
    .map(({ value, label }) => ({ value, label }));
  return offered.some(({ value }) => value === chosen)
    ? offered
    : [{ value: chosen, label: chosen }, ...offered];
}
