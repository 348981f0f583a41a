import { Button, CloseButton, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from '#renderer/kit/Dialog.tsx';
import { useT } from '#renderer/kit/i18n.ts';
import type { Membership } from '#shared/model/collective.ts';
import { manyOf } from '#shared/tables/column.ts';
import { packMember, unpackMember } from '#shared/tables/member-column.ts';
import { Choice } from '../choice/Choice.tsx';
import type { CellEditorProps } from './cell-editing.ts';

/** The members of a collective with roles and seats, in a window of their own: a cell is too narrow for them. */
export function MembersEditor<R>({ column, record, actors, onCommit, onCancel, error }: CellEditorProps<R>) {
  const t = useT();
  const [members, setMembers] = useState(() =>
    manyOf(column.value(record)).flatMap((packed, key) => {
      const member = unpackMember(packed);
      return member ? [{ ...member, key }] : [];
    }),
  );
  const labels = new Map(actors.map(({ value, label }) => [value, label]));
  const taken = new Set(members.map(({ actorId }) => actorId));
  const change = (key: number, fields: Partial<Membership>) =>
    setMembers(members.map((member) => (member.key === key ? { ...member, ...fields } : member)));
  const add = (actorId: string) =>
    setMembers([
      ...members,
      {
        actorId,
        role: '',
        seat: '',
        from: '',
        until: '',
        key: Math.max(-1, ...members.map(({ key }) => key)) + 1,
      },
    ]);
  return (
    <Dialog
      onClose={onCancel}
      title={column.label}
      size="min(720px, 92vw)"
      onKeyDown={(event) => event.stopPropagation()}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onCommit(
            members.map(({ key: _key, ...member }) => packMember(member)),
            'stay',
          );
        }}
      >
        <Stack gap="xs">
          {members.length === 0 && <Text c="var(--muted)">{t('tables.noMembers')}</Text>}
          {members.map(({ key, actorId, role, seat }) => {
            const name = labels.get(actorId) ?? actorId;
            return (
              <Group key={key} role="group" aria-label={name} gap="xs" wrap="nowrap" align="center">
                <Text size="sm" fw={600} flex={1} miw={0}>
                  {name}
                </Text>
                <TextInput
                  size="xs"
                  aria-label={`${t('inspector.field.role')} (${name})`}
                  placeholder={t('inspector.field.role')}
                  value={role}
                  onChange={(event) => change(key, { role: event.currentTarget.value })}
                />
                <TextInput
                  size="xs"
                  aria-label={`${t('inspector.field.seat')} (${name})`}
                  placeholder={t('inspector.field.seat')}
                  value={seat}
                  onChange={(event) => change(key, { seat: event.currentTarget.value })}
                />
                <CloseButton
                  size="sm"
                  aria-label={t('inspector.remove', { name })}
                  onClick={() => setMembers(members.filter((member) => member.key !== key))}
                />
              </Group>
            );
          })}
          <Choice
            size="sm"
            label={t('inspector.field.addMember')}
            placeholder={t('inspector.choose')}
            options={actors.filter(({ value }) => !taken.has(value))}
            value={null}
            onChange={(actorId) => actorId && add(actorId)}
            data-autofocus
          />
          {error && (
            <Text size="sm" c="var(--danger)" role="alert">
              {error}
            </Text>
          )}
          <Group justify="end">
            <Button variant="default" onClick={onCancel}>
              {t('shell.cancel')}
            </Button>
            <Button type="submit">{t('tables.save')}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
