import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { useT } from '#renderer/kit/i18n.ts';
import { TERNARY, type Ternary } from '#shared/model/common.ts';
import type { AnyTerm, ListRef } from '#shared/model/lists.ts';
import { poolsOf } from '#shared/model/pooling.ts';
import { europeanOf, kindStanding, legalFormStanding } from '#shared/model/standing.ts';
import { isChain, leadsOn } from '#shared/model/value-chain-terms.ts';
import type { CooperationTypeTerm, KindTerm, SectorTerm } from '#shared/model/vocabulary.ts';

interface Props {
  list: ListRef;
  term: AnyTerm;
  name: string;
  onChange: (fields: Partial<Omit<AnyTerm, 'id'>>) => void;
}

/** What an entry says of whoever has it, so that the levers can count by it. */
export function TermOpinions({ list, term, name, onChange }: Props) {
  const t = useT();
  switch (list.name) {
    case 'kinds':
    case 'legalForms': {
      const { ess, public: isPublic } =
        list.name === 'kinds' ? kindStanding(term as KindTerm) : legalFormStanding(term);
      const said = term.standing ?? {};
      return (
        <>
          <YesNo
            of={t('lists.ess')}
            label={t('lists.essOf', { name })}
            value={ess}
            onChange={(value) =>
              // Apps of before 0.2 read of a kind only whether it counts as social economy.
              onChange({
                standing: { ...said, ess: value },
                ...(list.name === 'kinds' && { ess: value === 'yes' }),
              })
            }
          />
          <YesNo
            of={t('lists.public')}
            label={t('lists.publicOf', { name })}
            value={isPublic}
            onChange={(value) => onChange({ standing: { ...said, public: value } })}
          />
        </>
      );
    }
    case 'cooperationTypes':
      return (
        <YesNo
          of={t('lists.pools')}
          label={t('lists.poolsOf', { name })}
          value={poolsOf(term as CooperationTypeTerm)}
          onChange={(pools) => onChange({ pools })}
        />
      );
    case 'programmes':
      return (
        <YesNo
          of={t('lists.european')}
          label={t('lists.europeanOf', { name })}
          value={europeanOf(term)}
          onChange={(european) => onChange({ european })}
        />
      );
    case 'sectors':
      return (
        <Checkbox
          size="xs"
          label={t('lists.chain')}
          aria-label={t('lists.chainOf', { name })}
          checked={isChain(term as SectorTerm)}
          onChange={(event) => onChange({ chain: event.currentTarget.checked })}
        />
      );
    case 'stages':
      return (
        <Checkbox
          size="xs"
          label={t('lists.leadsOn')}
          aria-label={t('lists.leadsOnOf', { name })}
          checked={leadsOn(list.sector, term)}
          onChange={(event) => onChange({ last: !event.currentTarget.checked })}
        />
      );
    case 'levels':
      return (
        term.unplaced && (
          <Button
            size="compact-xs"
            variant="light"
            aria-label={t('lists.placeHereOf', { name })}
            onClick={() => onChange({ unplaced: undefined })}
          >
            {t('lists.placeHere')}
          </Button>
        )
      );
    default:
      return null;
  }
}

interface YesNoProps {
  of: string;
  label: string;
  value: Ternary | undefined;
  onChange: (value: Ternary) => void;
}

/** Yes, no or not known, with what it is about in each of the words; the browser's own, since a list has dozens. */
function YesNo({ of, label, value = 'unknown', onChange }: YesNoProps) {
  const t = useT();
  return (
    <NativeSelect
      size="xs"
      w={of.length > 8 ? 138 : 128}
      aria-label={label}
      data={TERNARY.map((answer) => ({
        value: answer,
        label: t('lists.opinion', { of, answer: t(`model.ternary.${answer}`).toLocaleLowerCase() }),
      }))}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value as Ternary)}
    />
  );
}
