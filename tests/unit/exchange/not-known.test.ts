import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readMaillage } from '#shared/exchange/maillage/maillage-read.ts';
import { writeMaillage } from '#shared/exchange/maillage/maillage-write.ts';
import { fieldOf } from '#shared/fields/register.ts';
import { fieldValue, isKnown } from '#shared/fields/value.ts';
import { toData } from '#shared/model/network-state.ts';
import { importFiles, textFile } from './import-files.ts';

const CSV = 'De;Vers\nZinzin;Bidule\n';

it('a file that says nothing but names leaves everything else not known', async () => {
  const { after } = await importFiles([textFile('liens.csv', CSV)], undefined, { createMissingActors: true });
  const [tie] = after.cooperations.values();
  const [actor] = after.actors.values();
  if (!tie || !actor) throw new Error('nothing imported');
  for (const [table, record, ids] of [
    ['cooperations', tie, ['type', 'status', 'confidence']],
    ['actors', actor, ['kind', 'legalForm', 'level']],
  ] as const) {
    for (const id of ids) {
      const field = fieldOf(table, id);
      expect(field && isKnown(fieldValue(record, field), field), id).toBe(false);
    }
  }
});

it('what is not known leaves no key in a .maillage file, which older apps fill in, and comes back as it was', async () => {
  const { after } = await importFiles([textFile('liens.csv', CSV)], undefined, { createMissingActors: true });
  const bytes = writeMaillage(toData(after), { contacts: true, now: '2026-11-27T08:00:00.000Z' });
  const { 'cooperations.json': part = new Uint8Array() } = unzipSync(bytes);
  const [written] = JSON.parse(strFromU8(part)) as object[];
  expect(written).not.toHaveProperty('status');
  expect(written).not.toHaveProperty('confidence');
  expect(readMaillage(bytes).data?.cooperations).toEqual([...after.cooperations.values()]);
});
