import { Button, Select, TextInput } from '@mantine/core';
import { type FormEvent, useMemo, useState } from 'react';
import { CommuneField } from '#renderer/kit/communes/CommuneField.tsx';
import { perform } from '#renderer/kit/feedback.tsx';
import { foldedFilter } from '#renderer/kit/folded-filter.ts';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { optionsOf } from '#renderer/kit/vocabulary-options.ts';
import { select } from '#renderer/store/view-state.ts';
import { addActor } from '#shared/changes/commands/actors.ts';
import { placeNew } from '#shared/map/layout/place-new.ts';
import { newId } from '#shared/model/common.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { offered } from '#shared/tables/column.ts';
import { DuplicateNotice, useDuplicates } from './DuplicateNotice.tsx';
import { useFieldLabel } from './fields/use-field-label.ts';
import classes from './inspector.module.css';
import { Panel } from './parts.tsx';
import { startEditing, stopMaking } from './state.ts';

const NOTHING_KNOWN = {
  acronym: '',
  siren: '',
  siret: '',
  rna: '',
};
const NO_COMMUNE = { name: '', insee: '', postcode: '' };

interface Props {
  state: NetworkState;
  /** Where it was asked for on the graph. */
  place: { x: number; y: number } | undefined;
}

/** A new actor: its name is enough. The rest is filled in afterwards, in its record. */
export function MakeActor({ state, place }: Props) {
  const t = useT();
  const language = useLanguage();
  const label = useFieldLabel();
  const [name, setName] = useState('');
  const [kind, setKind] = useState('association');
  const [sector, setSector] = useState<string | null>(null);
  const [refused, setRefused] = useState(false);
  const { vocabularies } = state.network;
  const [commune, setCommune] = useState(NO_COMMUNE);
  const entered = useMemo(() => ({ ...NOTHING_KNOWN, name, commune }), [name, commune]);
  const candidates = useDuplicates(entered, state);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const trimmed = name.trim();
    if (trimmed === '') {
      setRefused(true);
      return;
    }
    const id = newId();
    const sectors = sector ? [{ sector, main: true }] : [];
    if (
      !(await perform(addActor({ id, name: trimmed, kind, sectors, commune }, place ?? placeNew(state, []))))
    )
      return;
    stopMaking();
    select({ actors: [id] });
    startEditing();
  };

  return (
    <Panel kicker={t('inspector.actor.kicker')}>
      <h2 className={classes.name}>{t('inspector.actor.newTitle')}</h2>
      <form className={classes.form} onSubmit={submit} noValidate>
        <TextInput
          label={label('name')}
          value={name}
          data-autofocus
          autoFocus
          required
          withAsterisk={false}
          error={refused && name.trim() === '' ? t('inspector.error.nameRequired') : undefined}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <DuplicateNotice
          candidates={candidates}
          onOpen={(actor) => {
            stopMaking();
            select({ actors: [actor.id] });
          }}
        />
        <Select
          label={label('kind')}
          data={offered(optionsOf(vocabularies, 'kinds', language))}
          value={kind}
          allowDeselect={false}
          onChange={(chosen) => chosen && setKind(chosen)}
          searchable
          filter={foldedFilter}
        />
        <Select
          label={label('mainSector')}
          data={offered(optionsOf(vocabularies, 'sectors', language))}
          value={sector}
          onChange={setSector}
          clearable
          clearButtonProps={{ 'aria-label': t('inspector.clear', { name: label('mainSector') }) }}
          placeholder={t('inspector.unknown')}
          searchable
          filter={foldedFilter}
        />
        <CommuneField label={label('communeName')} value={commune} onCommit={setCommune} />
        <div className={classes.buttons}>
          <Button variant="default" onClick={stopMaking}>
            {t('inspector.cancel')}
          </Button>
          <Button type="submit">{t(candidates.length > 0 ? 'duplicates.addAnyway' : 'inspector.add')}</Button>
        </div>
      </form>
    </Panel>
  );
}
