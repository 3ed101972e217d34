import { expectTypeOf, it } from 'vitest';
import { add, quantity, subtract, type Quantity, type Unit } from './quantity.ts';

it('[Q2] adding two resources does not compile', () => {
  const energy = quantity('Wh', 1);
  const water = quantity('mL', 1);
  const paper = quantity('sheet', 1);

  expectTypeOf(add(energy, energy)).toEqualTypeOf<Quantity<'Wh'>>();
  // @ts-expect-error watt-hours and millilitres
  add(energy, water);
  // @ts-expect-error sheets and watt-hours
  add(paper, energy);
  // @ts-expect-error sheets and items
  subtract(paper, quantity('item', 1));
  // @ts-expect-error a bare number has no unit
  add(energy, 1);
  // @ts-expect-error a unit is not widened to a union of units
  const _wide: Quantity<Unit> = energy;
});
