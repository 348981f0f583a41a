import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ANALYSES } from '#renderer/workers/analyses.ts';
import { escapeXml } from '#shared/base/escape.ts';
import type { Language } from '#shared/bridge.ts';
import type { Block } from '#shared/documents/blocks/block.ts';
import { blocksDocx } from '#shared/documents/blocks/blocks-docx.ts';
import { cssString } from '#shared/documents/blocks/markup.ts';
import { reportFindings } from '#shared/documents/report/findings.ts';
import { FIRST_GAPS, type GapChoice, gapCount } from '#shared/documents/report/gaps-part.ts';
import {
  REPORT_PARTS,
  type ReportOptions,
  type ReportPart,
  reportBlocks,
  reportHtml,
  usualParts,
} from '#shared/documents/report/report.ts';
import { compositionOf, polesOf } from '#shared/insight/composition/ptce.ts';
import { familySizes, figureTotals } from '#shared/insight/figures/totals.ts';
import { figureOf, indicatorName } from '#shared/insight/levers/indicator-words.ts';
import { leverReadings } from '#shared/insight/levers/readings.ts';
import { inventoryOf } from '#shared/insight/pooled/inventory.ts';
import { scopeOf } from '#shared/insight/scope.ts';
import { type NetworkData, toState } from '#shared/model/network-state.ts';
import { defaultViewSettings } from '#shared/model/view.ts';
import { visible } from '#shared/network/filters/filter.ts';
import { handover } from '#shared/privacy/redaction/handover.ts';
import { sampleNetwork } from '#shared/sample/clairval.ts';

const DAY = '2026-11-24';

interface Made {
  data?: NetworkData;
  language?: Language;
  parts?: readonly ReportPart[];
  coded?: boolean;
  gaps?: GapChoice;
  title?: string;
}

function scopeFor(data: NetworkData) {
  const state = toState(data);
  return scopeOf(state, visible(state, defaultViewSettings()), { day: DAY });
}

function reportOf(made: Made = {}) {
  const {
    data,
    language = 'fr',
    parts = REPORT_PARTS,
    coded = false,
    title = 'Bilan',
    gaps = 'first',
  } = made;
  const network = data ?? sampleNetwork('fr', `${DAY}T08:00:00.000Z`);
  const state = toState(network);
  const redaction = coded
    ? ({ kind: 'pseudonymised', salt: 'sel', communes: null, networkName: 'Réseau' } as const)
    : ({ kind: 'without-contacts' } as const);
  const look = { settings: defaultViewSettings(), theme: 'light', language, arranged: null } as const;
  const options: ReportOptions = {
    title,
    language,
    parts,
    gaps,
    day: DAY,
    coded,
    scope: {
      totals: { actors: state.actors.size, ties: state.cooperations.size },
      statuses: ['actif'],
      asOf: '',
      filters: [],
    },
  };
  return {
    blocks: reportBlocks(
      reportFindings(scopeFor(network)),
      handover(state, 'whole', redaction, look),
      options,
    ),
    options,
  };
}

function report(made: Made = {}): string {
  const { blocks, options } = reportOf(made);
  return reportHtml(blocks, options);
}

/** The blocks with each drawing in dots, as a browser would make them. */
function withPng(blocks: readonly Block[]): Block[] {
  return blocks.map((block): Block => {
    if (block.what === 'figure') return { ...block, drawing: { ...block.drawing, png: new Uint8Array(8) } };
    if (block.what !== 'section' && block.what !== 'group') return block;
    return { ...block, blocks: withPng(block.blocks) };
  });
}

/** Every element that a document opens. */
function elements(html: string): string[] {
  return [...html.matchAll(/<([a-z][a-z0-9]*)/gi)].map(([, name = '']) => name.toLowerCase());
}

/** Every name of an attribute; what stands between quotes, and in styles, is none. */
function attributes(html: string): Set<string> {
  const bare = html.replace(/<style>.*?<\/style>/s, '').replace(/"[^"]*"/g, '""');
  const tags = bare.match(/<[a-z][^>]*>/gi) ?? [];
  return new Set(tags.flatMap((tag) => [...tag.matchAll(/\s([a-z-]+)(?==)/gi)].map(([, name = '']) => name)));
}

describe('a report', () => {
  it.each(['fr', 'en'] as const)('says the figures of the levers, in %s', (language) => {
    const html = report({ language });
    const shown = [...html.matchAll(/<th scope="row">(.*?)<\/th><td class="number"><b>(.*?)<\/b>/g)].map(
      ([, name, value]) => [name, value],
    );
    const read = leverReadings(scopeFor(sampleNetwork('fr', `${DAY}T08:00:00.000Z`))).flatMap(
      ({ indicators }) =>
        indicators.map((indicator) => [
          escapeXml(indicatorName(indicator, language)),
          escapeXml(figureOf(indicator, language)),
        ]),
    );
    expect(shown).toEqual(read);
    expect(html.slice(0, 60)).toContain(`<html lang="${language}">`);
    // A word that no catalogue has would show its key.
    expect(/>\s*(?:report|levers|questions|understanding|shell|exports)\.[a-z]/i.exec(html)).toBeNull();
  });

  it('begins with who the members are, what they weigh and by year; density is no key figure', () => {
    const data = sampleNetwork('fr', `${DAY}T08:00:00.000Z`);
    const scoped = new Set(scopeFor(data).actors.map(({ id }) => id));
    const [one, two] = data.actors.filter(({ id }) => scoped.has(id));
    const actors = data.actors.map((actor) => {
      if (actor === one) return { ...actor, jobs: { 2023: 4, 2024: 5 }, budget: null };
      return { ...actor, jobs: actor === two ? { 2024: 2.5 } : null, budget: null };
    });
    const html = report({ data: { ...data, actors }, parts: ['figures'] }).replace(/[\s\u202f]+/g, ' ');
    const cards = [...html.matchAll(/<dt>(.*?)<\/dt><dd><b>(.*?)<\/b>(?: <span>(.*?)<\/span>)?/g)].map(
      ([, name, value, detail = '']) => `${name}: ${value} (${detail})`,
    );
    const sizes = familySizes([...scopeFor(data).actors], data.network);
    expect(cards).toContain(`Acteurs de l’ESS: ${sizes.ess} (sur ${scoped.size} acteurs)`);
    expect(cards).toContain(`Emplois (ETP), 2024: 7,5 (connu pour 2 acteurs sur ${scoped.size})`);
    expect(cards).toContain(`Budget annuel: — (connu pour 0 acteur sur ${scoped.size})`);
    expect(cards.filter((card) => /^(?:Densité|Distance)/.test(card))).toEqual([]);
    const [, year2024, year2023] = html.split(/<th scope="row"><div>Emplois \(ETP\)<\/div>/);
    expect(year2024).toMatch(/^<div>2024<\/div><\/th><td class="number"><div><b>7,5<\/b><\/div>/);
    expect(year2023).toMatch(/^<div>2023<\/div><\/th><td class="number"><div><b>4<\/b><\/div>/);
    // A family of one would give its figures away.
    expect(report({ data: { ...data, actors }, parts: ['figures'], coded: true })).not.toContain(
      'Par famille et',
    );
  });

  it('holds the parts that were asked for and no other', () => {
    const headings = (parts: readonly ReportPart[]) =>
      [...report({ parts }).matchAll(/<h2>(.*?)<\/h2>/g)].map(([, heading]) => heading);
    expect(headings(REPORT_PARTS)).toEqual([
      'Chiffres clés',
      'Qui relie les groupes\u202f?',
      'Carte et légende',
      'Dix leviers',
      'Ressources mutualisées',
      'Manques relevés',
      'Carte en tableau',
      'Méthode et limites',
    ]);
    expect(headings(['gaps'])).toEqual(['Manques relevés']);
    expect(elements(report({ parts: ['gaps'] }))).not.toContain('svg');
  });

  it('finds what the screens find, for the same scope', () => {
    const network = sampleNetwork('fr', `${DAY}T08:00:00.000Z`);
    const state = toState(network);
    const settings = { ...defaultViewSettings(), asOf: '2024-06-30', countMembership: true };
    const input = {
      state,
      shown: visible(state, settings),
      settings,
      day: settings.asOf,
      statuses: ['actif', 'prevu'] as const,
    };
    const { readings, connectors, exchange, variety, composition, pooled, families, figures, ...counts } =
      ANALYSES.report(input);
    expect(readings).toEqual(ANALYSES.levers(input));
    expect(connectors).toEqual(ANALYSES.connectors(input));
    expect(exchange).toEqual(ANALYSES.exchange(input));
    expect(variety).toEqual(ANALYSES.variety(input));
    const scope = scopeOf(state, input.shown, input);
    expect(composition).toEqual(compositionOf(scope, polesOf(scope)[0]?.id));
    expect(structuredClone(pooled)).toEqual(inventoryOf(scope));
    expect(families).toEqual(familySizes(scope.actors, scope.network));
    expect(figures.map(({ years }) => years)).toEqual(
      figureTotals(scope.actors, scope.network).map(({ years }) => years),
    );
    expect(structuredClone(figures)).toEqual(figures);
    expect(counts).toEqual({
      actors: scope.actors.length,
      ties: scope.cooperations.length,
      collectives: scope.collectives.length,
      memberships: scope.memberships.length,
    });
    expect(counts.memberships).toBeGreaterThan(0);
  });

  it('says of which pole the composition is, under codes as well', () => {
    const part = (html: string) => /<article class="composition">.*?<\/article>/s.exec(html)?.[0] ?? '';
    const data = sampleNetwork('fr', `${DAY}T08:00:00.000Z`);
    const name = data.collectives.find(({ kind }) => kind === 'ptce')?.name ?? '';
    const said = part(report({ parts: ['levers'] })).replace(/Pôle\s:/, 'Pôle :');
    expect(said).toContain(`<p>Pôle : <bdi>${escapeXml(name)}</bdi></p>`);
    const coded = part(report({ parts: ['levers'], coded: true }));
    expect(coded).toMatch(/Pôle\s: <bdi>/);
    expect(coded).not.toContain(escapeXml(name));
    expect(coded).not.toContain('>?<');
    const none = { ...data, collectives: [] };
    expect(part(report({ data: none, parts: ['levers'] }))).toContain('Tous les acteurs affichés');
  });

  it('holds the inventory of what is pooled, its volumes unit by unit, and not under codes', () => {
    const html = report({ parts: ['pooled'] });
    expect(html).toContain('Groupement d’achat des cantines');
    expect(html).toMatch(/2\u00a0ETP/);
    expect(html).toMatch(/connu pour 5 sur 8/);
    expect(report({ parts: ['pooled'], coded: true })).not.toMatch(/<h2>|ETP/);
  });

  it('cuts long lists of gaps, says so, and gives all of them when asked to', () => {
    const items = (html: string) => {
      const [section = ''] = /<section class="gaps">.*?<\/section>/s.exec(html) ?? [];
      return section.match(/<li>/g)?.length ?? 0;
    };
    const readings = leverReadings(scopeFor(sampleNetwork('fr', `${DAY}T08:00:00.000Z`)));
    const { total, cut } = gapCount(readings);
    const unknowns = readings.flatMap((reading) => reading.unknowns).length;
    const kept = readings
      .flatMap(({ gaps }) => gaps)
      .reduce((sum, { total }) => sum + Math.min(total, FIRST_GAPS), 0);
    expect(cut).toBe(true);
    expect(items(report({ gaps: 'all' }))).toBe(total + unknowns);
    expect(items(report())).toBe(kept + unknowns);
    expect(report()).toContain('Les 12 premiers sur 22');
    expect(report({ gaps: 'all' })).not.toContain('premiers sur 22');
  });

  it('puts the map into words: each actor with its partners by type, and who is tied with nobody', () => {
    const html = report({ parts: ['map', 'table'] });
    const rows = new Map(
      [...html.matchAll(/<tr><th scope="row"><bdi>(.*?)<\/bdi><\/th><td>(.*?)<\/td><\/tr>/g)].map(
        ([, name, words = '']) => [
          name,
          words
            .replace(/<[^>]+>/g, ' ')
            .replace(/\s+/g, ' ')
            .trim(),
        ],
      ),
    );
    const data = sampleNetwork('fr', `${DAY}T08:00:00.000Z`);
    expect([...rows.keys()]).toEqual(expect.arrayContaining(data.actors.map(({ name }) => escapeXml(name))));
    expect(rows.get('Graines Libres')).toBe('Aucun lien dessiné');
    expect(rows.get('Verger de la Côte')).toBe('Client-fournisseur (filière) → Coop Maraîchère');
    expect(rows.get('Clinique des Rives')).toMatch(/\(souhaité\)/);
    expect(html).toContain('La carte compte 3 groupes sans lien compté entre eux.');
    expect(html).toContain('La même carte en mots');
    expect(report({ parts: ['map'] })).not.toContain('La même carte en mots');
  });

  it('is a text document with the same words, real headings and tables that repeat their heads', async () => {
    const { blocks, options } = reportOf();
    const drawn = withPng(blocks);
    const files = unzipSync(
      await blocksDocx(drawn, { title: options.title, language: 'fr', footer: 'Bilan · 24 novembre 2026' }),
    );
    const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    const html = report();
    const words = (of: string) =>
      of
        .replace(/<svg.*?<\/svg>/gs, '')
        .replace(/<[^>]+>/g, ' ')
        .replace(/[\s ]+/g, ' ')
        .split(' ')
        // Numbers of headings and counts of lists stand otherwise in either file.
        .filter((word) => /\p{L}{2}/u.test(word));
    const main = html.slice(html.indexOf('<main>'));
    expect(words(xml).sort()).toEqual(words(main).sort());
    const styled = (style: string) => xml.split(`<w:pStyle w:val="${style}"/>`).length - 1;
    expect([styled('Title'), styled('Heading1'), styled('Heading2')]).toEqual([
      1,
      main.match(/<h2>/g)?.length,
      main.match(/<h3>/g)?.length,
    ]);
    expect(xml.match(/<w:tbl>/g)?.length).toBe(
      (main.match(/<table>/g)?.length ?? 0) + (main.match(/<dl /g)?.length ?? 0),
    );
    expect(xml.match(/<w:tblHeader/g)).toHaveLength(main.match(/<thead>/g)?.length ?? 0);
    expect(Object.keys(files).filter((name) => name.startsWith('word/media/'))).toHaveLength(1);
    const undrawn = unzipSync(await blocksDocx(blocks, { title: 'Bilan', language: 'fr', footer: '' }));
    const without = strFromU8(undrawn['word/document.xml'] ?? new Uint8Array());
    expect(without).toContain('n’a pas pu dessiner la carte');
    // A page on its side for a map, none for words in place of one.
    expect([xml, without].map((of) => of.includes('w:orient="landscape"'))).toEqual([true, false]);
    // No heading, and no words under it, are left behind at the foot of a page.
    const paragraphs = xml.split('<w:p>').slice(1);
    const leads = paragraphs.filter(
      (one, at) => one.includes('"Quiet"') && paragraphs[at - 1]?.includes('"Heading1"'),
    );
    expect(leads.length).toBeGreaterThan(2);
    expect(leads.filter((one) => !one.includes('<w:keepNext/>'))).toEqual([]);
    expect(strFromU8(files['docProps/core.xml'] ?? new Uint8Array())).toContain('Bilan');
  });

  it('leaves the map in words out of large networks until it is asked for', () => {
    expect(usualParts(92)).toEqual(REPORT_PARTS);
    expect(usualParts(6594)).not.toContain('table');
  });

  it('runs nothing and asks for nothing, whatever is in the names', () => {
    const hostile = `</style></title><script>alert(1)</script><img src="https://example.org/x" onerror=alert(1)>"'&`;
    const data = sampleNetwork('fr', `${DAY}T08:00:00.000Z`);
    const plain = elements(report({ data }));
    const html = report({
      title: hostile,
      data: {
        ...data,
        network: { ...data.network, name: hostile, territory: hostile, description: hostile },
        actors: data.actors.map((actor) => ({
          ...actor,
          name: hostile + actor.id,
          commune: { ...actor.commune, name: hostile },
        })),
        collectives: data.collectives.map((collective) => ({ ...collective, name: hostile })),
      },
    });
    expect(new Set(elements(html))).toEqual(new Set(plain));
    expect(elements(html)).not.toContain('script');
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(/content="default-src 'none'; style-src 'unsafe-inline'; img-src data:;/.test(html)).toBe(true);
    expect(attributes(html)).toEqual(attributes(report({ data })));
    expect([...attributes(html)].filter((name) => /^(?:src|href|on)/.test(name))).toEqual([]);
    expect(/https?:|url\((?!#map\))/.test(report({ data }))).toBe(false);
  });

  it('names nobody when codes stand for names', () => {
    const html = report({ coded: true });
    const data = sampleNetwork('fr', `${DAY}T08:00:00.000Z`);
    const named = report({ data });
    const communes = data.actors.map(({ commune }) => commune.name).filter(Boolean);
    const names = [...data.actors, ...data.collectives].map(({ name }) => name);
    const body = (of: string) => of.slice(of.indexOf('<main>'));
    const found = (of: string) =>
      [...names, ...communes].filter((name) => body(of).includes(escapeXml(name)));
    expect(found(named).length).toBeGreaterThan(20);
    expect(found(html)).toEqual([]);
    const values = (of: string) => [...of.matchAll(/<dd><b>(.*?)<\/b>/g)].map(([, value]) => value);
    expect(values(html)).toEqual(values(named));
    expect(values(named).length).toBeGreaterThan(10);
  });

  it('puts any title into its style as one string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        expect(cssString(title).slice(1, -1)).not.toMatch(/["<>\n\r\f]/);
      }),
    );
  });
});
