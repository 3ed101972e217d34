import { expect, it } from 'vitest';
import { urlsOfHosts } from './primary.ts';

it.each([
  [
    'postgres://hub:p%40ss@a:1,b:2,c/soxanh?sslmode=require',
    ['a:1', 'b:2', 'c'],
    'postgres://hub:p%40ss@',
    '/soxanh?sslmode=require',
  ],
  ['postgresql://a:5432/soxanh', ['a:5432'], 'postgresql://', '/soxanh'],
  ['postgres://hub@a,b/x?target_session_attrs=read-write', ['a', 'b'], 'postgres://hub@', '/x'],
  [
    'postgres://hub@a,b/x?target_session_attrs=read-write&sslmode=require',
    ['a', 'b'],
    'postgres://hub@',
    '/x?sslmode=require',
  ],
  ['postgres://hub@[::1]:1,[::2]:2/x', ['[::1]:1', '[::2]:2'], 'postgres://hub@', '/x'],
])('reads the hosts of %s', (url, hosts, before, after) => {
  expect(urlsOfHosts(url)).toEqual(hosts.map((host) => `${before}${host}${after}`));
});

it('leaves what is no such address to the driver', () => {
  expect(urlsOfHosts('/var/run/postgresql soxanh')).toEqual(['/var/run/postgresql soxanh']);
});
