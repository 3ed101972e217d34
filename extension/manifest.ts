import type { UserManifest } from 'wxt';

/** Fixes the id of an unpacked extension: else it follows the folder, and moving a clone would empty the store. */
const KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEArXCRvWN+AhUp+iLdo6mZiRCxB8gmfrZQe1OGHnT7n4CY0ISHGpP26UgeYURl/JqNnmNdncW82g1yb8YBRsbGbRq08O3QZKqYItO+04J2qWRQPZHCAf63ZvN+72SDV1xXlj15rS+O1Lgu61X6enUGhWtkk5z4jDvfsgdxB0V9EE6aUIJLM++NXdGxtJe5AEybxcidFCb6TAyzU9tDPvPEPyKKEUYFyRooM8FDenvrmzVcR8Iff+seDuYgoGZwcm5czThwhpOHQzQqjaz9QIZZvJO/KBLEL1fd8p9jUFcn5GtYlWgnwRypiiwjIVUPONa5dryBZ7VHpGSiMZbOIiVZiwIDAQAB';

const GECKO_ID = 'so-xanh@so-xanh.example';

/** What every browser is told. No site access, no content scripts, no tabs (law T5). */
export function manifestOf(browser: string, mode: string): UserManifest {
  const isFirefox = browser === 'firefox';
  return {
    name: '__MSG_name__',
    short_name: 'Sổ Xanh',
    description: '__MSG_description__',
    default_locale: 'vi',
    minimum_chrome_version: '116',
    permissions: permissionsFor(isFirefox, mode),
    optional_permissions: ['notifications'],
    action: { default_title: '__MSG_name__' },
    omnibox: { keyword: 'sx' },
    options_ui: { page: 'book.html#/cai-dat', open_in_tab: true },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+S' } },
      'open-panel': { suggested_key: { default: 'Alt+Shift+D' }, description: '__MSG_open_panel__' },
      'open-book': { suggested_key: { default: 'Alt+Shift+O' }, description: '__MSG_open_book__' },
    },
    ...(isFirefox ? firefoxOnly() : chromiumOnly(mode)),
  };
}

type Permission = NonNullable<UserManifest['permissions']>[number];

function permissionsFor(isFirefox: boolean, mode: string): Permission[] {
  const always: Permission[] = ['storage', 'alarms', 'contextMenus'];
  const panel: Permission[] = isFirefox ? [] : ['sidePanel'];
  const room: Permission[] = mode === 'quota' ? [] : ['unlimitedStorage'];
  return [...always, ...panel, ...room];
}

/** What an administrator may set. Chromium asks for the schema; Firefox passes on what it is given. */
const MANAGED: UserManifest = { storage: { managed_schema: 'managed-schema.json' } };

const chromiumOnly = (mode: string): UserManifest => (mode === 'store' ? MANAGED : { ...MANAGED, key: KEY });

const firefoxOnly = (): UserManifest => ({
  browser_specific_settings: {
    gecko: { id: GECKO_ID, strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
  },
  // Firefox would else open the sidebar by itself at installation.
  sidebar_action: { default_panel: 'sidepanel.html', default_title: '__MSG_name__', open_at_install: false },
});
