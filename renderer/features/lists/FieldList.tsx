import { perform } from '#renderer/kit/feedback.tsx';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { fold } from '#shared/base/fold.ts';
import { addField, newField } from '#shared/changes/commands/custom-fields.ts';
import { customFieldLabel } from '#shared/i18n/vocabulary-labels.ts';
import type { CustomField } from '#shared/model/network.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { AddLine } from './AddLine.tsx';
import { FieldRow } from './FieldRow.tsx';
import classes from './lists.module.css';

/** The fields that a network adds to one kind of record. */
export function FieldList({ state, of }: { state: NetworkState; of: CustomField['of'] }) {
  const t = useT();
  const language = useLanguage();
  const fields = state.network.customFields.filter((field) => field.of === of);
  const refusal = (id: string | null) => (name: string) =>
    fields.some((field) => field.id !== id && fold(customFieldLabel(field, language)) === fold(name))
      ? t('lists.duplicate', { name })
      : undefined;
  return (
    <>
      <div className={classes.head}>
        <h2>{t(`lists.fields.${of}`)}</h2>
      </div>
      <p className={classes.quiet}>{t(fields.length === 0 ? 'lists.fields.empty' : 'lists.fields.hint')}</p>
      <ol className={classes.rows}>
        {fields.map((field, place) => (
          <FieldRow
            key={field.id}
            state={state}
            field={field}
            place={place}
            count={fields.length}
            refusal={refusal(field.id)}
          />
        ))}
      </ol>
      <AddLine
        label={t('lists.fields.new')}
        refusal={refusal(null)}
        onAdd={(name) => void perform(addField(newField(of, { [language]: name })))}
      />
    </>
  );
}
