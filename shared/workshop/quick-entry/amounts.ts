import { fold } from '../../base/fold.ts';
import { readNumber } from '../../fields/read-number.ts';
import { LARGEST_NUMBER } from '../../model/bounds.ts';

export interface Money {
  amount: number;
  amountKind?: 'cash' | 'in-kind';
  /** Whether the text says that it is money: 12 € does, 12 does not. */
  explicit: boolean;
}

const KINDS: readonly [RegExp, 'cash' | 'in-kind'][] = [
  [/\s*\(?\b(?:en nature|in[ -]kind)\)?$/iu, 'in-kind'],
  [/\s*\(?(?:en numéraire|en numeraire|numéraire|numeraire|en argent|in cash|cash)\)?$/iu, 'cash'],
];

/** "12 k€", "€1.5M", "12 000 euros en nature": EUR; null when the text is no amount. */
export function readMoney(text: string): Money | null {
  let rest = text.trim();
  let amountKind: Money['amountKind'];
  for (const [pattern, kind] of KINDS) {
    if (amountKind === undefined && pattern.test(rest)) {
      rest = rest.replace(pattern, '');
      amountKind = kind;
    }
  }
  const explicit = /€|eur|[\d\s][kKmM]\b|million|mille/iu.test(rest);
  const plain = rest
    .replace(/^€\s*/u, '')
    .replace(/\s*millions?(?:\s+d['’]euros|\s+euros?)?$/iu, 'M')
    .replace(/\s*mille(?:\s+euros?)?$/iu, 'k');
  const amount = /\d/.test(plain) ? readNumber(plain) : null;
  if (amount === null || Math.abs(amount) > LARGEST_NUMBER) return null;
  return { amount, ...(amountKind ? { amountKind } : {}), explicit };
}

/** The shortest exact way to write an amount that is read back as it was: 12 k€, 1.5 M€, 12345.5 €. */
export function writeMoney(amount: number, decimalSign: ',' | '.'): string {
  const size = Math.abs(amount);
  const [divisor, unit] = size >= 1e6 ? [1e6, 'M€'] : size >= 1e3 ? [1e3, 'k€'] : [1, '€'];
  const short = String(amount / divisor);
  const text = divisor === 1 || short.length <= 6 ? `${short} ${unit}` : `${amount} €`;
  const local = text.replace('.', decimalSign);
  return fold(local) !== '' && readMoney(local)?.amount === amount ? local : `${amount} €`;
}
