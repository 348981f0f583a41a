import { Button, SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import { Dialog } from '#renderer/kit/Dialog.tsx';
import { chooseLanguage, useT } from '#renderer/kit/i18n.ts';
import { openDialog } from '#renderer/kit/navigation.ts';
import { TEXT_SIZES } from '#renderer/store/kept-preferences.ts';
import { setPreference, usePreferences } from '#renderer/store/preferences.ts';
import { useMaillage } from '#renderer/store/store.ts';
import classes from './settings.module.css';

export function SettingsDialog({ onClose }: { onClose: () => void }) {
  const t = useT();
  const { themeChoice, languageChoice, textSize } = usePreferences();
  const networkOpen = useMaillage((store) => store.current !== null);
  return (
    <Dialog onClose={onClose} title={t('shell.settings.title')} size="lg">
      <Choice
        label={t('shell.settings.theme')}
        chosen={themeChoice}
        onChoice={(choice) => setPreference('themeChoice', choice)}
        choices={[
          ['system', t('shell.settings.system')],
          ['light', t('shell.settings.light')],
          ['dark', t('shell.settings.dark')],
        ]}
      />
      <Choice
        label={t('shell.settings.textSize')}
        chosen={textSize}
        onChoice={(size) => setPreference('textSize', size)}
        choices={TEXT_SIZES.map((size) => [size, t('shell.settings.percent', { size })])}
      />
      <Choice
        label={t('shell.settings.language')}
        chosen={languageChoice}
        onChoice={chooseLanguage}
        choices={[
          ['system', t('shell.settings.system')],
          ['fr', t('shell.settings.french')],
          ['en', t('shell.settings.english')],
        ]}
      />
      {networkOpen && (
        <Button variant="default" mt="lg" mr="sm" onClick={() => openDialog('lists')}>
          {t('lists.title')}
        </Button>
      )}
      <Button variant="default" mt="lg" mr="sm" onClick={() => openDialog('shortcuts')}>
        {t('shell.settings.shortcuts')}
      </Button>
      <Button variant="default" mt="lg" mr="sm" onClick={() => openDialog('privacy')}>
        {t('about.privacy.title')}
      </Button>
      <Button variant="default" mt="lg" onClick={() => openDialog('about')}>
        {t('about.open')}
      </Button>
    </Dialog>
  );
}

interface ChoiceProps<Value> {
  label: string;
  chosen: Value;
  choices: readonly (readonly [value: Value, label: string])[];
  onChoice: (value: Value) => void;
}

function Choice<Value extends string | number>({ label, chosen, choices, onChoice }: ChoiceProps<Value>) {
  const id = useId();
  return (
    <div className={classes.line}>
      <span id={id}>{label}</span>
      <SegmentedControl
        aria-labelledby={id}
        value={String(chosen)}
        onChange={(picked) => {
          const choice = choices.find(([value]) => String(value) === picked);
          if (choice) onChoice(choice[0]);
        }}
        data={choices.map(([value, words]) => ({ value: String(value), label: words }))}
      />
    </div>
  );
}
