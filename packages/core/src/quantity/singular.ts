/**
 * The singular of an English unit: "sheets" → "sheet", "boxes" → "box". Symbols and words that name a mass ("kWh",
 * "cutlery") stay as they are.
 */
export const singular = (plural: string): string => plural.replace(/(?<=x)es$|s$/, '');
