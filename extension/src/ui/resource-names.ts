import { RESOURCES, type Language, type ResourceId } from '@soxanh/core';

/** Names of resources in the midst of a sentence: "giấy in, nhựa dùng một lần". */
export const resourceNames = (resources: readonly ResourceId[], language: Language): string =>
  resources.map((id) => RESOURCES[id].name[language].toLowerCase()).join(', ');
