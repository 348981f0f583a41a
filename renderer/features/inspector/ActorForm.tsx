import { Accordion } from '@mantine/core';
import { CommuneField } from '#renderer/kit/communes/CommuneField.tsx';
import { perform } from '#renderer/kit/feedback.tsx';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { optionsOf, tagsInUse } from '#renderer/kit/vocabulary-options.ts';
import { updateActor } from '#shared/changes/commands/actors.ts';
import type { Actor } from '#shared/model/actor.ts';
import { checkActor } from '#shared/model/checks.ts';
import { CONFIDENCES } from '#shared/model/common.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { ActorSectors } from './ActorSectors.tsx';
import { CustomFields } from './CustomFields.tsx';
import { ChoiceField, ChoicesField, SegmentedField, TernaryField } from './fields/ChoiceField.tsx';
import { DateField } from './fields/DateField.tsx';
import { NumberField } from './fields/NumberField.tsx';
import { Section } from './fields/Section.tsx';
import { TagsField } from './fields/TagsField.tsx';
import { TextField } from './fields/TextField.tsx';
import { useFieldLabel } from './fields/use-field-label.ts';
import classes from './inspector.module.css';

/** Every field of an actor. Each one is handed over by itself, so that each can be undone by itself. */
export function ActorForm({ actor, state }: { actor: Actor; state: NetworkState }) {
  const t = useT();
  const language = useLanguage();
  const { vocabularies } = state.network;
  const checks = checkActor(actor);
  const set = (fields: Partial<Omit<Actor, 'id'>>) => void perform(updateActor(actor.id, fields, actor.name));
  const setCommune = (fields: Partial<Actor['commune']>) => set({ commune: { ...actor.commune, ...fields } });
  const warning = (field: string) => {
    const words = checks
      .filter((check) => check.field === field)
      .map(({ code }) => t(`model.checks.${code}`));
    return words.length > 0 ? words.join('. ') : undefined;
  };
  const label = useFieldLabel();
  const text = (field: 'acronym' | 'rna' | 'siren' | 'siret' | 'ape' | 'website' | 'source') => (
    <TextField
      label={label(field)}
      value={actor[field]}
      warning={warning(field)}
      onCommit={(value) => set({ [field]: value })}
    />
  );
  return (
    <Accordion
      multiple
      defaultValue={['identity', 'sectors']}
      variant="default"
      chevronPosition="left"
      order={3}
    >
      <Section name="identity">
        <TextField label={label('name')} value={actor.name} required onCommit={(name) => set({ name })} />
        <div className={classes.pair}>
          {text('acronym')}
          <ChoiceField
            label={label('kind')}
            value={actor.kind}
            options={optionsOf(vocabularies, 'kinds', language)}
            onCommit={(kind) => set({ kind })}
          />
        </div>
        <div className={classes.pair}>
          <ChoiceField
            label={label('legalForm')}
            value={actor.legalForm}
            clearable
            options={optionsOf(vocabularies, 'legalForms', language)}
            onCommit={(legalForm) => set({ legalForm })}
          />
          <ChoiceField
            label={label('level')}
            value={actor.level}
            clearable
            options={optionsOf(vocabularies, 'levels', language)}
            onCommit={(level) => set({ level })}
          />
        </div>
        <TextField
          label={label('description')}
          value={actor.description}
          multiline
          onCommit={(description) => set({ description })}
        />
        {text('website')}
      </Section>
      <Section name="sectors">
        <ActorSectors actor={actor} network={state.network} onCommit={(sectors) => set({ sectors })} />
      </Section>
      <Section name="roles">
        <ChoicesField
          label={label('roles')}
          value={actor.roles}
          options={optionsOf(vocabularies, 'roles', language)}
          onCommit={(roles) => set({ roles })}
        />
        <TagsField
          label={label('tags')}
          value={actor.tags}
          known={tagsInUse(state.actors.values())}
          onCommit={(tags) => set({ tags })}
        />
      </Section>
      <Section name="social">
        <TernaryField label={label('ess')} value={actor.ess} onCommit={(ess) => set({ ess })} />
        <TernaryField label={label('esus')} value={actor.esus} onCommit={(esus) => set({ esus })} />
      </Section>
      <Section name="numbers">
        {text('siren')}
        {text('siret')}
        <div className={classes.pair}>
          {text('rna')}
          {text('ape')}
        </div>
      </Section>
      <Section name="place">
        <CommuneField
          label={label('communeName')}
          value={actor.commune}
          onCommit={(commune) => set({ commune })}
        />
        <div className={classes.pair}>
          <TextField
            label={label('postcode')}
            value={actor.commune.postcode}
            warning={warning('commune.postcode')}
            onCommit={(postcode) => setCommune({ postcode })}
          />
          <TextField
            label={label('insee')}
            value={actor.commune.insee}
            warning={warning('commune.insee')}
            onCommit={(insee) => setCommune({ insee })}
          />
        </div>
        <div className={classes.pair}>
          <NumberField
            label={label('latitude')}
            value={actor.latitude}
            range={{ min: -90, max: 90, error: t('inspector.error.latitude') }}
            onCommit={(latitude) => set({ latitude })}
          />
          <NumberField
            label={label('longitude')}
            value={actor.longitude}
            range={{ min: -180, max: 180, error: t('inspector.error.longitude') }}
            onCommit={(longitude) => set({ longitude })}
          />
        </div>
      </Section>
      <Section name="means">
        <div className={classes.pair}>
          <NumberField label={label('jobs')} value={actor.jobs} onCommit={(jobs) => set({ jobs })} />
          <NumberField label={label('budget')} value={actor.budget} onCommit={(budget) => set({ budget })} />
        </div>
      </Section>
      <Section name="membership">
        <div className={classes.pair}>
          <DateField
            label={label('joinedOn')}
            value={actor.joinedOn}
            onCommit={(joinedOn) => set({ joinedOn })}
          />
          <DateField
            label={label('leftOn')}
            value={actor.leftOn}
            warning={warning('leftOn')}
            onCommit={(leftOn) => set({ leftOn })}
          />
        </div>
      </Section>
      <Section name="trust">
        {text('source')}
        <SegmentedField
          label={label('confidence')}
          value={actor.confidence}
          options={CONFIDENCES.map((value) => ({ value, label: t(`model.confidence.${value}`) }))}
          onCommit={(confidence) => set({ confidence })}
        />
        <DateField
          label={label('checkedOn')}
          value={actor.checkedOn}
          today
          onCommit={(checkedOn) => set({ checkedOn })}
        />
      </Section>
      <CustomFields
        of="actor"
        network={state.network}
        values={actor.custom}
        onCommit={(custom) => set({ custom })}
      />
    </Accordion>
  );
}
