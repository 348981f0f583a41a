import { diskFolder } from '../../electron/disk-folder.ts';
import { keeperOf } from '../../shared/backups/keeper.ts';
import { writeMaillage } from '../../shared/exchange/maillage/maillage-write.ts';
import { actorSchema } from '../../shared/model/actor.ts';
import { sampleNetwork } from '../../shared/sample/clairval.ts';

/** Writes one backup after the other into a folder, as the desktop does, until it is killed. */

const [folder = '', first = '0'] = process.argv.slice(2);
const HALF_AN_HOUR = 30 * 60_000;
const sample = sampleNetwork('fr', '2026-01-01T00:00:00.000Z');
const padding = Array.from({ length: 1500 }, (_, row) =>
  actorSchema.parse({ id: `p${row}`, name: `Structure ${row} ${Math.sin(row)}` }),
);
const keeper = keeperOf(diskFolder(folder));
const data = { ...sample, actors: [...sample.actors, ...padding] };

for (let number = Number(first); ; number++) {
  const now = new Date(Date.parse('2026-01-01T08:00:00.000Z') + number * HALF_AN_HOUR);
  const bytes = writeMaillage(data, { contacts: true, now: now.toISOString() });
  const written = await keeper.write(bytes, now);
  process.send?.(written.ok ? { number, name: written.value.name } : { number, fault: written.fault.detail });
}
