import { render } from 'preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { managedFaults } from '../../data/managed.ts';
import { PolicyCard } from './policy-card.tsx';

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement('main');
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
});

it('says which value of the policy was left out and why, and nothing where all of it holds', async () => {
  const written = { hub: 'hub.example', office: 'Ban A', language: 'fr' };
  render(<PolicyCard read={async () => managedFaults(written)} />, root);
  await expect
    .element(page.getByText(/Giá trị hub .*\("hub\.example"\).*địa chỉ máy chủ đầy đủ/u))
    .toBeVisible();
  await expect.element(page.getByText(/Giá trị language .*\("fr"\)/u)).toBeVisible();
  expect(page.getByRole('alert').elements()).toHaveLength(2);
  render(<PolicyCard read={async () => []} />, root);
  await expect.element(page.getByRole('alert').first()).not.toBeInTheDocument();
  expect(root.innerText).toBe('');
});
