import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { type CSSProperties, useMemo, useState } from 'react';
import { addEntry } from '#renderer/kit/add-entry.ts';
import { Choice } from '#renderer/kit/choice/Choice.tsx';
import { mapInSight } from '#renderer/kit/current-look.ts';
import { perform } from '#renderer/kit/feedback.tsx';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { ask } from '#renderer/kit/intents.ts';
import { cooperationName } from '#renderer/kit/record-words.ts';
import { actorOptions, optionsOf } from '#renderer/kit/vocabulary-options.ts';
import { select, useView } from '#renderer/store/view-state.ts';
import { addCooperation } from '#shared/changes/commands/cooperations.ts';
import { newId } from '#shared/model/common.ts';
import { cooperationSchema } from '#shared/model/cooperation.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { offered } from '#shared/tables/column.ts';
import { STRENGTHS } from '#shared/workshop/capture/strengths.ts';
import { CardFoot } from './CardFoot.tsx';
import { lastType, rememberType } from './last-type.ts';
import { PlacedCard } from './PlacedCard.tsx';
import classes from './quick-card.module.css';
import { closeCard, goOn, type Place, placeInSight } from './state.ts';
import { useDraft } from './use-draft.ts';
import { usualTypes } from './usual-types.ts';

interface Props {
  state: NetworkState;
  from: string | null;
  to: string | null;
}

/** A new tie: a click on its type stores it. Drawn from one actor to another, it is done then; else the next is offered. */
export function TieCard({ state, from, to }: Props) {
  const t = useT();
  const language = useLanguage();
  const { vocabularies } = state.network;
  const drawn = from !== null && to !== null;
  const { draft, entered, change } = useDraft(() => ({
    ...{ from, to, strength: '' },
    type: lastType(vocabularies),
  }));
  const [refused, setRefused] = useState(false);
  const place = useTiePlace(state, from, to);
  const actors = useMemo(() => actorOptions(state), [state]);
  const types = useMemo(
    () => offered(optionsOf(vocabularies, 'cooperationTypes', language)),
    [vocabularies, language],
  );
  const usual = useMemo(() => usualTypes(state), [state]);
  const strengths = STRENGTHS.map((strength) => ({
    value: String(strength),
    label: `${strength} · ${t(`model.strength.${strength}`)}`,
  }));

  async function store(): Promise<string | null> {
    const { from, to, type, strength } = entered.current;
    if (from === null || to === null || from === to) {
      setRefused(true);
      return null;
    }
    const cooperation = cooperationSchema.parse({
      id: newId(),
      from,
      to,
      type,
      strength: strength === '' ? null : Number(strength),
    });
    rememberType(type);
    mapInSight.current?.stay();
    return (await perform(addCooperation(cooperation, cooperationName(state, cooperation, t))))
      ? cooperation.id
      : null;
  }

  const next = async () => {
    if ((await store()) === null) return;
    if (drawn) {
      closeCard();
      return;
    }
    // The next one of the same actor, with everything else to be said anew.
    goOn({ what: 'tie', from: entered.current.from, to: null });
    change({ to: null, strength: '' });
  };
  const open = async () => {
    const id = await store();
    if (id === null) return;
    closeCard();
    select({ cooperations: [id] });
    void ask({ what: 'edit' });
  };
  const missing = (end: string | null) =>
    refused && end === null ? t('inspector.error.partnerRequired') : undefined;

  return (
    <PlacedCard
      title={t('inspector.cooperation.newTitle')}
      place={place}
      dotted={false}
      onSubmit={() => void next()}
      onOpen={() => void open()}
      onClose={closeCard}
    >
      {drawn ? (
        <div className={classes.ends}>
          <span>
            {cooperationName(
              state,
              { ...draft, from: draft.from ?? '', to: draft.to ?? '', directed: null },
              t,
            )}
          </span>
          <Tooltip label={t('inspector.field.swap')}>
            <ActionIcon
              variant="subtle"
              color="gray"
              c="var(--ink)"
              aria-label={t('inspector.field.swap')}
              onClick={() => change({ from: draft.to, to: draft.from })}
            >
              <IconArrowsExchange size={16} />
            </ActionIcon>
          </Tooltip>
        </div>
      ) : (
        <>
          <Choice
            size="xs"
            label={t('building.card.from')}
            placeholder={t('inspector.choose')}
            options={actors}
            value={draft.from}
            error={missing(draft.from)}
            {...(from === null && { autoFocus: true })}
            onChange={(from) => change({ from })}
          />
          <Choice
            key={state.cooperations.size}
            size="xs"
            label={t('inspector.field.partner')}
            placeholder={t('inspector.choose')}
            options={actors.filter(({ value }) => value !== draft.from)}
            value={draft.to}
            error={missing(draft.to)}
            {...(from !== null && { autoFocus: true })}
            onChange={(to) => change({ to })}
          />
        </>
      )}
      <Choice
        size="xs"
        label={t('building.card.type')}
        placeholder={t('inspector.unknown')}
        options={types}
        value={draft.type || null}
        clearLabel={t('inspector.clear', { name: t('building.card.type') })}
        {...(drawn && { autoFocus: true, quiet: true })}
        onChange={(type) => change({ type: type ?? '' })}
        onAdd={async (words) => {
          const added = await addEntry('cooperationTypes', words);
          if (added !== null) change({ type: added });
        }}
      />
      {drawn && (
        <fieldset className={classes.types} aria-label={t('building.card.usualTypes')}>
          {usual.map(({ id, colour }) => (
            <button
              key={id}
              type="button"
              className={classes.type}
              style={{ '--tint': colour } as CSSProperties}
              onClick={() => {
                change({ type: id });
                void next();
              }}
            >
              {types.find(({ value }) => value === id)?.label ?? id}
            </button>
          ))}
        </fieldset>
      )}
      <Choice
        size="xs"
        label={t('fields.cooperations.strength')}
        placeholder={t('inspector.unknown')}
        options={strengths}
        value={draft.strength || null}
        clearLabel={t('inspector.clear', { name: t('fields.cooperations.strength') })}
        onChange={(strength) => change({ strength: strength ?? '' })}
      />
      <CardFoot
        hint={t(drawn ? 'building.card.drawnHint' : 'building.card.tieHint')}
        action={t('inspector.add')}
        onSubmit={() => void next()}
        onClose={closeCard}
      />
    </PlacedCard>
  );
}

/** Beside the actor where a tie ends, else where it begins, else in the middle of what is in sight. */
function useTiePlace(state: NetworkState, from: string | null, to: string | null): Place {
  const [place] = useState(() => {
    const { arranged } = useView.getState();
    const end = to ?? from;
    return (end !== null && (arranged?.places.get(end) ?? state.positions.get(end))) || placeInSight();
  });
  return place;
}
