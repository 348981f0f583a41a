import { ActionIcon, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { perform, performDeletion } from '#renderer/kit/feedback.tsx';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { useDraft } from '#renderer/kit/use-draft.ts';
import { deleteField, fieldValues, moveField, updateField } from '#shared/changes/commands/custom-fields.ts';
import { hasOptions } from '#shared/fields/custom-values.ts';
import { customFieldLabel } from '#shared/i18n/vocabulary-labels.ts';
import { CUSTOM_FIELD_TYPES, type CustomField, type CustomFieldType } from '#shared/model/network.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { FieldDeletion, TypeChange } from './FieldDialogs.tsx';
import { FieldOptions } from './FieldOptions.tsx';
import classes from './lists.module.css';
import { NameInput } from './NameInput.tsx';
import { RowButtons } from './RowButtons.tsx';
import { useYesNo } from './use-yes-no.ts';

interface Props {
  state: NetworkState;
  field: CustomField;
  place: number;
  count: number;
  refusal: (name: string) => string | undefined;
}

/** One field of the network's own. */
export function FieldRow({ state, field, place, count, refusal }: Props) {
  const t = useT();
  const language = useLanguage();
  const yesNo = useYesNo();
  const [open, setOpen] = useState(hasOptions(field.type) && field.options.length === 0);
  const [turning, setTurning] = useState<CustomFieldType | null>(null);
  const [deleting, setDeleting] = useState(false);
  const name = customFieldLabel(field, language);
  const filled = fieldValues(state, field).size;
  const change = (fields: Partial<Omit<CustomField, 'id' | 'of'>>) =>
    void perform(updateField(field.id, fields, yesNo));
  function turn(type: CustomFieldType): void {
    setTurning(null);
    change({ type });
    if (hasOptions(type)) setOpen(true);
  }
  const remove = () => {
    setDeleting(false);
    void performDeletion(deleteField(field.id));
  };
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <li className={classes.row}>
      <div className={classes.line}>
        <ActionIcon
          variant="subtle"
          color="gray"
          c="var(--muted)"
          aria-label={t('lists.fields.detailsOf', { name })}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <Chevron size={15} />
        </ActionIcon>
        <NameInput
          label={t('lists.fields.labelOf', { name })}
          value={name}
          refusal={refusal}
          onCommit={(text) => change({ label: { ...field.label, [language]: text } })}
        />
        <NativeSelect
          size="xs"
          w={170}
          aria-label={t('lists.fields.typeOf', { name })}
          value={field.type}
          data={CUSTOM_FIELD_TYPES.map((value) => ({ value, label: t(`lists.fields.types.${value}`) }))}
          onChange={({ currentTarget }) => {
            const type = currentTarget.value as CustomFieldType;
            if (filled > 0) setTurning(type);
            else turn(type);
          }}
        />
        <span className={classes.usage}>
          {filled === 0 ? t('lists.unused') : t('lists.usage', { count: filled })}
        </span>
        <RowButtons
          name={name}
          place={place}
          count={count}
          onMove={(to) => void perform(moveField(field.id, to))}
          onRemove={() => (filled > 0 ? setDeleting(true) : remove())}
        />
      </div>
      {open && (
        <div className={classes.details}>
          <HelpInput value={field.help ?? ''} onCommit={(help) => change({ help: help || undefined })} />
          <Checkbox
            size="xs"
            label={t('lists.fields.inTable')}
            checked={!field.outOfTable}
            onChange={(event) => change({ outOfTable: event.currentTarget.checked ? undefined : true })}
          />
          {(field.type === 'number' || field.type === 'eur') && (
            <Checkbox
              size="xs"
              label={t('lists.fields.byYear')}
              checked={field.byYear === true}
              onChange={(event) => change({ byYear: event.currentTarget.checked ? true : undefined })}
            />
          )}
          {hasOptions(field.type) && <FieldOptions state={state} field={field} />}
        </div>
      )}
      {turning && (
        <TypeChange
          state={state}
          field={field}
          type={turning}
          onConfirm={() => turn(turning)}
          onClose={() => setTurning(null)}
        />
      )}
      {deleting && (
        <FieldDeletion name={name} count={filled} onConfirm={remove} onClose={() => setDeleting(false)} />
      )}
    </li>
  );
}

function HelpInput({ value, onCommit }: { value: string; onCommit: (help: string) => void }) {
  const t = useT();
  const draft = useDraft(value, (text) => {
    if (text.trim() !== value) onCommit(text.trim());
    return true;
  });
  return (
    <TextInput
      size="xs"
      label={t('lists.fields.help')}
      data-mantine-stop-propagation={draft.text !== value}
      value={draft.text}
      onChange={(event) => draft.onChange(event.currentTarget.value)}
      onBlur={draft.onBlur}
      onKeyDown={draft.onKeyDown}
    />
  );
}
