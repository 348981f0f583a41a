import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language } from '#shared/bridge.ts';
import { escapeXml } from '#shared/drawing/svg.ts';
import { visible } from '#shared/graph/filter.ts';
import { formatFigure, indicatorName } from '#shared/levers/indicator-words.ts';
import { leverReadings } from '#shared/levers/readings.ts';
import { scopeOf } from '#shared/levers/scope.ts';
import { type NetworkData, toState } from '#shared/model/network-state.ts';
import { defaultViewSettings } from '#shared/model/view.ts';
import { handover } from '#shared/redaction/handover.ts';
import { reportFindings } from '#shared/report/findings.ts';
import { cssString } from '#shared/report/markup.ts';
import { REPORT_PARTS, type ReportPart, reportHtml } from '#shared/report/report.ts';
import { sampleNetwork } from '#shared/sample/clairval.ts';

const DAY = '2026-11-24';

interface Made {
  data?: NetworkData;
  language?: Language;
  parts?: readonly ReportPart[];
  coded?: boolean;
  title?: string;
}

function scopeFor(data: NetworkData) {
  const state = toState(data);
  return scopeOf(state, visible(state, defaultViewSettings()), { day: DAY });
}

function report({ data, language = 'fr', parts = REPORT_PARTS, coded = false, title = 'Bilan' }: Made = {}) {
  const network = data ?? sampleNetwork('fr', `${DAY}T08:00:00.000Z`);
  const state = toState(network);
  const redaction = coded
    ? ({ kind: 'pseudonymised', salt: 'sel', keepCommunes: false, networkName: 'Réseau' } as const)
    : ({ kind: 'without-contacts' } as const);
  const look = { settings: defaultViewSettings(), theme: 'light', language, arranged: null } as const;
  return reportHtml(reportFindings(scopeFor(network)), handover(state, 'whole', redaction, look), {
    title,
    language,
    parts,
    day: DAY,
    coded,
    scope: {
      totals: { actors: state.actors.size, ties: state.cooperations.size },
      statuses: ['actif'],
      asOf: '',
      filters: [],
    },
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
  it.each(['fr', 'en'] as const)('tells the figures of the levers, in %s', (language) => {
    const html = report({ language });
    const shown = [...html.matchAll(/<th scope="row">(.*?)<\/th><td class="number"><b>(.*?)<\/b>/g)].map(
      ([, name, value]) => [name, value],
    );
    const read = leverReadings(scopeFor(sampleNetwork('fr', `${DAY}T08:00:00.000Z`))).flatMap(
      ({ indicators }) =>
        indicators.map((indicator) => [
          escapeXml(indicatorName(indicator, language)),
          escapeXml(formatFigure(indicator.value, indicator.unit, language)),
        ]),
    );
    expect(shown).toEqual(read);
    expect(html.slice(0, 60)).toContain(`<html lang="${language}">`);
    // A word that no catalogue has would show its key.
    expect(/>\s*(?:report|levers|questions|understanding|shell|exports)\.[a-z]/i.exec(html)).toBeNull();
  });

  it('holds the parts that were asked for and no other', () => {
    const headings = (parts: readonly ReportPart[]) =>
      [...report({ parts }).matchAll(/<h2>(.*?)<\/h2>/g)].map(([, heading]) => heading);
    expect(headings(REPORT_PARTS)).toEqual([
      'Chiffres clés',
      'Carte et légende',
      'Qui relie les groupes ?',
      'Dix leviers',
      'Manques relevés',
      'Méthode et limites',
    ]);
    expect(headings(['gaps'])).toEqual(['Manques relevés']);
    expect(elements(report({ parts: ['gaps'] }))).not.toContain('svg');
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
    const told = (of: string) => [...names, ...communes].filter((name) => body(of).includes(escapeXml(name)));
    expect(told(named).length).toBeGreaterThan(20);
    expect(told(html)).toEqual([]);
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
