import { Button, Radio } from '@mantine/core';
import { useState } from 'react';
import { useT } from '#renderer/kit/i18n.ts';
import type {
  FieldComparison,
  MergeChoice,
  MergeChoices,
  MergeField,
} from '#shared/compare/duplicates/merge-fields.ts';
import type { Actor } from '#shared/model/actor.ts';
import classes from './duplicates.module.css';
import type { FieldWords } from './field-words.ts';

interface Props {
  actors: readonly Actor[];
  survivor: string;
  onSurvivor: (id: string) => void;
  fields: readonly FieldComparison[];
  choices: MergeChoices;
  onChoice: (field: MergeField, choice: MergeChoice) => void;
  words: FieldWords;
}

/** Actors side by side: which record stays, and whose value each differing field takes. */
export function CompareTable({ actors, survivor, onSurvivor, fields, choices, onChoice, words }: Props) {
  const t = useT();
  const [sameShown, setSameShown] = useState(false);
  const differing = fields.filter(({ differs }) => differs);
  const same = fields.filter(({ differs }) => !differs);
  const anyJoinable = differing.some(({ joinable }) => joinable);
  const both = t(actors.length > 2 ? 'duplicates.merge.all' : 'duplicates.merge.both');
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by the keyboard */}
      <section className={classes.scroll} tabIndex={0} aria-label={t('duplicates.merge.title')}>
        <table className={classes.compare}>
          <thead>
            <tr>
              <th scope="col">{t('duplicates.merge.field')}</th>
              {actors.map(({ id, name }) => (
                <th key={id} scope="col">
                  <div className={classes.actorName}>{name}</div>
                  <Radio
                    size="xs"
                    name="survivor"
                    label={t('duplicates.merge.keep')}
                    aria-label={t('duplicates.merge.keepOf', { name })}
                    checked={id === survivor}
                    onChange={() => onSurvivor(id)}
                  />
                </th>
              ))}
              {anyJoinable && (
                <th scope="col" className={classes.both}>
                  {both}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {differing.map(({ field, joinable, proposed }) => {
              const choice = choices[field] ?? proposed;
              const label = words.label(field);
              return (
                <tr key={field}>
                  <th scope="row">{label}</th>
                  {actors.map((actor) => {
                    const value = words.text(actor, field);
                    return (
                      <td
                        key={actor.id}
                        data-chosen={choice === 'both' || choice.of === actor.id || undefined}
                      >
                        <Radio
                          size="xs"
                          name={`merge ${field}`}
                          label={
                            value || <span className={classes.empty}>{t('duplicates.merge.empty')}</span>
                          }
                          aria-label={t('duplicates.merge.choice', {
                            field: label,
                            value: value || t('duplicates.merge.empty'),
                          })}
                          checked={choice !== 'both' && choice.of === actor.id}
                          onChange={() => onChoice(field, { of: actor.id })}
                        />
                      </td>
                    );
                  })}
                  {anyJoinable && (
                    <td data-chosen={choice === 'both' || undefined}>
                      {joinable && (
                        <Radio
                          size="xs"
                          name={`merge ${field}`}
                          label={both}
                          aria-label={t('duplicates.merge.choice', { field: label, value: both })}
                          checked={choice === 'both'}
                          onChange={() => onChoice(field, 'both')}
                        />
                      )}
                    </td>
                  )}
                </tr>
              );
            })}
            {sameShown &&
              same.map(({ field }) => (
                <tr key={field}>
                  <th scope="row">{words.label(field)}</th>
                  <td colSpan={actors.length + Number(anyJoinable)} className={classes.same}>
                    {actors[0] && words.text(actors[0], field)}
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      </section>
      <div className={classes.under}>
        <span>{differing.length === 0 && t('duplicates.merge.nothingDiffers')}</span>
        {same.length > 0 && (
          <Button size="compact-xs" variant="subtle" onClick={() => setSameShown(!sameShown)}>
            {sameShown ? t('duplicates.merge.hideSame') : t('duplicates.merge.same', { count: same.length })}
          </Button>
        )}
      </div>
    </>
  );
}
