import { Button, Group, Stack } from '@mantine/core';
import { useT } from '#renderer/kit/i18n.ts';
import classes from './import.module.css';
import { ProfileNotice } from './ProfileNotice.tsx';
import { TableMapping } from './TableMapping.tsx';
import type { ImportControl } from './use-import.ts';

/** Shows what each table holds and what each column was taken for, and lets the user say otherwise. */
export function MapColumns({ control }: { control: ImportControl }) {
  const t = useT();
  const { state, setMapping, changeKind, readAgain, chooseHeaders, check, startOver } = control;
  return (
    <Stack>
      {state.sources.map((source, index) => {
        const mapping = state.mappings[index];
        return source.kind === 'table' && mapping ? (
          <div key={`${source.file} ${source.sheet}`}>
            {source.profile && (
              <ProfileNotice profile={source.profile} onFresh={() => void changeKind(index, null)} />
            )}
            <TableMapping
              source={source}
              customFields={state.intoNew ? [] : (state.current?.network.customFields ?? [])}
              mapping={mapping}
              onMapping={(next) => setMapping(index, next)}
              onKind={(kind) => void changeKind(index, kind)}
              onReadAgain={(settings) => void readAgain(source.file, settings)}
              onHeaders={(row) => void chooseHeaders(source.file, source.sheet, row)}
            />
          </div>
        ) : null;
      })}
      <Group justify="space-between" className={classes.foot ?? ''}>
        <Button variant="default" onClick={startOver}>
          {t('imports.startOver')}
        </Button>
        <Button onClick={() => void check()}>{t('imports.next')}</Button>
      </Group>
    </Stack>
  );
}
