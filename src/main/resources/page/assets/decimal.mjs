/** Sums of decimal numbers written as text, exact to the last digit. */

const SCALE = 20;

export function sum(texts) {
  const total = texts.reduce((so, text) => so + units(text), 0n);
  const digits = String(total < 0n ? -total : total).padStart(SCALE + 1, '0');
  const part = digits.slice(-SCALE).replace(/0+$/, '');
  return (total < 0n ? '-' : '') + digits.slice(0, -SCALE) + (part && `.${part}`);
}

export const equal = (one, other) =>
  one === null || other === null ? one === other : units(one) === units(other);

function units(text) {
  const [whole, part = ''] = String(text).split('.');
  return BigInt(whole + part.padEnd(SCALE, '0'));
}
