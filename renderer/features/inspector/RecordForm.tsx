import { Accordion } from '@mantine/core';
import type { ReactNode } from 'react';
import { useT } from '#renderer/kit/i18n.ts';
import { type Field, type FieldSection, type FieldTable, SECTIONS } from '#shared/fields/field.ts';
import { fieldsOf } from '#shared/fields/register.ts';
import type { Check } from '#shared/model/checks.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { FieldEditor } from './fields/FieldEditor.tsx';
import { Section } from './fields/Section.tsx';
import classes from './inspector.module.css';

interface Props<R> {
  table: FieldTable;
  record: R;
  state: NetworkState;
  checks?: readonly Check[];
  /** The sections that are open at first. */
  open: readonly FieldSection[];
  /** What else stands under a field, by its id. */
  under?: Readonly<Record<string, ReactNode>>;
  onChange: (fields: Partial<R>) => void;
}

/** Every field of a record. Each one is handed over by itself, so that each can be undone by itself. */
export function RecordForm<R extends object>(props: Props<R>) {
  const { table, record, state, checks = [], open, under = {}, onChange } = props;
  const t = useT();
  const fields = fieldsOf(table, state.network).filter(({ type }) => type.name !== 'main-sector');
  const editor = (field: Field) => (
    <FieldEditor
      key={field.id}
      field={field}
      record={record}
      state={state}
      doubt={
        checks
          .filter((check) => check.field === field.path.join('.'))
          .map(({ code }) => t(`model.checks.${code}`))
          .join('. ') || undefined
      }
      onChange={onChange}
    />
  );
  return (
    <Accordion multiple defaultValue={[...open]} variant="default" chevronPosition="left" order={3}>
      {SECTIONS.map((section) => {
        const rows = rowsOf(fields.filter((field) => field.section === section));
        return (
          rows.length > 0 && (
            <Section key={section} name={section}>
              {rows.map(([one, other]) => [
                other ? (
                  <div key={one.id} className={classes.pair}>
                    {editor(one)}
                    {editor(other)}
                  </div>
                ) : (
                  editor(one)
                ),
                under[one.id],
              ])}
            </Section>
          )
        );
      })}
    </Accordion>
  );
}

/** Two neighbours that need half of the width each share a row. */
function rowsOf(fields: readonly Field[]): [Field, Field?][] {
  const rows: [Field, Field?][] = [];
  for (const field of fields) {
    const last = rows.at(-1);
    if (field.half && last?.[0].half && last.length === 1) last.push(field);
    else rows.push([field]);
  }
  return rows;
}
