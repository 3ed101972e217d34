import { expect, it } from 'vitest';
import { isItemId, ITEM_NAMES } from './item.ts';
import { isResourceId, RESOURCE_IDS, RESOURCES } from './resource.ts';

it('lists every resource under its own id, in the order in which they are shown', () => {
  expect(RESOURCE_IDS).toEqual(['electricity', 'water', 'paper', 'plastic']);
  expect(RESOURCE_IDS.map((id) => RESOURCES[id].id)).toEqual(RESOURCE_IDS);
});

it('shows every resource in a unit that holds a power of ten of small ones', () => {
  for (const id of RESOURCE_IDS) expect(String(RESOURCES[id].shown.per)).toMatch(/^10*$/);
});

it('names every kind of plastic', () => {
  expect(Object.keys(ITEM_NAMES).toSorted()).toEqual([...RESOURCES.plastic.items].toSorted());
});

it('knows its own names only, not those of every object', () => {
  expect([isResourceId('paper'), isResourceId('constructor'), isItemId('cup'), isItemId('toString')]).toEqual(
    [true, false, true, false],
  );
});
