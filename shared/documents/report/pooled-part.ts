import type { Language } from '../../bridge.ts';
import { translator } from '../../i18n/translate.ts';
import type { Total } from '../../insight/figures/totals.ts';
import type { Inventory } from '../../insight/pooled/inventory.ts';
import {
  POOLED_COLUMNS,
  pooledRows,
  resourceWord,
  savingWords,
  volumeLines,
} from '../../insight/pooled/pooled-words.ts';
import type { Handover } from '../../privacy/redaction/handover.ts';
import { type Block, bold, type Cell, heading, named, plain, section, text } from '../blocks/block.ts';

/**
 * What is pooled, with totals by kind; nothing where nothing is, nor under codes: a saving to the euro, a hall by its
 * name would give its users away.
 */
export function pooledPart(
  inventory: Inventory,
  { state }: Handover,
  { language, coded }: { language: Language; coded: boolean },
): Block[] {
  const { items, resources, saving } = inventory;
  if (coded || items.length === 0) return [];
  const t = translator(language);
  const savingCell = (total: Total): Cell => [
    [bold(savingWords(total, language))],
    plain(t('pooled.known', { known: total.known, of: total.of })),
  ];
  const said = (words: string): Cell => [plain(words || '—')];
  return [
    section('pooled', [
      heading(2, t('pooled.title')),
      text(t('pooled.lead'), 'quiet'),
      {
        what: 'table',
        columns: [
          { title: t('pooled.totals.title'), kind: 'row' },
          { title: t('pooled.totals.count'), kind: 'number' },
          { title: t('pooled.totals.volumes'), kind: 'words' },
          { title: t('pooled.column.saving'), kind: 'number' },
        ],
        rows: [
          ...resources.map((of): Cell[] => [
            [plain(resourceWord(of.resource, state, language))],
            [plain(String(of.count))],
            volumeLines(of, language).map(plain),
            savingCell(of.saving),
          ]),
          [[[bold(t('pooled.totals.all'))]], [plain(String(items.length))], [], savingCell(saving)],
        ],
      },
      {
        what: 'table',
        columns: POOLED_COLUMNS.map((column) => ({
          title: t(`pooled.column.${column}`),
          kind:
            column === 'resource' ? 'row' : column === 'volume' || column === 'saving' ? 'number' : 'words',
        })),
        rows: pooledRows(items, state, language).map(
          ({ item, resource, detail, broughtBy, usedBy, volume, saving: saved, since, by }): Cell[] => [
            [
              plain(resource || detail || t('pooled.untold')),
              ...(resource && detail ? [plain(detail)] : []),
              ...(item.of === 'collectives' ? [[named(by)]] : []),
            ],
            [item.broughtBy.length > 0 ? [named(broughtBy)] : plain(broughtBy)],
            [[named(usedBy)]],
            said(volume),
            said(saved),
            said(since),
          ],
        ),
      },
    ]),
  ];
}
