import { Button, Checkbox, Radio, SegmentedControl, Stack, Text, Textarea } from '@mantine/core';
import { IconFileTypeDocx, IconFileTypeHtml, IconPrinter } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { AnalysisState } from '#renderer/kit/analysis/AnalysisState.tsx';
import { useCountedStatuses } from '#renderer/kit/analysis/counted-statuses.ts';
import { useAnalysis } from '#renderer/kit/analysis/use-analysis.ts';
import { Dialog } from '#renderer/kit/Dialog.tsx';
import { showFault, showNotice } from '#renderer/kit/feedback.tsx';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { platform } from '#renderer/platform/platform.ts';
import { useMaillage } from '#renderer/store/store.ts';
import { useView } from '#renderer/store/view-state.ts';
import { docxInWorker } from '#renderer/workers/documents-client.ts';
import type { WorkerFault } from '#renderer/workers/session.ts';
import type { FileFault } from '#shared/base/file-fault.ts';
import type { Outcome } from '#shared/base/outcome.ts';
import type { Language, Printed } from '#shared/bridge.ts';
import type { Block } from '#shared/documents/blocks/block.ts';
import type { ReportFindings } from '#shared/documents/report/findings.ts';
import { FIRST_GAPS, type GapChoice, gapCount } from '#shared/documents/report/gaps-part.ts';
import {
  REPORT_PARTS,
  type ReportPart,
  reportBlocks,
  reportFooter,
  reportHtml,
  usualParts,
} from '#shared/documents/report/report.ts';
import { textBytes } from '#shared/exchange/graphs/graph-write.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { useExportChoices } from '../export-choices.ts';
import classes from './report.module.css';
import { handedReport, reportName, reportOptions, useReportFont, withPictures } from './report-document.ts';

/** A report on the open network: what goes in, how it will look, and the ways to hand it over. */
export function ReportDialog({ onClose }: { onClose: () => void }) {
  const t = useT();
  const state = useMaillage(({ current }) => current);
  if (!state) return null;
  return (
    <Dialog onClose={onClose} title={t('report.title')} size={1180}>
      <ReportForm state={state} />
    </Dialog>
  );
}

function ReportForm({ state }: { state: NetworkState }) {
  const t = useT();
  const settings = useView((view) => view.settings);
  const arranged = useView((view) => view.arranged);
  const statuses = useCountedStatuses();
  const salt = useExportChoices((choices) => choices.salt);
  const analysis = useAnalysis('report', state);
  const { outcome } = analysis;
  const font = useReportFont();
  const [language, setLanguage] = useState<Language>(useLanguage());
  const [ownTitle, setOwnTitle] = useState<string | null>(null);
  const [parts, setParts] = useState<readonly ReportPart[]>(() => usualParts(state.cooperations.size));
  const [gaps, setGaps] = useState<GapChoice>('first');
  const [coded, setCoded] = useState(false);
  const [busy, setBusy] = useState(false);

  const handed = useMemo(
    () => handedReport(state, { settings, arranged, language, coded, salt }),
    [state, settings, arranged, language, coded, salt],
  );
  const proposed = t('report.proposedTitle', { name: handed.state.network.name, lng: language });
  const title = ownTitle ?? proposed;
  const options = useMemo(
    () => reportOptions({ state, settings, statuses, title, language, parts, gaps, coded }),
    [state, settings, statuses, title, language, parts, gaps, coded],
  );
  const blocks = useMemo(() => outcome && reportBlocks(outcome, handed, options), [outcome, handed, options]);
  const html = useMemo(
    () => (blocks && font !== null ? reportHtml(blocks, { ...options, font }) : null),
    [blocks, options, font],
  );
  const previewed = useDeferredValue(html);

  async function handOver(
    save: (name: string) => Promise<Outcome<Printed, FileFault | WorkerFault>>,
    ending: string,
  ) {
    setBusy(true);
    try {
      const saved = await save(`${reportName(handed, language)}.${ending}`);
      if (!saved.ok) showFault(saved.fault);
      else if (saved.value.saved) showNotice(t('exports.saved', { name: saved.value.name }));
    } finally {
      setBusy(false);
    }
  }
  const print = (text: string) => handOver((name) => platform().printPages(text, name), 'pdf');
  const saveHtml = (text: string) =>
    handOver(
      (name) =>
        platform().saveFile(name, [{ label: t('report.htmlType'), extensions: ['html'] }], textBytes(text)),
      'html',
    );
  const saveDocx = (written: readonly Block[]) =>
    handOver(async (name) => {
      const bytes = await docxInWorker(await withPictures(written), {
        ...{ title, language },
        footer: reportFooter(options),
      });
      if (!bytes.ok) return bytes;
      const filter = { label: t('report.docxType'), extensions: ['docx'] };
      return await platform().saveFile(name, [filter], bytes.value);
    }, 'docx');
  const inBrowser = platform().kind === 'browser';

  return (
    <div className={classes.body}>
      <Stack className={classes.choices} gap="md">
        <Text size="sm" className={classes.hint}>
          {t('report.lead')}
        </Text>
        <SegmentedControl
          aria-label={t('report.language')}
          size="xs"
          value={language}
          onChange={(chosen) => setLanguage(chosen as Language)}
          data={[
            { value: 'fr', label: 'Français' },
            { value: 'en', label: 'English' },
          ]}
        />
        <Textarea
          label={t('report.titleField')}
          autosize
          maxRows={3}
          maxLength={200}
          value={title}
          onChange={({ currentTarget }) => setOwnTitle(currentTarget.value.replaceAll('\n', ' '))}
        />
        <Checkbox.Group
          label={t('report.parts')}
          value={[...parts]}
          onChange={(chosen) => setParts(REPORT_PARTS.filter((part) => chosen.includes(part)))}
        >
          <Stack gap={6} mt={6}>
            {REPORT_PARTS.map((part) => (
              <Checkbox key={part} size="xs" value={part} label={t(`report.part.${part}`)} />
            ))}
          </Stack>
        </Checkbox.Group>
        {outcome && parts.includes('gaps') && (
          <GapKeeping outcome={outcome} value={gaps} onChange={setGaps} />
        )}
        <Radio.Group
          label={t('report.naming')}
          value={coded ? 'coded' : 'named'}
          onChange={(chosen) => {
            setCoded(chosen === 'coded');
            // A title of one's own may reveal what the codes are to hide.
            setOwnTitle(null);
          }}
        >
          <Stack gap={6} mt={6}>
            <Radio size="xs" value="named" label={t('report.named')} description={t('report.namedHint')} />
            <Radio size="xs" value="coded" label={t('report.coded')} description={t('report.codedHint')} />
          </Stack>
        </Radio.Group>
        <Stack gap={8} mt="auto">
          <Button
            leftSection={<IconPrinter size={16} />}
            disabled={html === null}
            loading={busy}
            onClick={() => html !== null && void print(html)}
          >
            {t(inBrowser ? 'report.print' : 'report.savePdf')}
          </Button>
          {inBrowser && (
            <Text size="xs" className={classes.hint}>
              {t('report.printWhy')}
            </Text>
          )}
          <Button
            variant="default"
            leftSection={<IconFileTypeDocx size={16} />}
            disabled={!blocks || busy}
            onClick={() => blocks && void saveDocx(blocks)}
          >
            {t('report.saveDocx')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconFileTypeHtml size={16} />}
            disabled={html === null || busy}
            onClick={() => html !== null && void saveHtml(html)}
          >
            {t('report.saveHtml')}
          </Button>
        </Stack>
      </Stack>
      <div className={classes.preview}>
        <AnalysisState of={analysis} />
        {/* Nothing in the frame may run, and it is of no origin. */}
        {previewed !== null && <iframe title={t('report.preview')} sandbox="" srcDoc={previewed} />}
      </div>
    </div>
  );
}

interface Keeping {
  outcome: ReportFindings;
  value: GapChoice;
  onChange: (gaps: GapChoice) => void;
}

/** How much of long lists of gaps goes in, with how many there are; nothing while all of them fit. */
function GapKeeping({ outcome, value, onChange }: Keeping) {
  const t = useT();
  const { total, cut } = gapCount(outcome.readings);
  if (!cut) return null;
  return (
    <Radio.Group
      label={t('report.gapsKept')}
      value={value}
      onChange={(chosen) => onChange(chosen === 'all' ? 'all' : 'first')}
    >
      <Stack gap={6} mt={6}>
        <Radio size="xs" value="first" label={t('report.gapsFirst', { count: FIRST_GAPS })} />
        <Radio size="xs" value="all" label={t('report.gapsAll', { count: total })} />
      </Stack>
    </Radio.Group>
  );
}
