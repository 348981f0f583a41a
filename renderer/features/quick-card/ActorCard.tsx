import { Button, TextInput } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { addEntry } from '#renderer/kit/add-entry.ts';
import { Choice } from '#renderer/kit/choice/Choice.tsx';
import { CommuneField } from '#renderer/kit/communes/CommuneField.tsx';
import { mapInSight } from '#renderer/kit/current-look.ts';
import { duplicateWhy } from '#renderer/kit/duplicate-words.ts';
import { perform } from '#renderer/kit/feedback.tsx';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { ask } from '#renderer/kit/intents.ts';
import { actorName } from '#renderer/kit/record-words.ts';
import { useUnsaved } from '#renderer/kit/unsaved.ts';
import { useDuplicates } from '#renderer/kit/use-duplicates.ts';
import { optionsOf } from '#renderer/kit/vocabulary-options.ts';
import { select, useView } from '#renderer/store/view-state.ts';
import { addActor } from '#shared/changes/commands/actors.ts';
import { addTiedActor } from '#shared/changes/commands/building.ts';
import { type Actor, actorSchema } from '#shared/model/actor.ts';
import { newId } from '#shared/model/common.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { offered } from '#shared/tables/column.ts';
import { CardFoot } from './CardFoot.tsx';
import { lastType, rememberType } from './last-type.ts';
import { PlacedCard } from './PlacedCard.tsx';
import classes from './quick-card.module.css';
import { closeCard, goOn, type Place, placeInSight } from './state.ts';
import { useDraft } from './use-draft.ts';

interface Props {
  state: NetworkState;
  place: Place;
  from: string | null;
}

const NOWHERE = { name: '', insee: '', postcode: '' };

/** A new actor at a place of the map, and its tie to the one that it was drawn from. What is left empty is not given. */
export function ActorCard({ state, place, from }: Props) {
  const t = useT();
  const language = useLanguage();
  const { vocabularies } = state.network;
  const tiedTo = from !== null && state.actors.has(from) ? from : null;
  const nameField = useRef<HTMLInputElement>(null);
  const [id] = useState(newId);
  const [refused, setRefused] = useState(false);
  const { draft, entered, change } = useDraft(() => ({
    ...{ name: '', kind: '', sector: '', commune: NOWHERE },
    type: lastType(vocabularies),
  }));
  useUnsaved(draft.name.trim() !== '');
  const identity = useMemo(() => actorOf(id, draft), [id, draft]);
  const [like] = useDuplicates(identity, state);
  const choices = useMemo(
    () => ({
      kinds: offered(optionsOf(vocabularies, 'kinds', language)),
      sectors: offered(optionsOf(vocabularies, 'sectors', language)),
      types: offered(optionsOf(vocabularies, 'cooperationTypes', language)),
    }),
    [vocabularies, language],
  );

  async function store(): Promise<boolean> {
    const { type } = entered.current;
    const actor = actorOf(id, entered.current);
    if (actor.name === '') {
      setRefused(true);
      nameField.current?.focus();
      return false;
    }
    mapInSight.current?.stay();
    // A computed arrangement has no places of one's own choice.
    const where = useView.getState().arranged ? undefined : place;
    if (tiedTo === null) return perform(addActor(actor, where));
    rememberType(type);
    return perform(addTiedActor(actor, where, { id: newId(), from: tiedTo, to: id, type }));
  }

  const next = async () => {
    if (!(await store())) return;
    mapInSight.current?.reveal([id], { still: true });
    goOn({ what: 'actor', place: placeInSight(place), from: tiedTo === null ? null : id });
  };
  const open = async () => {
    if (!(await store())) return;
    closeCard();
    select({ actors: [id] });
    void ask({ what: 'edit' });
  };
  const tieTo = (other: string) => {
    if (tiedTo !== null) goOn({ what: 'tie', from: tiedTo, to: other });
    else {
      closeCard();
      select({ actors: [other] });
    }
  };
  async function add(
    list: 'kinds' | 'sectors' | 'cooperationTypes',
    field: 'kind' | 'sector' | 'type',
    words: string,
  ) {
    const added = await addEntry(list, words);
    if (added !== null) change({ [field]: added });
  }

  return (
    <PlacedCard
      title={
        tiedTo === null
          ? t('inspector.actor.newTitle')
          : t('building.card.partnerOf', { name: actorName(state, tiedTo) })
      }
      place={place}
      dotted
      onSubmit={() => void next()}
      onOpen={() => void open()}
      onClose={closeCard}
    >
      <TextInput
        ref={nameField}
        size="xs"
        label={t('fields.actors.name')}
        value={draft.name}
        autoFocus
        autoComplete="off"
        data-undo-when-empty
        error={refused && draft.name.trim() === '' ? t('inspector.error.nameRequired') : undefined}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      {like && (
        <div className={classes.notice} role="status">
          {t('duplicates.mayExist', { name: like.actor.name, why: duplicateWhy(like, t) })}{' '}
          <Button size="compact-xs" variant="light" onClick={() => tieTo(like.actor.id)}>
            {tiedTo === null
              ? t('duplicates.see', { name: like.actor.name })
              : t('building.card.tieTo', { name: like.actor.name })}
          </Button>
        </div>
      )}
      {tiedTo !== null && (
        <Choice
          size="xs"
          label={t('building.card.type')}
          placeholder={t('inspector.unknown')}
          options={choices.types}
          value={draft.type || null}
          clearLabel={t('inspector.clear', { name: t('building.card.type') })}
          onChange={(type) => change({ type: type ?? '' })}
          onAdd={(words) => void add('cooperationTypes', 'type', words)}
        />
      )}
      <Choice
        size="xs"
        label={t('fields.actors.kind')}
        placeholder={t('inspector.unknown')}
        options={choices.kinds}
        value={draft.kind || null}
        clearLabel={t('inspector.clear', { name: t('fields.actors.kind') })}
        onChange={(kind) => change({ kind: kind ?? '' })}
        onAdd={(words) => void add('kinds', 'kind', words)}
      />
      <Choice
        size="xs"
        label={t('fields.actors.mainSector')}
        placeholder={t('inspector.unknown')}
        options={choices.sectors}
        value={draft.sector || null}
        clearLabel={t('inspector.clear', { name: t('fields.actors.mainSector') })}
        onChange={(sector) => change({ sector: sector ?? '' })}
        onAdd={(words) => void add('sectors', 'sector', words)}
      />
      <CommuneField
        size="xs"
        label={t('fields.actors.commune')}
        value={draft.commune}
        onCommit={(commune) => change({ commune })}
      />
      <CardFoot
        hint={t('building.card.actorHint')}
        action={t('inspector.add')}
        onSubmit={() => void next()}
        onClose={closeCard}
      />
    </PlacedCard>
  );
}

function actorOf(
  id: string,
  { name, kind, sector, commune }: { name: string; kind: string; sector: string; commune: Actor['commune'] },
): Actor {
  return {
    ...actorSchema.parse({ id, name: '?', kind }),
    name: name.trim(),
    commune,
    sectors: sector === '' ? [] : [{ sector, main: true, stages: [] }],
  };
}
