import { describe, expect, it } from 'vitest';
import { manifestOf } from '../../../../extension/manifest.ts';

/** Everything by which a manifest asks for access; what is not here the extension must not have. */
const access = (browser: string, mode: string): unknown => {
  const manifest: Readonly<Record<string, unknown>> = { ...manifestOf(browser, mode) };
  const asked = [
    'permissions',
    'optional_permissions',
    'host_permissions',
    'optional_host_permissions',
    'content_scripts',
    'web_accessible_resources',
    'externally_connectable',
    'content_security_policy',
  ];
  return Object.fromEntries(asked.flatMap((field) => (field in manifest ? [[field, manifest[field]]] : [])));
};

describe('the manifest', () => {
  it('[T5] asks for this in Chromium, and for nothing else: no site, no script in a page', () => {
    expect(access('chrome', 'production')).toEqual({
      permissions: ['storage', 'alarms', 'contextMenus', 'sidePanel', 'unlimitedStorage'],
      optional_permissions: ['notifications'],
    });
    expect(access('edge', 'production')).toEqual(access('chrome', 'production'));
  });

  it('[T5] asks for this in Firefox, and says that it collects nothing', () => {
    expect(access('firefox', 'production')).toEqual({
      permissions: ['storage', 'alarms', 'contextMenus', 'unlimitedStorage'],
      optional_permissions: ['notifications'],
    });
    const { gecko } = manifestOf('firefox', 'production').browser_specific_settings ?? {};
    expect(gecko?.data_collection_permissions).toEqual({ required: ['none'] });
  });

  it('carries the key that fixes its id, except for a store', () => {
    expect(manifestOf('chrome', 'production').key).toBeTypeOf('string');
    expect(manifestOf('chrome', 'store').key).toBeUndefined();
  });
});
