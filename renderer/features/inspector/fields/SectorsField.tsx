import { CloseButton, Radio } from '@mantine/core';
import { useId } from 'react';
import { Choice } from '#renderer/kit/choice/Choice.tsx';
import { Choices } from '#renderer/kit/choice/Choices.tsx';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { optionsOf, stageOptions } from '#renderer/kit/vocabulary-options.ts';
import { labelOf } from '#shared/i18n/vocabulary-labels.ts';
import { type ActorSector, mainSector } from '#shared/model/actor.ts';
import { NO_SECTOR_COLOUR } from '#shared/model/default-vocabularies.ts';
import type { Network } from '#shared/model/network.ts';
import { findTerm } from '#shared/model/vocabulary.ts';
import { offered } from '#shared/tables/column.ts';
import classes from '../inspector.module.css';
import { tint } from '../parts.tsx';

interface Props {
  value: readonly ActorSector[];
  network: Network;
  onCommit: (sectors: ActorSector[]) => void;
}

/** The sectors of an actor, which one is its main one, and its place in each value chain. */
export function SectorsField({ value, network, onCommit }: Props) {
  const t = useT();
  const language = useLanguage();
  const group = useId();
  const { vocabularies } = network;
  const main = mainSector({ sectors: value });
  const taken = new Set(value.map(({ sector }) => sector));
  const change = (sector: string, fields: Partial<ActorSector>) =>
    onCommit(value.map((entry) => (entry.sector === sector ? { ...entry, ...fields } : entry)));
  return (
    <>
      {value.map(({ sector, stages }) => {
        const name = labelOf(vocabularies, 'sectors', sector, language);
        return (
          <fieldset key={sector} className={classes.sectorCard} aria-label={name}>
            <div className={classes.sectorHead}>
              <span
                className={classes.dot}
                style={tint(findTerm(vocabularies.sectors, sector)?.colour ?? NO_SECTOR_COLOUR)}
                aria-hidden
              />
              <span>{name}</span>
              <CloseButton
                size="sm"
                aria-label={t('inspector.remove', { name })}
                onClick={() => onCommit(value.filter((entry) => entry.sector !== sector))}
              />
            </div>
            {value.length > 1 && (
              <Radio
                size="xs"
                name={group}
                label={t('fields.actors.mainSector')}
                aria-label={`${t('fields.actors.mainSector')} (${name})`}
                checked={sector === main}
                onChange={() => onCommit(value.map((entry) => ({ ...entry, main: entry.sector === sector })))}
              />
            )}
            <Choices
              size="xs"
              aria-label={t('inspector.field.stages', { sector: name })}
              placeholder={stages.length === 0 ? t('fields.fact.actors.sectors') : ''}
              data={offered(stageOptions(vocabularies, sector, language), stages)}
              value={stages}
              onChange={(chosen) => change(sector, { stages: chosen })}
            />
          </fieldset>
        );
      })}
      <Choice
        label={t('inspector.field.addSector')}
        placeholder={t('inspector.choose')}
        options={offered(optionsOf(vocabularies, 'sectors', language)).filter(
          ({ value }) => !taken.has(value),
        )}
        value={null}
        onChange={(sector) => {
          if (sector) onCommit([...value, { sector, main: value.length === 0, stages: [] }]);
        }}
      />
    </>
  );
}
