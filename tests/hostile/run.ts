import { parseArgs } from 'node:util';
import { fuzz } from './fuzz.ts';
import { hostileInput } from './hostile-input.ts';
import { readHostile } from './read-hostile.ts';
import { FORMATS, seedsOf } from './seeds.ts';

/**
 * `npm run fuzz`: hostile inputs for every reader of files, 10,000 a format; `network`: mutated networks that are
 * restored beside the user's own, undone, started with and drawn. The seed is printed; with `--seed`
 * the same inputs come again, with `--format` and `--index` one of them alone.
 */
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '10000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    format: { type: 'string', multiple: true },
    index: { type: 'string' },
    seconds: { type: 'string', default: '20' },
  },
});
const seed = Number(values.seed);
const formats = ([...FORMATS, 'network'] as const).filter(
  (format) => !values.format || values.format.includes(format),
);
console.log(`seed ${seed}`);
if (values.index !== undefined) {
  for (const format of formats) {
    if (format === 'network') {
      const { restoreHostile } = await import('./restore-hostile.ts');
      console.log(format, await restoreHostile(seed, Number(values.index)));
      continue;
    }
    const input = hostileInput(format, await seedsOf(format), seed, Number(values.index));
    console.log(
      format,
      input.name,
      JSON.stringify(Buffer.from(input.bytes).toString('latin1').slice(0, 3000)),
    );
    console.log(await readHostile(input));
  }
} else {
  let faulty = 0;
  for (const format of formats) {
    const started = performance.now();
    const options = { format, seed, from: 0, to: Number(values.count), seconds: Number(values.seconds) };
    const { opened, refused, faults } = await fuzz(options);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(
      `${format}: ${opened + refused + faults.length} inputs, ${opened} opened, ${refused} refused, ${faults.length} faults (${seconds} s)`,
    );
    for (const { index, message } of faults)
      console.log(`  --format ${format} --seed ${seed} --index ${index}\n  ${message}`);
    faulty += faults.length;
  }
  console.log(`${faulty} faults`);
  process.exitCode = faulty > 0 ? 1 : 0;
}
