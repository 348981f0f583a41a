import { NativeSelect, Table, Text } from '@mantine/core';
import { useT } from '#renderer/kit/i18n.ts';
import { type ImportOptions, NOBODY } from '#shared/exchange/reading/import-options.ts';
import type { NameCandidate, SharedName } from '#shared/exchange/reading/shared-names.ts';
import classes from './import.module.css';

interface Props {
  names: readonly SharedName[];
  options: ImportOptions;
  setOptions: (options: ImportOptions) => void;
}

const UNDECIDED = 'undecided';
/** A select cannot hold the empty text as a choice of its own. */
const NONE = 'nobody';

/** Names that several actors bear: which of them the ties mean, for every row of the name. */
export function SharedNameRows({ names, options, setOptions }: Props) {
  const t = useT();
  if (names.length === 0) return null;
  const words = ({ name, commune, number, row }: NameCandidate) =>
    [name, commune, number, row === null ? t('imports.names.inNetwork') : t('imports.line', { row })]
      .filter(Boolean)
      .join(' · ');
  function choose(key: string, value: string): void {
    const { [key]: _before, ...others } = options.meant ?? {};
    const meant =
      value === UNDECIDED ? others : { ...others, [key]: value === NONE ? NOBODY : value.slice(NONE.length) };
    setOptions({ ...options, meant });
  }
  return (
    <section aria-label={t('imports.names.title', { count: names.length })}>
      <Text fw={700} size="sm">
        {t('imports.names.title', { count: names.length })}
      </Text>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by the keyboard */}
      <section className={classes.scroll} tabIndex={0} aria-label={t('imports.names.list')}>
        <Table verticalSpacing={3}>
          <Table.Tbody>
            {names.map(({ key, name, count, candidates, choice }) => (
              <Table.Tr key={key}>
                <Table.Td className={classes.cell}>{name}</Table.Td>
                <Table.Td c="var(--muted)">{t('imports.names.used', { count })}</Table.Td>
                <Table.Td w="55%">
                  <NativeSelect
                    size="xs"
                    aria-label={t('imports.names.choiceOf', { name })}
                    value={choice === null ? UNDECIDED : choice === NOBODY ? NONE : NONE + choice}
                    onChange={({ currentTarget }) => choose(key, currentTarget.value)}
                    data={[
                      { value: UNDECIDED, label: t('imports.names.undecided') },
                      ...candidates.map((candidate) => ({
                        value: NONE + candidate.id,
                        label: words(candidate),
                      })),
                      { value: NONE, label: t('imports.names.nobody') },
                    ]}
                  />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
    </section>
  );
}
