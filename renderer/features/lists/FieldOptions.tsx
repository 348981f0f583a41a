import { useState } from 'react';
import { perform, performDeletion } from '#renderer/kit/feedback.tsx';
import { useT } from '#renderer/kit/i18n.ts';
import { fold } from '#shared/base/fold.ts';
import { fieldValues, updateField } from '#shared/changes/commands/custom-fields.ts';
import { moved } from '#shared/changes/commands/lists.ts';
import { isWord } from '#shared/fields/custom-values.ts';
import type { CustomField } from '#shared/model/network.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { AddLine } from './AddLine.tsx';
import classes from './lists.module.css';
import { NameInput } from './NameInput.tsx';
import { RemovalDialog } from './RemovalDialog.tsx';
import { RowButtons } from './RowButtons.tsx';
import { useYesNo } from './use-yes-no.ts';

/** The choices of a list field. Renaming one renames it in the records that have it, in the same change. */
export function FieldOptions({ state, field }: { state: NetworkState; field: CustomField }) {
  const t = useT();
  const yesNo = useYesNo();
  const [removing, setRemoving] = useState<string | null>(null);
  const { id, options } = field;
  const usage = new Map<string, number>();
  for (const value of fieldValues(state, field).values()) {
    for (const word of Array.isArray(value) ? value : [String(value)]) {
      usage.set(word, (usage.get(word) ?? 0) + 1);
    }
  }
  const refusal = (own: string | null) => (name: string) => {
    if (!isWord(name)) return t('lists.fields.optionWords');
    const taken = options.some((option) => option !== own && fold(option) === fold(name));
    return taken ? t('lists.duplicate', { name }) : undefined;
  };
  const without = (option: string) => options.filter((own) => own !== option);
  return (
    <fieldset aria-label={t('lists.fields.options')} style={{ border: 0, padding: 0, margin: 0 }}>
      <div className={classes.note}>{t('lists.fields.options')}</div>
      <ol className={classes.rows}>
        {options.map((option, place) => (
          <li key={option} className={`${classes.line} ${classes.option}`}>
            <NameInput
              label={t('lists.fields.option', { name: option })}
              value={option}
              refusal={refusal(option)}
              onCommit={(name) =>
                void perform(
                  updateField(
                    id,
                    { options: options.map((own) => (own === option ? name : own)) },
                    yesNo,
                    new Map([[option, name]]),
                  ),
                )
              }
            />
            <span className={classes.usage}>
              {usage.has(option) ? t('lists.usage', { count: usage.get(option) ?? 0 }) : t('lists.unused')}
            </span>
            <RowButtons
              name={option}
              place={place}
              count={options.length}
              onMove={(to) => {
                const order = moved(
                  options.map((own) => ({ id: own })),
                  option,
                  to,
                );
                void perform(updateField(id, { options: order.map((own) => own.id) }, yesNo));
              }}
              onRemove={() => {
                if (usage.has(option)) setRemoving(option);
                else void performDeletion(updateField(id, { options: without(option) }, yesNo));
              }}
            />
          </li>
        ))}
      </ol>
      <AddLine
        label={t('lists.fields.newOption')}
        refusal={refusal(null)}
        onAdd={(name) => void perform(updateField(id, { options: [...options, name] }, yesNo))}
      />
      {removing !== null && (
        <RemovalDialog
          name={removing}
          count={usage.get(removing) ?? 0}
          others={without(removing).map((value) => ({ value, label: value }))}
          emptyWords={t('lists.removal.empty')}
          canRetire={false}
          onDecide={(fate) => {
            setRemoving(null);
            const by = fate.how === 'replace' ? fate.by : '';
            void performDeletion(
              updateField(id, { options: without(removing) }, yesNo, new Map([[removing, by]])),
            );
          }}
          onClose={() => setRemoving(null)}
        />
      )}
    </fieldset>
  );
}
