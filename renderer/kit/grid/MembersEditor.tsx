import { Button, CloseButton, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from '#renderer/kit/Dialog.tsx';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { readNumber, readPartialDate, showPartialDate } from '#renderer/kit/partial-date-input.ts';
import { VOTES } from '#shared/model/bounds.ts';
import { type Membership, withVotes } from '#shared/model/collective.ts';
import { manyOf } from '#shared/tables/column.ts';
import { packMember, unpackMember } from '#shared/tables/member-column.ts';
import { Choice } from '../choice/Choice.tsx';
import type { CellEditorProps } from './cell-editing.ts';
import classes from './grid.module.css';

const PARTS = ['role', 'seat', 'votes', 'from', 'until'] as const;
type Part = (typeof PARTS)[number];

/** A member while it is typed: votes and dates are text until they are stored. */
interface Typed {
  key: number;
  member: Membership;
  texts: Readonly<Record<Part, string>>;
}

/** The members of a collective as a table, in a window of their own: a cell is too narrow for them. */
export function MembersEditor<R>({ column, record, actors, onCommit, onCancel, error }: CellEditorProps<R>) {
  const t = useT();
  const language = useLanguage();
  const [members, setMembers] = useState(() =>
    manyOf(column.value(record)).flatMap((packed, key) => {
      const member = unpackMember(packed);
      return member ? [typed(member, key, language === 'fr' ? ',' : '.')] : [];
    }),
  );
  const [checked, setChecked] = useState(false);
  const labels = new Map(actors.map(({ value, label }) => [value, label]));
  const taken = new Set(members.map(({ member }) => member.actorId));
  const change = (key: number, part: Part, text: string) =>
    setMembers(
      members.map((one) => (one.key === key ? { ...one, texts: { ...one.texts, [part]: text } } : one)),
    );
  const add = (actorId: string) => {
    const key = Math.max(-1, ...members.map((one) => one.key)) + 1;
    setMembers([...members, typed({ actorId, role: '', seat: '', from: '', until: '' }, key, '.')]);
  };
  const titles: Readonly<Record<Part, string>> = {
    role: t('inspector.field.role'),
    seat: t('inspector.field.seat'),
    votes: t('inspector.field.votes'),
    from: t('inspector.field.memberFrom'),
    until: t('inspector.field.memberUntil'),
  };
  const problemOf = (part: Part, text: string) =>
    fits(part, text)
      ? undefined
      : part === 'votes'
        ? t('inspector.error.between', { least: VOTES.least, most: VOTES.most })
        : t('inspector.error.date');
  return (
    <Dialog
      onClose={onCancel}
      title={column.label}
      size="min(860px, 94vw)"
      onKeyDown={(event) => event.stopPropagation()}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setChecked(true);
          if (members.every(({ texts }) => PARTS.every((part) => fits(part, texts[part]))))
            onCommit(
              members.map((one) => packMember(read(one))),
              'stay',
            );
        }}
      >
        <Stack gap="xs">
          {members.length === 0 ? (
            <Text c="var(--muted)">{t('tables.noMembers')}</Text>
          ) : (
            <table className={classes.members}>
              <thead>
                <tr>
                  <th scope="col">{t('exports.memberTitles.actor')}</th>
                  {PARTS.map((part) => (
                    <th key={part} scope="col" data-part={part}>
                      {titles[part]}
                    </th>
                  ))}
                  <td />
                </tr>
              </thead>
              <tbody>
                {members.map(({ key, member: { actorId }, texts }) => {
                  const name = labels.get(actorId) ?? actorId;
                  return (
                    <tr key={key}>
                      <th scope="row">{name}</th>
                      {PARTS.map((part) => (
                        <td key={part}>
                          <TextInput
                            size="xs"
                            aria-label={`${titles[part]} (${name})`}
                            inputMode={part === 'votes' ? 'decimal' : 'text'}
                            value={texts[part]}
                            error={checked && problemOf(part, texts[part])}
                            onChange={(event) => change(key, part, event.currentTarget.value)}
                          />
                        </td>
                      ))}
                      <td>
                        <CloseButton
                          size="sm"
                          aria-label={t('inspector.remove', { name })}
                          onClick={() => setMembers(members.filter((one) => one.key !== key))}
                        />
                      </td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          )}
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

function typed(member: Membership, key: number, decimal: string): Typed {
  const { role, seat, votes, from, until } = member;
  const texts = {
    role,
    seat,
    votes: votes === undefined ? '' : String(votes).replace('.', decimal),
    from: showPartialDate(from),
    until: showPartialDate(until),
  };
  return { key, member, texts };
}

function fits(part: Part, text: string): boolean {
  if (part === 'from' || part === 'until') return readPartialDate(text) !== null;
  const votes = part === 'votes' ? readNumber(text) : null;
  return votes === null || (votes >= VOTES.least && votes <= VOTES.most);
}

function read({ member, texts: { role, seat, votes, from, until } }: Typed): Membership {
  const dates = { from: readPartialDate(from) ?? '', until: readPartialDate(until) ?? '' };
  return withVotes({ ...member, role, seat, ...dates }, readNumber(votes));
}
