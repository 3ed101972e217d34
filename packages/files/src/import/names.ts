import {
  isItemId,
  isResourceId,
  ITEM_HEADINGS,
  ITEM_NAMES,
  RESOURCE_IDS,
  RESOURCES,
  type Department,
  type ItemId,
  type Office,
  type ResourceId,
} from '@soxanh/core';

const folded = (text: string): string => text.trim().normalize('NFC').toLowerCase();

/** Words of offices for what they follow, beside the names on screen. */
const SPOKEN: Readonly<Record<string, ResourceId>> = {
  giấy: 'paper',
  'giấy in (tờ a4)': 'paper',
  nhựa: 'plastic',
  'nhựa dùng một lần (cái)': 'plastic',
  'điện (kwh)': 'electricity',
  'nước (m³)': 'water',
};

/** A resource by its id or by its name in either language, whatever the case. */
export function resourceNamed(text: string): ResourceId | undefined {
  const name = folded(text);
  if (isResourceId(name)) return name;
  if (Object.hasOwn(SPOKEN, name)) return SPOKEN[name];
  return RESOURCE_IDS.find((id) => Object.values(RESOURCES[id].name).some((known) => folded(known) === name));
}

/** A kind of plastic by its id or by a name in either language. */
export function itemNamed(text: string): ItemId | undefined {
  const name = folded(text);
  if (isItemId(name)) return name;
  return (Object.keys(ITEM_NAMES) as ItemId[]).find((id) => {
    const names = [ITEM_NAMES[id], ITEM_HEADINGS[id]].flatMap(({ vi, en }) => [vi, en]);
    return names.some((known) => folded(known) === name);
  });
}

/** A department by its id, its name or a short form the office stated. */
export function departmentNamed(text: string, office: Office): Department | undefined {
  const name = folded(text);
  return (
    office.department(name) ??
    office.departments.find((one) => folded(one.name) === name) ??
    office.departments.find((one) => one.short.some((short) => folded(short) === name))
  );
}
