import { Button, Checkbox, Group, Modal, NativeSelect, Radio, Stack, Text, TextInput } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useCommunes } from '#renderer/kit/communes/use-communes.ts';
import { isDone, showFault, showNotice, showProblem } from '#renderer/kit/feedback.tsx';
import { formatDay, formatNumber } from '#renderer/kit/format.ts';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { openDialog } from '#renderer/kit/navigation.ts';
import { platform } from '#renderer/platform/platform.ts';
import { keepAsSnapshot, keepHanded } from '#renderer/store/actions.ts';
import { usePreferences } from '#renderer/store/preferences.ts';
import { useMaillage } from '#renderer/store/store.ts';
import { useView } from '#renderer/store/view-state.ts';
import type { Language } from '#shared/bridge.ts';
import { pageLook } from '#shared/documents/page/page-look.ts';
import { pageWeight } from '#shared/documents/page/weight.ts';
import { EXTENSIONS, isPicture } from '#shared/exchange/formats.ts';
import { DIRECTIONS, type Directions } from '#shared/exchange/graphs/directions.ts';
import { losses } from '#shared/exchange/losses.ts';
import { sceneToSvg } from '#shared/map/drawing/svg.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { visible } from '#shared/network/filters/filter.ts';
import { type HandoverScope, handover } from '#shared/privacy/redaction/handover.ts';
import { keepsAncestors, type Redaction, type RedactionName } from '#shared/privacy/redaction/redact.ts';
import { nameState } from '#shared/privacy/redaction/state-name.ts';
import classes from './export.module.css';
import { choose, FIRST_SELECTION, useExportChoices } from './export-choices.ts';
import {
  asksDirections,
  endingOf,
  exportFile,
  fileName,
  mapPage,
  pictureCaption,
  proposedName,
} from './export-file.ts';
import { FormatList } from './FormatList.tsx';
import { LossList } from './LossList.tsx';
import { PictureHolds } from './PictureHolds.tsx';
import { PosterChoice, type PosterChoices } from './PosterChoice.tsx';
import { posterOf } from './poster-of.ts';
import { RedactionChoice } from './RedactionChoice.tsx';

const SCALES = [1, 2, 4] as const;

/** Saves the open network as a file: in which format, which part of it, and what of it may be handed over. */
export function ExportDialog({ onClose }: { onClose: () => void }) {
  const t = useT();
  const state = useMaillage(({ current }) => current);
  if (!state) return null;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('exports.title')}
      size={820}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
      transitionProps={{ duration: 0 }}
    >
      <ExportForm whole={state} onClose={onClose} />
    </Modal>
  );
}

function ExportForm({ whole, onClose }: { whole: NetworkState; onClose: () => void }) {
  const t = useT();
  const language = useLanguage();
  const theme = usePreferences((preferences) => preferences.theme);
  const settings = useView((view) => view.settings);
  const arranged = useView((view) => view.arranged);
  const { format, scope, salt, keepCommunes, directions } = useExportChoices();
  const [redactionName, setRedactionName] = useState<RedactionName>('without-contacts');
  const [fields, setFields] = useState(FIRST_SELECTION);
  const [scale, setScale] = useState(2);
  const [sheet, setSheet] = useState<PosterChoices>({ paper: null, lying: true, shaped: true });
  const [title, setTitle] = useState<string | null>(null);
  const [name, setName] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const [snapshots, setSnapshots] = useState(false);
  // A part of a network is no state that it was in: it has no past of its own.
  const complete = scope === 'whole' && keepsAncestors({ kind: redactionName });
  const picture = isPicture(format);
  const writing = useRef<AbortController>(null);
  // Whoever closes the dialog wants no file any more.
  useEffect(() => () => writing.current?.abort(), []);

  const { directory } = useCommunes(redactionName === 'pseudonymised' && keepCommunes);
  const redaction = useMemo((): Redaction => {
    if (redactionName === 'selected') return { kind: redactionName, fields };
    if (redactionName !== 'pseudonymised') return { kind: redactionName };
    const communes = keepCommunes ? (insee: string) => directory?.byInsee(insee)?.name : null;
    return { kind: redactionName, salt, communes, networkName: t('exports.pseudonymisedName') };
  }, [redactionName, salt, keepCommunes, directory, fields, t]);
  const paper = sheet.paper ?? (format === 'pdf' ? 'A3' : null);
  const onPaper = (format === 'pdf' || format === 'svg') && paper !== null;
  const poster = useMemo(() => {
    // Paper is light whatever the screen is.
    const look = { settings, theme: 'light' as const, language, arranged };
    return onPaper ? posterOf(whole, redaction, look, { paper, lying: sheet.lying }, sheet.shaped) : null;
  }, [whole, redaction, settings, language, arranged, onPaper, paper, sheet]);
  const handed = useMemo(() => {
    if (poster) return poster.handed;
    // A picture shows what the screen does, ghosts of what is left out included.
    const look = { settings, theme, language, arranged };
    if (picture) return handover(whole, 'whole', redaction, look);
    return handover(whole, scope, redaction, format === 'html' ? pageLook(look, scope) : look);
  }, [whole, poster, picture, format, scope, redaction, settings, theme, language, arranged]);
  const size = useMemo(
    () => (format === 'png' ? sceneToSvg(handed.scene, { title: '', caption: '' }) : null),
    [format, handed],
  );
  const shown = useMemo(() => visible(whole, settings), [whole, settings]);
  const lost = losses(format, handed.state, whole);
  const pictureTitle = title ?? handed.state.network.name;
  const proposed = proposedName(handed.state);
  const ending = endingOf(format, directions, handed.state);

  async function print(): Promise<void> {
    const html = poster && (await mapPage(poster, { language, title: pictureTitle }));
    if (html === null) {
      showProblem(t('exports.title'), t('exports.emptyMap'));
      return;
    }
    const printed = await platform().printPages(html, fileName(name ?? proposed, EXTENSIONS.pdf));
    if (!printed.ok) showFault(printed.fault);
    else if (printed.value.saved) {
      showNotice(t('exports.saved', { name: printed.value.name }));
      onClose();
    }
  }

  async function save(): Promise<void> {
    setSaving(true);
    try {
      if (format === 'pdf') {
        await print();
        return;
      }
      const abort = new AbortController();
      writing.current = abort;
      const { signal } = abort;
      const along = { whole, complete, snapshots: complete && snapshots };
      const plan = poster?.plan ?? null;
      const options = { language, title: pictureTitle, scale, plan, redaction, directions, along, signal };
      const file = await exportFile(handed, format, options);
      if (signal.aborted) return;
      if (!isDone(file)) return;
      const { filter, bytes } = file.value;
      const saved = await platform().saveFile(fileName(name ?? proposed, ending), [filter], bytes);
      if (!saved.ok) showFault(saved.fault);
      else if (saved.value.saved) {
        // What was sent is what a merge of the file that comes back begins from.
        const name = t('snapshots.shared', { date: formatDay(new Date().toISOString(), language) });
        if (format === 'maillage') {
          const kept = await keepAsSnapshot({ name, note: '' }, 'shared');
          isDone(kept, { title: t('snapshots.notKept') });
          // What was cut out of the network is what comes back; under codes it is another network.
          const isPart = nameState(handed.state).id !== nameState(whole).id;
          if (kept.ok && isPart && handed.state.network.id === whole.network.id) {
            const date = formatDay(new Date().toISOString(), language);
            const sent = { name: t('snapshots.sharedPart', { date }), note: '' };
            isDone(await keepHanded(handed.state, sent), { title: t('snapshots.notKept') });
          }
        }
        showNotice(t('exports.saved', { name: saved.value.name }));
        onClose();
      }
    } finally {
      setSaving(false);
    }
  }

  const inBrowser = platform().kind === 'browser';
  const counts = (actors: number, cooperations: number) =>
    t('exports.counts', {
      actors: t('shell.actorCount', { count: actors }),
      cooperations: t('shell.cooperationCount', { count: cooperations }),
    });

  return (
    <>
      <div className={classes.body}>
        <FormatList value={format} onChange={(chosen) => choose({ format: chosen })} />
        <Stack className={classes.page} gap="md">
          <Text size="sm" className={classes.hint}>
            {t(`exports.hints.${format}`)}
            {format === 'html' && ` ${weightWords(handed.state, t, language)}`}
          </Text>
          {(picture || format === 'html') && (
            <TextInput
              label={t('exports.pngTitle')}
              value={pictureTitle}
              description={pictureCaption(handed, language)}
              inputWrapperOrder={['label', 'input', 'description']}
              onChange={({ currentTarget }) => setTitle(currentTarget.value)}
            />
          )}
          {(format === 'pdf' || format === 'svg') && (
            <PosterChoice
              value={{ ...sheet, paper }}
              onChange={setSheet}
              mayBeFree={format === 'svg'}
              poster={poster}
              title={pictureTitle}
              caption={pictureCaption(handed, language)}
            />
          )}
          {format === 'pdf' && inBrowser && (
            <Text size="sm" className={classes.hint}>
              {t('report.printWhy')}
            </Text>
          )}
          {size && (
            <NativeSelect
              label={t('exports.scale')}
              value={String(scale)}
              onChange={({ currentTarget }) => setScale(Number(currentTarget.value))}
              data={SCALES.map((value) => ({
                value: String(value),
                label: t('exports.scaleOf', { width: size.width * value, height: size.height * value }),
              }))}
            />
          )}
          {!picture && (
            <Radio.Group
              label={t('exports.scope')}
              value={scope}
              onChange={(chosen) => choose({ scope: chosen as HandoverScope })}
            >
              <Stack gap={6} mt={6}>
                <Radio
                  size="xs"
                  value="whole"
                  label={t('exports.scopeWhole')}
                  description={counts(whole.actors.size, whole.cooperations.size)}
                />
                <Radio
                  size="xs"
                  value="shown"
                  label={t('exports.scopeShown')}
                  description={counts(shown.actors.size, shown.cooperations.size)}
                />
              </Stack>
            </Radio.Group>
          )}
          {asksDirections(format, handed.state) && (
            <Radio.Group
              label={t('exports.directions')}
              value={directions}
              onChange={(chosen) => choose({ directions: chosen as Directions })}
            >
              <Stack gap={6} mt={6}>
                {DIRECTIONS.map((value) => (
                  <Radio
                    key={value}
                    size="xs"
                    value={value}
                    label={t(`exports.directionsOf.${value}`)}
                    description={t(`exports.directionsHints.${value}`)}
                  />
                ))}
              </Stack>
            </Radio.Group>
          )}
          <RedactionChoice
            value={picture && redactionName === 'whole' ? 'without-contacts' : redactionName}
            onChange={(chosen) => {
              setRedactionName(chosen);
              // A title of one's own may reveal what is taken out.
              setTitle(null);
              setName(null);
            }}
            fields={fields}
            onFields={setFields}
            customFields={whole.network.customFields}
            picture={picture}
          />
          {format === 'maillage' && complete && (
            <Checkbox
              size="xs"
              label={t('exports.snapshots')}
              description={t('exports.snapshotsHint')}
              checked={snapshots}
              onChange={({ currentTarget }) => setSnapshots(currentTarget.checked)}
            />
          )}
          {picture && (
            <PictureHolds
              handed={handed}
              format={format}
              detail={settings.labelDetail}
              heading={[pictureTitle, pictureCaption(handed, language)]}
              coded={redaction.kind === 'pseudonymised'}
            />
          )}
          {(!picture || lost.length > 0) && <LossList losses={lost} />}
          <TextInput
            label={t('exports.fileName')}
            value={name ?? proposed}
            rightSection={<Text size="sm">.{ending}</Text>}
            rightSectionWidth={80}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
        </Stack>
      </div>
      <Group justify="end" mt="md">
        <Button
          variant="subtle"
          c="var(--accent-text)"
          mr="auto"
          leftSection={<IconFileText size={16} />}
          onClick={() => openDialog('report')}
        >
          {t('report.fromExport')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('exports.cancel')}
        </Button>
        <Button loading={saving} onClick={() => void save()}>
          {t(format === 'pdf' && inBrowser ? 'report.print' : 'exports.save')}
        </Button>
      </Group>
    </>
  );
}

/** How large a page will be, so that one knows beforehand whether it goes by e-mail. */
function weightWords(state: NetworkState, t: TFunction, language: Language): string {
  const bytes = pageWeight(state);
  return bytes < 1e6
    ? t('exports.kilobytes', { size: formatNumber(Math.round(bytes / 1e4) * 10, language) })
    : t('exports.megabytes', { size: formatNumber(bytes / 1e6, language, 1) });
}
