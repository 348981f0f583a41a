import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { blocksDocx } from '#shared/documents/blocks/blocks-docx.ts';
import { reportFindings } from '#shared/documents/report/findings.ts';
import { mapPageHtml } from '#shared/documents/report/map-page.ts';
import {
  REPORT_PARTS,
  type ReportOptions,
  reportBlocks,
  reportHtml,
} from '#shared/documents/report/report.ts';
import { COUNTED_STATUSES, scopeOf } from '#shared/insight/scope.ts';
import { posterPlan } from '#shared/map/drawing/poster-plan.ts';
import { type NetworkData, toData, toState } from '#shared/model/network-state.ts';
import { ARRANGEMENTS, defaultViewSettings } from '#shared/model/view.ts';
import { visible } from '#shared/network/filters/filter.ts';
import { type Handover, handover } from '#shared/privacy/redaction/handover.ts';
import type { FieldSelection, Redaction } from '#shared/privacy/redaction/redact.ts';
import { everyFile } from '../../every-file.ts';
import { EXACT, MARKER, markedBySchema } from './marked-by-schema.ts';

const DATA = markedBySchema();
const STATE = toState(DATA);

const PSEUDONYMS: Redaction = {
  kind: 'pseudonymised',
  salt: 'sel',
  communes: null,
  networkName: 'Réseau pseudonymisé',
};

/** Every look at the map that says most: by lists of the network, own fields, places and arrangements. */
const LOOKS = ARRANGEMENTS.flatMap((arrangement) =>
  (['commune', 'legalForm', 'kind', `custom:${MARKER}-own-actor-choice`] as const).map((field) => ({
    settings: {
      ...defaultViewSettings(),
      arrangement,
      colourBy: field,
      borderBy: field,
      labelDetail: field,
      lineColourBy: 'programme',
      hulls: 'collective' as const,
      centre: `${MARKER}-collectives-id-0`,
    },
    theme: 'light' as const,
    language: 'fr' as const,
    arranged:
      arrangement === 'network'
        ? null
        : {
            places: new Map(DATA.actors.map(({ id }, place) => [id, { x: place * 80, y: place * 40 }])),
            captions: [
              ...DATA.network.vocabularies.sectors,
              ...DATA.network.vocabularies.levels,
              ...DATA.network.vocabularies.kinds,
            ].map(({ id }) => ({ value: id, x: 0, y: 0, side: 'above' as const })),
          },
  })),
);

/** The files, the page, the pictures, the printed map and the report of a network as it is handed over. */
async function everyDocument(handed: Handover, coded: boolean): Promise<[string, string][]> {
  const settings = defaultViewSettings();
  const words = { title: handed.state.network.name, caption: '', language: 'fr' as const };
  const scope = scopeOf(STATE, visible(STATE, settings), { day: '2026-11-30', settings });
  const options: ReportOptions = {
    title: words.title,
    language: 'fr',
    parts: REPORT_PARTS,
    gaps: 'all',
    day: '2026-11-30',
    coded,
    scope: {
      totals: { actors: 3, ties: 3 },
      statuses: COUNTED_STATUSES,
      asOf: '',
      filters: [],
    },
  };
  const blocks = reportBlocks(reportFindings(scope), handed, options);
  const docx = unzipSync(await blocksDocx(blocks, { title: words.title, language: 'fr', footer: '' }));
  return [
    ...(await everyFile(toData(handed.state), handed.scene)),
    [
      'printed map',
      mapPageHtml(handed.scene, posterPlan(handed.scene, { paper: 'A4', lying: true }), {
        ...words,
        font: '',
      }),
    ],
    ['report', reportHtml(blocks, { ...options, font: '' })],
    ...Object.values(docx).map((bytes): [string, string] => ['report', strFromU8(bytes)]),
  ];
}

async function found(redaction: Redaction, pattern: RegExp): Promise<string[]> {
  const all: string[] = [];
  for (const look of LOOKS) {
    const handed = handover(STATE, 'whole', redaction, look);
    expect(handed.scene.nodes.length).toBeGreaterThan(0);
    for (const [format, text] of await everyDocument(handed, redaction.kind === 'pseudonymised')) {
      const match = pattern.exec(text);
      if (match) all.push(`${format}: ${text.slice(Math.max(0, match.index - 40), match.index + 80)}`);
    }
  }
  return all;
}

/** How every PNG begins, in base64. */
const LOGO = 'iVBORw0KGgo';
const ANY = new RegExp(`${MARKER}[\\w-]*|${EXACT.source}|${LOGO}`, 'i');
const PERSON = new RegExp(`${MARKER}-(?:contacts|sessions|stories-steps-notes)[\\w-]*`, 'i');

/** What of the marked network is in a file when nothing is taken out: the test would else prove nothing. */
it('a whole file holds a marker of every text of every table', () => {
  const text = JSON.stringify(DATA);
  for (const table of ['actors', 'cooperations', 'collectives', 'contacts', 'stories', 'sessions', 'views']) {
    expect(text).toContain(`${MARKER}-${table}-`);
  }
});

describe('what is taken out is in no file, page, picture or report', () => {
  it('pseudonymised: no text, no exact number, no day', { timeout: 120_000 }, async () => {
    expect(await found(PSEUDONYMS, ANY)).toEqual([]);
  });

  it('pseudonymised with communes: none that no list of communes has', { timeout: 120_000 }, async () => {
    expect(await found({ ...PSEUDONYMS, communes: () => undefined }, ANY)).toEqual([]);
  });

  it('without contacts: no person, no note of a speaker or a workshop', { timeout: 120_000 }, async () => {
    expect(await found({ kind: 'without-contacts' }, PERSON)).toEqual([]);
  });

  it('chosen fields, none chosen: names and ids alone', { timeout: 120_000 }, async () => {
    const fields: FieldSelection = { header: [], actors: [], cooperations: [], collectives: [], own: [] };
    const named = new RegExp(
      `${MARKER}-(?!network-(?:name|id)|actors-(?:name|id)|cooperations-(?:id|from|to))[\\w-]*|${EXACT.source}|${LOGO}`,
      'i',
    );
    // The report shows figures and gaps of the whole network under its names: it offers no choice of fields.
    const files = (await found({ kind: 'selected', fields }, named)).filter(
      (line) => !line.startsWith('report:'),
    );
    expect(files).toEqual([]);
  });
});

export type { NetworkData };
